package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Lets a null receiver escape while walking a list to its end. */
public final class EscapeNull extends CorpusProgram {
  static final class Node {
    int value;
    Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  private Node list;

  public static CorpusProgram create() {
    EscapeNull program = new EscapeNull();
    for (int i = 0; i < 12; i++) {
      program.list = new Node(i * 7 % 5, program.list);
    }
    return program;
  }

  @Override
  protected void run() {
    Node node = list;
    while (true) {
      put(node.value);
      node = node.next;
    }
  }
}
