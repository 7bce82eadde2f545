package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** A binary heap of timers ordered by deadline on a wrapping clock. */
public final class TimerHeap extends CorpusProgram {
  private final int[] deadlines = new int[12];
  private final byte[] owners = new byte[12];
  private int size;

  public static CorpusProgram create() {
    return new TimerHeap();
  }

  @Override
  protected void run() {
    size = 0;
    int now = Integer.MAX_VALUE - 40;
    int step = 7;
    for (int i = 0; i < 40; i++) {
      step = step * 11 % 61;
      if (size < deadlines.length && step % 3 != 0) {
        insert(now + step, (byte) i);
      } else if (size > 0) {
        put(owners[0]);
        now = removeFirst();
        put(now);
      }
      put(size);
    }
    while (size > 0) {
      put(owners[0]);
      put(removeFirst() - now);
    }
  }

  private void insert(int deadline, byte owner) {
    int at = size++;
    while (at > 0 && deadlines[at - 1 >> 1] - deadline > 0) {
      move(at - 1 >> 1, at);
      at = at - 1 >> 1;
    }
    deadlines[at] = deadline;
    owners[at] = owner;
  }

  private int removeFirst() {
    int first = deadlines[0];
    int deadline = deadlines[--size];
    byte owner = owners[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && deadlines[child + 1] - deadlines[child] < 0) {
        child++;
      }
      if (deadlines[child] - deadline >= 0) {
        break;
      }
      move(child, at);
      at = child;
    }
    deadlines[at] = deadline;
    owners[at] = owner;
    return first;
  }

  private void move(int from, int to) {
    deadlines[to] = deadlines[from];
    owners[to] = owners[from];
  }
}
