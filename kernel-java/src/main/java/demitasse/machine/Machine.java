package demitasse.machine;

/**
 * What the machine package talks to on the JVM: mocked registers or a simulated board.
 *
 * <p>Not part of the board's image: the intrinsics' C bodies take its place there. Addresses and
 * values are unsigned 32-bit numbers held in {@code int}.
 */
public interface Machine {
  /** Loads {@code widthBytes} (1, 2 or 4) from {@code address}, zero-extended. */
  int load(int address, int widthBytes);

  /** Stores the low {@code widthBytes} (1, 2 or 4) of {@code value} at {@code address}. */
  void store(int address, int value, int widthBytes);

  /** Sleeps until an interrupt is pending, as WFI does (ARMv7-M manual, section B1.5.19). */
  default void waitForInterrupt() {}

  /** Sets or clears PRIMASK (ARMv7-M manual, section B1.4.3). */
  default void setInterruptsMasked(boolean masked) {}

  /** The pending interrupt lines of a word of 32, which are pending no more. */
  default int takePendingInterrupts(int word) {
    return 0;
  }

  /** Whether SysTick has fired since the last call. */
  default boolean takePendingSysTick() {
    return false;
  }

  /** Whether an interrupt line or SysTick is pending. */
  default boolean hasPendingInterrupts() {
    return false;
  }

  /** Runs a process until it stops, as {@link ProcessSwitch#run} says. */
  default int runProcess(int registersAddress, int stackPointer) {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** PSP as the process that ran last left it. */
  default int processStackPointer() {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** CFSR at the last fault of a process. */
  default int processFaultStatus() {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** HFSR at the last fault of a process. */
  default int processHardFaultStatus() {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** MMFAR at the last fault of a process. */
  default int processMemManageAddress() {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** BFAR at the last fault of a process. */
  default int processBusFaultAddress() {
    throw new UnsupportedOperationException("This machine runs no processes");
  }

  /** The address that the board's linker script gives a symbol: {@code demitasse_apps_start}. */
  default int linkerSymbol(String name) {
    throw new UnsupportedOperationException("This machine has no symbol " + name);
  }

  /**
   * The address at which hardware finds an array; loads and stores there reach the Java array, for
   * as long as this machine lives.
   */
  default int addressOf(byte[] array) {
    throw new UnsupportedOperationException("This machine gives hardware no access to arrays");
  }

  /** Sends a byte of a report of last resort. */
  default void writePanicOutput(int value) {
    throw new UnsupportedOperationException("this machine has no output for panics");
  }

  /** Attaches the machine that all later accesses on this JVM go to; {@code null} detaches. */
  static void attach(Machine machine) {
    Attached.machine = machine;
  }

  /** The machine that is attached to this JVM. */
  static Machine attached() {
    Machine machine = Attached.machine;
    if (machine == null) {
      throw new IllegalStateException(
          "No machine is attached: call Machine.attach(...) before code that touches registers");
    }
    return machine;
  }
}
