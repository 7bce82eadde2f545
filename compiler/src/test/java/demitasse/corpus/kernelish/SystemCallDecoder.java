package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Decodes system call numbers and arguments and calls the driver they name. */
public final class SystemCallDecoder extends CorpusProgram {
  public static CorpusProgram create() {
    return new SystemCallDecoder();
  }

  private static final int FAIL = -1;
  private static final int NO_DEVICE = -11;
  private static final int INVALID = -6;

  /** A driver that processes reach by number. */
  interface Driver {
    int command(int number, int first, int second);

    default boolean subscribe(int number, int pointer) {
      return false;
    }
  }

  /** Lights as bits. */
  static final class Leds implements Driver {
    private int lit;

    @Override
    public int command(int number, int first, int second) {
      switch (number) {
        case 0:
          return 8;
        case 1:
          lit |= 1 << first;
          return 0;
        case 2:
          lit &= ~(1 << first);
          return 0;
        case 3:
          lit ^= 1 << first;
          return lit;
        default:
          return INVALID;
      }
    }
  }

  /** A counter with one subscriber. */
  static final class Counter implements Driver {
    private int subscriber;
    private long count;

    @Override
    public int command(int number, int first, int second) {
      if (number != 1) {
        return number == 0 ? 0 : INVALID;
      }
      count += (long) first << 16 | second;
      return (int) (count >>> 8);
    }

    @Override
    public boolean subscribe(int number, int pointer) {
      if (number != 0) {
        return false;
      }
      subscriber = pointer;
      return true;
    }
  }

  private final int[] driverNumbers = {0x00002, 0x00000, 0x90001};
  private final Driver[] drivers = {new Leds(), new Counter(), null};
  private int yields;
  private final int[][] calls = {
    {2, 0x2, 0, 0, 0},
    {2, 0x2, 1, 4, 0},
    {2, 0x2, 3, 1, 0},
    {0, 0, 0, 0, 0},
    {2, 0x0, 1, 300, 9},
    {1, 0x0, 0, 0x2000, 0},
    {1, 0x0, 1, 0x2000, 0},
    {1, 0x2, 0, 0, 0},
    {2, 0x90001, 0, 0, 0},
    {2, 0x77, 0, 0, 0},
    {9, 0, 0, 0, 0},
    {2, 0x2, 7, 0, 0},
    {6, 3, 1, 2, 3},
    {-1, 0, 0, 0, 0},
    {0, 1, 0, 0, 0}
  };

  @Override
  protected void run() {
    for (int round = 0; round < 2; round++) {
      for (int[] call : calls) {
        put(decode(call[0], call[1], call[2], call[3] + round, call[4]));
      }
    }
    put(yields);
  }

  private Driver find(int number) {
    for (int i = 0; i < driverNumbers.length; i++) {
      if (driverNumbers[i] == number) {
        return drivers[i];
      }
    }
    return null;
  }

  private int decode(int callClass, int r0, int r1, int r2, int r3) {
    switch (callClass) {
      case 0:
        yields += r0 == 0 ? 1 : 100;
        return 0;
      case 1:
      case 2:
        Driver driver = find(r0);
        if (driver == null) {
          return NO_DEVICE;
        }
        if (callClass == 2) {
          return driver.command(r1, r2, r3);
        }
        return driver.subscribe(r1, r2) ? 0 : FAIL;
      case 6:
        return r0 * r1 + r2 * r3;
      default:
        return INVALID;
    }
  }
}
