package demitasse.simulator.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * One case as {@code harness.S} reads it: 512 bytes with registers, masks, system registers, MPU
 * regions, a scratch window and instructions.
 */
final class CaseRecord implements OracleCase {
  static final int SIZE = 512;
  static final int CODE = 320;
  static final int CODE_SIZE = SIZE - CODE;
  static final int SCRATCH_SIZE = 128;

  /** MPU regions. */
  static final int REGIONS = 8;

  /** Where the header is; record 0 follows it. */
  static final int BASE = 0x2100_0000;

  /** The main stack of the harness, free to a case that does not use it. */
  static final int HARNESS_STACK = 0x2000_1000;

  /** EXC_RETURN to thread mode on the main stack, and on the process stack (B1.5.8). */
  static final int RETURN_TO_MAIN = 0xFFFF_FFF9;

  static final int RETURN_TO_PROCESS = 0xFFFF_FFFD;

  /** EPSR.T, and the bit of a stacked xPSR that says that four bytes of padding follow. */
  static final int THUMB = 1 << 24;

  static final int PADDED = 1 << 9;

  private static final int SVC = 0xDF00;

  private final int number;
  private final Map<Integer, Integer> partialLoads = new HashMap<>();
  private long ignored; // words of the outcome, one bit each
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);

  /** A record whose code is SVC all over and that runs privileged, with faults off. */
  CaseRecord(int number) {
    this.number = number;
    for (int offset = CODE; offset < SIZE; offset += 2) {
      bytes.putShort(offset, (short) SVC);
    }
    control(false);
    configuration(1 << 9);
    stacks(true, HARNESS_STACK - 0x400);
    scratchAddress(0x2010_0000);
    programStatus(THUMB);
    word(72, codeAddress());
  }

  /** Says which registers an instruction may have loaded if it faults. */
  void mayLoadPartly(int address, int registers) {
    partialLoads.merge(address, registers, (one, other) -> one | other);
  }

  /** The registers that the instruction at an address may have loaded although it faulted. */
  int partialLoads(int address) {
    return partialLoads.getOrDefault(address, 0);
  }

  /** The registers that any instruction may have loaded although it faulted. */
  int partialLoads() {
    return partialLoads.values().stream().reduce(0, (one, other) -> one | other);
  }

  /** Says that a word of the outcome is not to be compared; the caller's comment says why. */
  void ignore(int outcomeIndex) {
    ignored |= 1L << outcomeIndex;
  }

  boolean isIgnored(int outcomeIndex) {
    return ((ignored >> outcomeIndex) & 1) != 0;
  }

  /** The number of the case in its batch. */
  int number() {
    return number;
  }

  /** Where the record is in memory. */
  int address() {
    return BASE + SIZE * (number + 1);
  }

  /** Where the first instruction is in memory. */
  int codeAddress() {
    return address() + CODE;
  }

  int word(int offset) {
    return bytes.getInt(offset);
  }

  void word(int offset, int value) {
    bytes.putInt(offset, value);
  }

  int halfword(int offset) {
    return bytes.getShort(offset) & 0xFFFF;
  }

  void halfword(int offset, int value) {
    bytes.putShort(offset, (short) value);
  }

  /** Sets CONTROL.nPRIV. */
  void control(boolean unprivileged) {
    word(4, unprivileged ? 1 : 0);
  }

  boolean unprivileged() {
    return word(4) != 0;
  }

  /** Sets MPU_CTRL, and disables all regions. */
  void memoryProtection(int control) {
    word(0, 1);
    word(8, control);
    for (int region = 0; region < REGIONS; region++) {
      region(region, 0, 0);
    }
  }

  /** Sets a region of the MPU by its registers. */
  void region(int region, int baseAddress, int attributesAndSize) {
    word(128 + 8 * region, (baseAddress & ~31) | 16 | region);
    word(132 + 8 * region, attributesAndSize);
  }

  /** Sets CCR. */
  void configuration(int value) {
    word(12, value);
  }

  int configuration() {
    return word(12);
  }

  /** Sets which faults SHCSR enables: any of bits 16 to 18. */
  void enabledFaults(int value) {
    word(16, value);
  }

  void masks(int primask, int basepri) {
    word(20, primask);
    word(24, basepri);
  }

  /** Sets SHPR1, SHPR2 or SHPR3. */
  void priorities(int register, int value) {
    word(112 + 4 * (register - 1), value);
  }

  /** Chooses the stack, and where it points when the first instruction executes. */
  void stacks(boolean processStack, int pointer) {
    int frame = pointer - 32 - ((word(76) & PADDED) != 0 ? 4 : 0);
    word(28, processStack ? RETURN_TO_PROCESS : RETURN_TO_MAIN);
    word(32, processStack ? HARNESS_STACK : frame);
    word(36, processStack ? frame : HARNESS_STACK - 0x400);
    word(40, frame);
  }

  /** Sets another EXC_RETURN than that of {@link #stacks}. */
  void exceptionReturn(int value) {
    word(28, value);
  }

  boolean usesProcessStack() {
    return word(28) == RETURN_TO_PROCESS;
  }

  /** Where the stack pointer is when the first instruction executes. */
  int stackPointer() {
    return word(40) + 32 + ((word(76) & PADDED) != 0 ? 4 : 0);
  }

  void scratchAddress(int address) {
    word(44, address);
  }

  int scratchAddress() {
    return word(44);
  }

  void scratch(int index, int value) {
    word(192 + 4 * index, value);
  }

  /** Sets one of r0 to r12 or r14 as the first instruction finds it. */
  void register(int register, int value) {
    word(registerOffset(register), value);
  }

  int register(int register) {
    return register == 13 ? stackPointer() : word(registerOffset(register));
  }

  private static int registerOffset(int register) {
    if (register <= 3) {
      return 48 + 4 * register;
    }
    return switch (register) {
      case 12 -> 64;
      case 14 -> 68;
      default -> 80 + 4 * (register - 4);
    };
  }

  /** Sets xPSR; call it before {@link #stacks}, as bit 9 moves the frame. */
  void programStatus(int value) {
    word(76, value);
  }

  int programStatus() {
    return word(76);
  }

  /** ITSTATE as the stacked xPSR has it (B1.4.2). */
  int itState() {
    return ((programStatus() >> 25) & 3) | (((programStatus() >> 10) & 0x3F) << 2);
  }

  @Override
  public void copyTo(byte[] cases) {
    System.arraycopy(bytes.array(), 0, cases, SIZE * (number + 1), SIZE);
  }

  @Override
  public boolean differs(byte[] expected, byte[] actual) {
    return Comparison.differs(this, new Outcome(expected, number), new Outcome(actual, number));
  }

  @Override
  public String describe(byte[] expected, byte[] actual) {
    return CaseReport.describe(this)
        + CaseReport.describe(this, new Outcome(expected, number), new Outcome(actual, number));
  }
}
