package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** A queue of deferred calls that run after the work that asked for them. */
public final class DeferredCalls extends CorpusProgram {
  /** What is called later. */
  interface Client {
    void deferredCall();
  }

  /** Up to 32 clients, each pending or not, served in turn. */
  static final class Queue {
    private final Client[] clients = new Client[32];
    private int pending;
    private int last;

    void schedule(int index) {
      pending |= 1 << index;
    }

    boolean serviceOne() {
      if (pending == 0) {
        return false;
      }
      int rotated = Integer.rotateRight(pending, last + 1 & 31);
      int index = Integer.numberOfTrailingZeros(rotated) + last + 1 & 31;
      pending &= ~(1 << index);
      last = index;
      clients[index].deferredCall();
      return true;
    }
  }

  private final Queue queue = new Queue();
  private int budget = 25;

  public static CorpusProgram create() {
    DeferredCalls program = new DeferredCalls();
    program.queue.clients[0] = () -> program.note(0, 5);
    program.queue.clients[5] = () -> program.note(5, 31);
    program.queue.clients[31] = () -> program.note(31, 0);
    program.queue.clients[12] = program::once;
    return program;
  }

  private void note(int self, int next) {
    put(self);
    if (--budget > 0) {
      queue.schedule(next);
    }
  }

  private void once() {
    put(-budget);
  }

  @Override
  protected void run() {
    queue.schedule(31);
    queue.schedule(12);
    int served = 0;
    while (queue.serviceOne()) {
      served++;
      if (served % 6 == 0) {
        queue.schedule(12);
      }
    }
    put(served);
    put(queue.last);
    queue.schedule(20);
    try {
      queue.serviceOne();
    } catch (NullPointerException thrown) {
      put(kind(thrown));
    }
    put(queue.pending);
  }
}
