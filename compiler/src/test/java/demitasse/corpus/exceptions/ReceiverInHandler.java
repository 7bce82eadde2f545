package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Reads a receiver in the handler after its null check passed, failed or moved on. */
public final class ReceiverInHandler extends CorpusProgram {
  public static CorpusProgram create() {
    return new ReceiverInHandler();
  }

  static final class Node {
    int value;
    Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }

    int checked(int limit) {
      if (value > limit) {
        throw new IllegalArgumentException();
      }
      return value;
    }
  }

  private final Node tail = new Node(40, null);
  private final Node middle = new Node(20, tail);
  private final Node[] heads = {null, tail, middle, new Node(10, middle)};

  @Override
  protected void run() {
    for (Node head : heads) {
      for (int limit = 15; limit < 60; limit += 15) {
        put(walk(head, limit));
        put(twoReceivers(head, tail, limit));
      }
    }
  }

  private int walk(Node node, int limit) {
    Node previous = null;
    int sum = 0;
    try {
      while (true) {
        sum += node.checked(limit);
        previous = node;
        node = node.next;
        sum += node.value;
      }
    } catch (NullPointerException thrown) {
      put(node == null);
      return previous == null ? -1 : previous.value * 1000 + sum;
    } catch (IllegalArgumentException thrown) {
      put(previous == null ? 0 : previous.value);
      return node.value * 1000 + sum;
    }
  }

  private int twoReceivers(Node left, Node right, int limit) {
    Node kept = left;
    try {
      int sum = kept.value;
      kept = right;
      sum += kept.checked(limit);
      kept = left.next;
      return sum + kept.value;
    } catch (RuntimeException thrown) {
      return kind(thrown) * 100 + (kept == left ? 1 : kept == right ? 2 : kept == null ? 3 : 4);
    }
  }
}
