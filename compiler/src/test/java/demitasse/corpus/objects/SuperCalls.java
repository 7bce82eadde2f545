package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Calls overridden methods of superclasses with super, three levels deep. */
public final class SuperCalls extends CorpusProgram {
  public static CorpusProgram create() {
    return new SuperCalls();
  }

  static class Counter {
    protected int total;

    int add(int amount) {
      total += amount;
      return total;
    }

    int limit() {
      return 1000;
    }
  }

  static class Doubling extends Counter {
    @Override
    int add(int amount) {
      return super.add(amount * 2) + 1;
    }

    @Override
    int limit() {
      return super.limit() / 2;
    }
  }

  static final class Bounded extends Doubling {
    @Override
    int add(int amount) {
      if (total + amount > limit()) {
        return -1;
      }
      return super.add(amount) + 10;
    }

    @Override
    int limit() {
      return super.limit() - 100;
    }
  }

  private final Counter[] counters = {new Counter(), new Doubling(), new Bounded()};

  @Override
  protected void run() {
    for (int amount = 25; amount < 200; amount += 25) {
      for (Counter counter : counters) {
        put(counter.add(amount));
      }
    }
    for (Counter counter : counters) {
      put(counter.limit());
      put(counter.total);
    }
  }
}
