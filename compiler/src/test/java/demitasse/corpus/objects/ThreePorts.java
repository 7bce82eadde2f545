package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Drives three instances of one driver class with different constants. */
public final class ThreePorts extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThreePorts();
  }

  static final class Port {
    private final int base;
    private final int stride;
    private final boolean inverted;
    private int output;

    Port(int base, int stride, boolean inverted) {
      this.base = base;
      this.stride = stride;
      this.inverted = inverted;
    }

    void set(int pin) {
      output |= 1 << pin;
    }

    void clear(int pin) {
      output &= ~(1 << pin);
    }

    boolean read(int pin) {
      return ((output >>> pin & 1) != 0) != inverted;
    }

    int registerOf(int pin) {
      return base + stride * pin;
    }
  }

  private final Port a = new Port(0x4000_1000, 4, false);
  private final Port b = new Port(0x4000_1200, 4, true);
  private final Port c = new Port(0x5000_0000, 8, false);
  private final Port[] ports = {a, b, c};

  @Override
  protected void run() {
    a.set(3);
    b.set(31);
    c.set(0);
    for (int i = 0; i < 9; i++) {
      Port port = ports[i % ports.length];
      port.set(i * 5 & 31);
      port.clear(i * 3 & 31);
      put(port.output);
      put(port.registerOf(i));
      put(port.read(i * 5 & 31));
      put(port.read(31));
    }
    put(a.read(3));
    put(b.read(3));
    put(c.read(3));
  }
}
