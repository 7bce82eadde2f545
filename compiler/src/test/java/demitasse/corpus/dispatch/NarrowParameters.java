package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Passes and returns bytes, shorts, chars, booleans and longs through interfaces. */
public final class NarrowParameters extends CorpusProgram {
  public static CorpusProgram create() {
    return new NarrowParameters();
  }

  interface Port {
    byte narrow(int value);

    short half(short value, byte amount);

    char letter(char value);

    boolean test(long value, boolean otherwise);

    long wide(byte a, long b, char c, long d, short e);
  }

  static final class Plain implements Port {
    @Override
    public byte narrow(int value) {
      return (byte) value;
    }

    @Override
    public short half(short value, byte amount) {
      return (short) (value + amount);
    }

    @Override
    public char letter(char value) {
      return (char) (value - 100);
    }

    @Override
    public boolean test(long value, boolean otherwise) {
      return value > 0 ? otherwise : !otherwise;
    }

    @Override
    public long wide(byte a, long b, char c, long d, short e) {
      return a + b * c - d / e;
    }
  }

  static final class Stateful implements Port {
    private byte last = 120;

    @Override
    public byte narrow(int value) {
      last += value;
      return last;
    }

    @Override
    public short half(short value, byte amount) {
      return (short) (value << amount);
    }

    @Override
    public char letter(char value) {
      return ++value;
    }

    @Override
    public boolean test(long value, boolean otherwise) {
      return (value >>> 40 & 1) != 0 ^ otherwise;
    }

    @Override
    public long wide(byte a, long b, char c, long d, short e) {
      return (b ^ d) >>> a | (long) c << 48 | e & 0xFFFFL;
    }
  }

  private final Port[] ports = {new Plain(), new Stateful()};

  @Override
  protected void run() {
    int seed = 77;
    for (int i = 0; i < 12; i++) {
      seed = seed * 214_013 + 2_531_011;
      Port port = ports[i & 1];
      put(port.narrow(seed));
      put(port.half((short) seed, (byte) (seed >> 20)));
      put((int) port.letter((char) (seed >> 4)));
      put(port.test((long) seed << 10, (i & 2) == 0));
      long wide = (long) seed * seed;
      put(port.wide((byte) seed, wide, (char) seed, ~wide, (short) (seed | 1)));
    }
  }
}
