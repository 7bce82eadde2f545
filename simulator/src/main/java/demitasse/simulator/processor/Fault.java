package demitasse.simulator.processor;

/** What an instruction can do wrong, by the bit that CFSR gets (ARM DDI 0403E, B3.2.15). */
public enum Fault {
  IACCVIOL(1 << 0, 4),
  DACCVIOL(1 << 1, 4),
  MUNSTKERR(1 << 3, 4),
  MSTKERR(1 << 4, 4),
  IBUSERR(1 << 8, 5),
  PRECISERR(1 << 9, 5),
  IMPRECISERR(1 << 10, 5),
  UNSTKERR(1 << 11, 5),
  STKERR(1 << 12, 5),
  UNDEFINSTR(1 << 16, 6),
  INVSTATE(1 << 17, 6),
  INVPC(1 << 18, 6),
  NOCP(1 << 19, 6),
  UNALIGNED(1 << 24, 6),
  DIVBYZERO(1 << 25, 6);

  private final int statusBit;
  private final int exception;

  Fault(int statusBit, int exception) {
    this.statusBit = statusBit;
    this.exception = exception;
  }

  /** The bit of CFSR. */
  public int statusBit() {
    return statusBit;
  }

  /** The number of the exception: 4 MemManage, 5 BusFault, 6 UsageFault. */
  public int exception() {
    return exception;
  }
}
