package demitasse.scenario;

/** What stops a process that does what it may not. */
enum Stop {
  /** A system call that returns an error: the process goes on. */
  REFUSED,
  /** A MemManage fault: the protection unit. */
  MEMORY,
  /** A BusFault. */
  BUS,
  /** A UsageFault. */
  USAGE,
  /** A fault without a status: the kernel's own decision, or a breakpoint. */
  NONE;

  /** The class of a configurable fault status register in hexadecimal; null if there is none. */
  static Stop of(String faultStatus) {
    if (faultStatus == null) {
      return REFUSED;
    }
    // ARMv7-M manual, section B3.2.15: 8 bits for MemManage, 8 for BusFault, 16 for UsageFault.
    int status = Integer.parseUnsignedInt(faultStatus, 16);
    if (status == 0) {
      return NONE;
    }
    if ((status & 0xFF) != 0) {
      return MEMORY;
    }
    return (status & 0xFF00) != 0 ? BUS : USAGE;
  }
}
