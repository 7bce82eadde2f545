package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Calls generic interfaces whose methods have primitive parameters and results. */
public final class PrimitiveResultsFromGenerics extends CorpusProgram {
  public static CorpusProgram create() {
    return new PrimitiveResultsFromGenerics();
  }

  interface Codec<T> {
    int encode(T value, int index);

    T decode(int code);
  }

  static final class Letters implements Codec<String> {
    private final String[] names = {"alpha", "beta", "gamma"};

    @Override
    public int encode(String value, int index) {
      return value.charAt(index) - 'a';
    }

    @Override
    public String decode(int code) {
      return names[Math.floorMod(code, names.length)];
    }
  }

  static final class Bits implements Codec<boolean[]> {
    private final boolean[] scratch = new boolean[8];

    @Override
    public int encode(boolean[] value, int index) {
      int code = 0;
      for (int i = index; i < value.length; i++) {
        code = code << 1 | (value[i] ? 1 : 0);
      }
      return code;
    }

    @Override
    public boolean[] decode(int code) {
      for (int i = 0; i < scratch.length; i++) {
        scratch[i] = (code >>> i & 1) != 0;
      }
      return scratch;
    }
  }

  private static <T> int roundTrip(Codec<T> codec, int code, int index) {
    return codec.encode(codec.decode(code), index);
  }

  private final Codec<String> letters = new Letters();
  private final Codec<boolean[]> bits = new Bits();
  private final Codec<?>[] codecs = {letters, bits};

  @Override
  protected void run() {
    for (int code = -3; code < 12; code++) {
      put(roundTrip(letters, code, code & 3));
      put(roundTrip(bits, code, code & 3));
      put(roundTrip(codecs[code & 1], code * 5, 1));
    }
  }
}
