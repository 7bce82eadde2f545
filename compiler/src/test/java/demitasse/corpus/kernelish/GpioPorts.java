package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Three GPIO ports with pins, pull-ups, interrupts and clients per pin. */
public final class GpioPorts extends CorpusProgram {
  /** What a pin calls when its level changes. */
  interface PinClient {
    void edge(int pin, boolean rising);
  }

  /** A port with 32 pins at one base address. */
  static final class Port {
    private final int base;
    private final int index;
    private int direction;
    private int output;
    private int pullUp;
    private int external;
    private int driven;
    private int lastLevels;
    private int enabled;
    private final PinClient[] clients = new PinClient[32];

    Port(int index) {
      this.index = index;
      base = 0x400E_1000 + index * 0x200;
    }

    int levels() {
      int input = driven & external | ~driven & pullUp;
      return direction & output | ~direction & input;
    }

    void service() {
      int levels = levels();
      int changed = (levels ^ lastLevels) & enabled;
      lastLevels = levels;
      while (changed != 0) {
        int pin = Integer.numberOfTrailingZeros(changed);
        changed &= changed - 1;
        PinClient client = clients[pin];
        if (client != null) {
          client.edge(index * 32 + pin, (levels >>> pin & 1) != 0);
        }
      }
    }
  }

  private final Port[] ports = {new Port(0), new Port(1), new Port(2)};
  private int edges;

  public static CorpusProgram create() {
    GpioPorts program = new GpioPorts();
    program.ports[0].clients[3] = (pin, rising) -> program.edges += rising ? 1 : 100;
    program.ports[1].clients[31] = (pin, rising) -> program.ports[2].output ^= 1 << (pin & 7);
    program.ports[2].clients[7] = (pin, rising) -> program.edges += pin * 10_000;
    program.ports[2].direction = 0xF0;
    return program;
  }

  @Override
  protected void run() {
    for (Port port : ports) {
      port.enabled = 0x8000_0088;
      port.pullUp = 0x8;
    }
    for (int step = 0; step < 14; step++) {
      Port port = ports[step % 3];
      port.driven |= 1 << (step * 3 & 31) | 1 << 31;
      port.external ^= 0x8000_0008 << (step & 1);
      for (Port serviced : ports) {
        serviced.service();
      }
      put(port.base | step);
      put(port.levels());
      put(edges);
      put(ports[2].output);
    }
  }
}
