package demitasse.bench;

import demitasse.bench.SyscallBench.Answer;
import demitasse.bench.SyscallBench.Driver;
import demitasse.bench.SyscallBench.ErrorCode;

/** The drivers that the system calls of {@link SyscallBench} reach. */
final class SyscallDrivers {
  private SyscallDrivers() {}

  /** Four lights. */
  static final class Led implements Driver {
    private static final int LIGHTS = 4;

    private int lit;

    void reset() {
      lit = 0;
    }

    @Override
    public void command(Answer answer, int number, int argument, int other) {
      int light = 1 << (argument & (LIGHTS - 1));
      switch (number) {
        case 0 -> answer.success(LIGHTS);
        case 1 -> {
          lit |= light;
          answer.success();
        }
        case 2 -> {
          lit &= ~light;
          answer.success();
        }
        case 3 -> {
          lit ^= light;
          answer.success(lit);
        }
        default -> answer.failure(ErrorCode.NO_SUPPORT);
      }
    }

    @Override
    public boolean allow(int number, int address, int bytes) {
      return false;
    }

    @Override
    public boolean subscribe(int number, int function, int data) {
      return false;
    }
  }

  /** A terminal with two buffers and three upcalls. */
  static final class Console implements Driver {
    private final int[] addresses = new int[2];
    private final int[] lengths = new int[2];
    private final int[] upcalls = new int[3];
    private int writtenBytes;

    void reset() {
      for (int i = 0; i < 2; i++) {
        addresses[i] = 0;
        lengths[i] = 0;
        upcalls[i] = 0;
      }
      upcalls[2] = 0;
      writtenBytes = 0;
    }

    @Override
    public void command(Answer answer, int number, int argument, int other) {
      if (number == 0) {
        answer.success();
      } else if (number == 1 || number == 2) {
        int bytes = Math.min(other, lengths[number - 1]);
        writtenBytes += bytes;
        answer.success(bytes, addresses[number - 1]);
      } else {
        answer.failure(ErrorCode.NO_SUPPORT);
      }
    }

    @Override
    public boolean allow(int number, int address, int bytes) {
      if (Integer.compareUnsigned(number, addresses.length) >= 0) {
        return false;
      }
      addresses[number] = address;
      lengths[number] = bytes;
      return true;
    }

    @Override
    public boolean subscribe(int number, int function, int data) {
      if (Integer.compareUnsigned(number, upcalls.length) >= 0) {
        return false;
      }
      upcalls[number] = function ^ data;
      return true;
    }
  }

  /** A tick counter. */
  static final class Clock implements Driver {
    private int ticks;
    private int upcall;

    void reset() {
      ticks = 0;
      upcall = 0;
    }

    @Override
    public void command(Answer answer, int number, int argument, int other) {
      ticks += 33;
      switch (number) {
        case 0 -> answer.success();
        case 1 -> answer.success(16_000_000);
        case 2 -> answer.success(ticks);
        case 3 -> answer.success(ticks, ticks + argument);
        default -> answer.failure(ErrorCode.NO_SUPPORT);
      }
    }

    @Override
    public boolean allow(int number, int address, int bytes) {
      return false;
    }

    @Override
    public boolean subscribe(int number, int function, int data) {
      if (number != 0) {
        return false;
      }
      upcall = function ^ data;
      return true;
    }
  }
}
