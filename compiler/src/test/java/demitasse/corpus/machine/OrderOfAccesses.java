package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Bus;

/** Accesses happen once each, in the order in which Java evaluates, whatever comes of them. */
public final class OrderOfAccesses extends CorpusProgram {
  private static final int POSITION = 0x200;
  private static final int LOG = 0x204;

  private final int[] scratch = new int[3];
  private int unread;

  public static CorpusProgram create() {
    return new OrderOfAccesses();
  }

  /** Writes to a log in memory, at a position that is in memory too. */
  private static int log(int value) {
    int position = Bus.load32(POSITION);
    Bus.store8(LOG + position, value);
    Bus.store32(POSITION, position + 1);
    return value;
  }

  private static int three(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  @Override
  protected void run() {
    put(log(1) + log(2) * log(3));
    put(three(log(4), log(5), log(6)));
    put(log(7) > log(8) && log(9) > 0 ? log(10) : log(11));
    scratch[log(1)] = log(12);
    scratch[log(0)] += log(13);
    try {
      scratch[log(3)] = log(14);
    } catch (ArrayIndexOutOfBoundsException outside) {
      log(15);
    }
    try {
      put(log(16) / Bus.load32(0x300));
    } catch (ArithmeticException zero) {
      log(17);
    }
    unread = log(18);
    log(19);
    Bus.barrier();
    Bus.store32(0x300, 1);
    Bus.store32(0x300, 2);
    Bus.store32(0x304, Bus.load32(0x300) + Bus.load32(0x300));
    put(Bus.load32(0x304));
    int count = Bus.load32(POSITION);
    put(count);
    for (int i = 0; i < count; i++) {
      put(Bus.load8(LOG + i));
    }
  }
}
