package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Forwards calls through an interface to objects of other classes. */
public final class RecursionInterfaceChain {
  interface Stage {
    int process(int value);
  }

  static final class Doubling implements Stage {
    private final Stage next;

    Doubling(Stage next) {
      this.next = next;
    }

    @Override
    public int process(int value) {
      return next.process(2 * value);
    }
  }

  static final class Adding implements Stage {
    private final Stage next;

    Adding(Stage next) {
      this.next = next;
    }

    @Override
    public int process(int value) {
      return next.process(value + 1);
    }
  }

  static final class Last implements Stage {
    @Override
    public int process(int value) {
      return value;
    }
  }

  private final Stage first = new Doubling(new Adding(new Last()));
  private int total;

  public static RecursionInterfaceChain create() {
    return new RecursionInterfaceChain();
  }

  @EntryPoint("main")
  void main() {
    total = first.process(total);
  }
}
