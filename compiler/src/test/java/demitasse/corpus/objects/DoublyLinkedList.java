package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Inserts into and removes from a doubly linked list with a sentinel. */
public final class DoublyLinkedList extends CorpusProgram {
  static final class Link {
    final int id;
    Link previous = this;
    Link next = this;

    Link(int id) {
      this.id = id;
    }

    void insertAfter(Link place) {
      previous = place;
      next = place.next;
      place.next.previous = this;
      place.next = this;
    }

    void remove() {
      previous.next = next;
      next.previous = previous;
      previous = this;
      next = this;
    }

    boolean isLinked() {
      return next != this;
    }
  }

  private final Link sentinel = new Link(0);
  private final Link[] links = new Link[8];

  public static CorpusProgram create() {
    DoublyLinkedList program = new DoublyLinkedList();
    for (int i = 0; i < program.links.length; i++) {
      program.links[i] = new Link(i + 1);
    }
    return program;
  }

  @Override
  protected void run() {
    for (Link link : links) {
      link.insertAfter(sentinel.previous);
    }
    putForwards();
    for (int i = 1; i < links.length; i += 2) {
      links[i].remove();
      put(links[i].isLinked());
    }
    putForwards();
    putBackwards();
    links[3].insertAfter(links[0]);
    links[5].insertAfter(links[6]);
    sentinel.next.remove();
    putForwards();
    putBackwards();
  }

  private void putForwards() {
    for (Link link = sentinel.next; link != sentinel; link = link.next) {
      put(link.id);
    }
  }

  private void putBackwards() {
    for (Link link = sentinel.previous; link != sentinel; link = link.previous) {
      put(-link.id);
    }
  }
}
