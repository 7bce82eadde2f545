package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Shifts whose count is a long, narrowed to its low bits. */
public final class ShiftsByLongCount extends CorpusProgram {
  private final long[] counts = {
    0L, 1L, 31L, 32L, 33L, 63L, 64L, -1L, 0x100000003L, 0xFFFFFFFF00000000L, Long.MIN_VALUE
  };
  private int word = 0xCAFEBABE;
  private long wide = 0xCAFEBABE12345678L;

  public static CorpusProgram create() {
    return new ShiftsByLongCount();
  }

  @Override
  protected void run() {
    for (long count : counts) {
      put(word << count);
      put(word >> count);
      put(word >>> count);
      put(wide << count);
      put(wide >> count);
      put(wide >>> count);
    }
    word++;
    wide++;
  }
}
