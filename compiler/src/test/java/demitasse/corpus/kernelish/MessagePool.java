package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Passes messages from a fixed pool between tasks through mailboxes. */
public final class MessagePool extends CorpusProgram {
  /** A message: free, owned or in a mailbox. */
  static final class Message {
    private Message next;
    private int sender;
    private long payload;
  }

  /** Messages in order. */
  static final class Mailbox {
    private Message first;
    private Message last;
    private int size;

    void send(Message message) {
      message.next = null;
      if (first == null) {
        first = message;
      } else {
        last.next = message;
      }
      last = message;
      size++;
    }

    Message receive() {
      Message message = first;
      if (message != null) {
        first = message.next;
        size--;
      }
      return message;
    }
  }

  private final Mailbox free = new Mailbox();
  private final Mailbox[] boxes = {new Mailbox(), new Mailbox(), new Mailbox()};
  private int refused;

  public static CorpusProgram create() {
    MessagePool program = new MessagePool();
    for (int i = 0; i < 5; i++) {
      program.free.send(new Message());
    }
    return program;
  }

  private void post(int from, int to, long payload) {
    Message message = free.receive();
    if (message == null) {
      refused++;
      return;
    }
    message.sender = from;
    message.payload = payload;
    boxes[to].send(message);
  }

  private void serve(int task) {
    Message message = boxes[task].receive();
    if (message == null) {
      return;
    }
    put(message.sender);
    put(message.payload);
    if (message.payload > 100) {
      message.payload /= 3;
      message.sender = task;
      boxes[(task + 1) % boxes.length].send(message);
    } else {
      free.send(message);
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 36; i++) {
      if (i % 3 == 0 && i < 24) {
        post(9, i % 2, 40L * i * i);
        post(8, 2, i);
      }
      serve(i % 3);
    }
    put(refused);
    put(free.size);
  }
}
