package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Reverses, splits and merges singly linked lists that create() made. */
public final class LinkedListReversal extends CorpusProgram {
  static final class Node {
    int value;
    Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  private Node head;
  private Node odd;
  private Node even;

  public static CorpusProgram create() {
    LinkedListReversal program = new LinkedListReversal();
    for (int i = 12; i > 0; i--) {
      program.head = new Node(i * i, program.head);
    }
    return program;
  }

  @Override
  protected void run() {
    putList(head);
    head = reverse(head);
    putList(head);
    split();
    putList(odd);
    putList(even);
    put(head == null);
    head = merge(reverse(odd), reverse(even));
    putList(head);
  }

  private static Node reverse(Node list) {
    Node result = null;
    while (list != null) {
      Node rest = list.next;
      list.next = result;
      result = list;
      list = rest;
    }
    return result;
  }

  private void split() {
    while (head != null) {
      Node node = head;
      head = node.next;
      if ((node.value & 1) != 0) {
        node.next = odd;
        odd = node;
      } else {
        node.next = even;
        even = node;
      }
    }
    odd = reverse(odd);
    even = reverse(even);
  }

  private Node merge(Node left, Node right) {
    Node first = null;
    Node last = null;
    while (left != null || right != null) {
      Node taken;
      if (right == null || (left != null && left.value >= right.value)) {
        taken = left;
        left = left.next;
      } else {
        taken = right;
        right = right.next;
      }
      if (last == null) {
        first = taken;
      } else {
        last.next = taken;
      }
      last = taken;
      taken.next = null;
    }
    return first;
  }

  private void putList(Node list) {
    for (Node node = list; node != null; node = node.next) {
      put(node.value);
    }
  }
}
