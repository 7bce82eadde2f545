package demitasse.simulator.gdb;

/** The machine that gdb debugs; all calls come from the thread that serves gdb. */
public interface GdbTarget {
  /** Why the machine stands still. */
  enum Stop {
    /** It was told to, or has not begun. */
    INTERRUPTED(2),
    /** A breakpoint, a watchpoint, or the end of a step. */
    TRAP(5),
    /** The processor is locked up: a fault while it handled a fault. */
    LOCKED_UP(11),
    /** Not yet: it runs on. */
    NOT_YET(0);

    private final int signal;

    Stop(int signal) {
      this.signal = signal;
    }

    /** The POSIX signal that gdb shows. */
    int signal() {
      return signal;
    }
  }

  /** Kinds of watchpoints. */
  enum Watch {
    WRITE,
    READ,
    ACCESS
  }

  /** The number of registers in the description: r0 to r15, xPSR, and the system registers. */
  int REGISTERS = 23;

  /**
   * Reads a register: 0 to 15, 16 xPSR, 17 MSP, 18 PSP, 19 PRIMASK, 20 BASEPRI, 21 FAULTMASK, 22
   * CONTROL.
   */
  int register(int number);

  /** Writes a register, numbered as in {@link #register}. */
  void setRegister(int number, int value);

  /**
   * Reads a byte as a debugger does: with privilege, without the MPU, and without an effect on the
   * program.
   *
   * @return 0 to 255, or -1 if nothing is there
   */
  int readByte(int address);

  /**
   * Reads an aligned word, so that registers of peripherals are read in one access.
   *
   * @throws demitasse.simulator.bus.BusError if nothing is there
   */
  int readWord(int address);

  /** Writes a byte, flash included; answers whether something is there. */
  boolean writeByte(int address, int value);

  /** Writes an aligned word in one access; answers whether something is there. */
  boolean writeWord(int address, int value);

  /** Stops before the instruction at an address, from now on or no longer. */
  void setBreakpoint(int address, boolean set);

  /** Stops after an access to a byte of a range, from now on or no longer. */
  void setWatchpoint(int address, int length, Watch kind, boolean set);

  /** Executes one instruction. */
  Stop step();

  /** Runs for a while: some milliseconds at most. */
  Stop runForAWhile();

  /** The address that the watchpoint saw which stopped the machine last, or -1. */
  int watchedAddress();

  /** Resets the machine, which then stands before its first instruction. */
  void reset();
}
