package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import java.util.function.IntUnaryOperator;

/** Captures only constants and fields that never change, so that all may fold. */
public final class EffectivelyConstantCaptures extends CorpusProgram {
  private static final int LIMIT = 8;
  private final int mask = 0xF0;
  private final IntUnaryOperator clamp = value -> value > LIMIT ? LIMIT : value;
  private final IntUnaryOperator masked = value -> value & mask;
  private final IntUnaryOperator shifted;

  private EffectivelyConstantCaptures(int shift) {
    shifted = value -> value << shift;
  }

  public static CorpusProgram create() {
    return new EffectivelyConstantCaptures(5);
  }

  @Override
  protected void run() {
    put(clamp.applyAsInt(100));
    put(masked.applyAsInt(0x1234));
    put(shifted.applyAsInt(3));
    for (int i = 0; i < 12; i++) {
      put(clamp.applyAsInt(i));
      put(masked.applyAsInt(i * 37));
      put(shifted.applyAsInt(i));
    }
  }
}
