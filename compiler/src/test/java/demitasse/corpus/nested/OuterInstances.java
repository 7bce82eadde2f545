package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Gives each of two outer objects its own inner objects and shadowed names. */
public final class OuterInstances extends CorpusProgram {
  public static CorpusProgram create() {
    return new OuterInstances();
  }

  static final class Bus {
    private int value;
    private final int id;
    final Port[] ports = {new Port(1), new Port(2)};

    Bus(int id) {
      this.id = id;
      value = id * 100;
    }

    final class Port {
      private int value;
      private final int id;

      Port(int id) {
        this.id = id;
      }

      int exchange(int value) {
        int old = this.value;
        this.value = Bus.this.value + value;
        Bus.this.value += id * 10 + Bus.this.id;
        return old;
      }

      Bus bus() {
        return Bus.this;
      }
    }
  }

  private final Bus left = new Bus(1);
  private final Bus right = new Bus(7);
  private final Bus.Port[] all = {left.ports[0], right.ports[1], left.ports[1], right.ports[0]};

  @Override
  protected void run() {
    for (int i = 0; i < 12; i++) {
      Bus.Port port = all[i % all.length];
      put(port.exchange(i));
      put(port.value);
      put(port.bus().value);
      put(port.bus() == left);
    }
  }
}
