package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Overrides methods with narrower return types. */
public final class CovariantReturns extends CorpusProgram {
  public static CorpusProgram create() {
    return new CovariantReturns();
  }

  static class Node {
    Node next;
    int value;

    Node self() {
      return this;
    }

    Object key() {
      return this;
    }
  }

  static class Counter extends Node {
    int calls;

    @Override
    Counter self() {
      calls++;
      return this;
    }

    @Override
    String key() {
      return "counter";
    }
  }

  static final class Leaf extends Counter {
    private final Leaf buddy;

    Leaf(Leaf buddy) {
      this.buddy = buddy;
    }

    @Override
    Leaf self() {
      calls += 10;
      return buddy == null ? this : buddy;
    }
  }

  private final Leaf single = new Leaf(null);
  private final Leaf pair = new Leaf(single);
  private final Node[] nodes = {new Node(), new Counter(), single, pair};

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (Node node : nodes) {
        Node self = node.self();
        self.value += round + 1;
        put(self == node);
        put(self.value);
        Object key = node.key();
        put(key instanceof String text ? text.length() : -1);
        put(node instanceof Counter counter ? counter.self().calls : -2);
      }
    }
    put(pair.self().self().calls);
  }
}
