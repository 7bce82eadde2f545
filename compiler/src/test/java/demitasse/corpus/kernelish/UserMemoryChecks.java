package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Checks ranges that a process names against its memory, unsigned and overflowing. */
public final class UserMemoryChecks extends CorpusProgram {
  public static CorpusProgram create() {
    return new UserMemoryChecks();
  }

  /** A process's accessible memory. */
  record Range(int start, int end) {
    boolean holds(int address, int length) {
      int last = address + length;
      return length >= 0
          && Integer.compareUnsigned(address, start) >= 0
          && Integer.compareUnsigned(last, end) <= 0
          && Integer.compareUnsigned(address, last) <= 0;
    }
  }

  /** A process named memory that is not its own. */
  static final class AccessFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int address;

    AccessFailure(int address) {
      this.address = address;
    }
  }

  private final Range[] ranges = {
    new Range(0x2000_4000, 0x2000_6000), new Range(0x7FFF_F000, 0x8000_1000), new Range(-256, -1)
  };
  private final int[] addresses = {
    0, 0x2000_4000, 0x2000_5FFF, 0x7FFF_FFFF, 0x8000_0FFF, -256, -2, Integer.MIN_VALUE
  };
  private final int[] lengths = {0, 1, 4096, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private int failures;

  private Range require(int address, int length) {
    for (Range range : ranges) {
      if (range.holds(address, length)) {
        return range;
      }
    }
    throw new AccessFailure(address);
  }

  @Override
  protected void run() {
    for (int address : addresses) {
      for (int length : lengths) {
        try {
          put(require(address, length).start());
        } catch (AccessFailure failure) {
          failures += failure.address == address ? 1 : 1000;
          put(failures);
        }
      }
    }
  }
}
