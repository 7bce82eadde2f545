package demitasse.simulator.oracle;

/**
 * Writes the instructions of a case, and keeps account of what their generators must know: which
 * registers still have known values, and where in an IT block the next instruction is.
 */
final class CodeBuilder {
  static final int SP = 13;
  static final int LR = 14;
  private static final int ALWAYS = 14;

  final Dice dice;
  final CaseRecord record;

  private final int[] values = new int[15];
  private int known;
  private int offset;
  private int conditional; // instructions that are left of an IT block
  private boolean always; // and whether its condition is AL

  /**
   * Whether the case is about the MPU. QEMU looks at the region of the first byte only if all are
   * in one of its pages, be they of an access or of instructions that follow each other: so
   * accesses are aligned, and instructions stay in slots between whose ends no region ends.
   */
  boolean underMpu;

  /** Whether the code may set FAULTMASK. */
  boolean mayMaskFaults = true;

  /** Whether LDREX came since the last STREX, CLREX or exception. */
  boolean exclusive;

  /** Whether the code may have given up its privilege; it is then unknown what MSR does. */
  boolean privilegeUnknown;

  CodeBuilder(Dice dice, CaseRecord record) {
    this.dice = dice;
    this.record = record;
  }

  /** Starts at an offset of the code; the registers are as the record has them. */
  void start(int startOffset) {
    offset = startOffset;
    record.word(72, address());
    for (int register = 0; register <= LR; register++) {
      know(register, record.register(register));
    }
  }

  /** Goes on at another offset of the code. */
  void continueAt(int newOffset) {
    offset = newOffset;
  }

  int offset() {
    return offset;
  }

  /** The address of the next instruction. */
  int address() {
    return record.codeAddress() + offset;
  }

  /** Writes an instruction of one halfword. */
  void narrow(int instruction) {
    halfword(instruction);
    executed();
  }

  /** Writes an instruction of two halfwords. */
  void wide(int instruction) {
    twoHalfwords(instruction);
    executed();
  }

  /** Writes an instruction of two halfwords behind which nothing depends on IT blocks. */
  void twoHalfwords(int instruction) {
    halfword(instruction >>> 16);
    halfword(instruction);
  }

  /** Writes an instruction of either length; what it does to registers is for the caller to say. */
  void write(Encoding encoding, int instruction) {
    if (encoding.isWide()) {
      wide(instruction);
    } else {
      narrow(instruction);
    }
  }

  /** Writes a halfword that is no instruction. */
  void halfword(int value) {
    record.halfword(CaseRecord.CODE + offset, value);
    offset += 2;
  }

  /** Writes a word that is no instruction. */
  void word(int value) {
    halfword(value);
    halfword(value >>> 16);
  }

  private void executed() {
    if (conditional > 0) {
      conditional--;
    }
  }

  /** Opens an IT block by its first condition and mask. */
  void openBlock(int condition, int mask) {
    conditional = 4 - Integer.numberOfTrailingZeros(mask);
    always = condition == ALWAYS;
  }

  boolean inBlock() {
    return conditional > 0;
  }

  boolean lastInBlock() {
    return conditional == 1;
  }

  /** Whether the next instruction may turn out not to execute. */
  boolean mayBeSkipped() {
    return conditional > 0 && !always;
  }

  /** How many instructions of the block are left. */
  int leftInBlock() {
    return conditional;
  }

  boolean isKnown(int register) {
    return register <= LR && ((known >> register) & 1) != 0;
  }

  int value(int register) {
    return values[register];
  }

  /** Says that a register has a value from now on. */
  void know(int register, int value) {
    known |= 1 << register;
    values[register] = value;
  }

  /**
   * Says that the instruction to be written gives a register a value, if it executes: so this comes
   * before it is written.
   */
  void knowIfExecuted(int register, int value) {
    if (mayBeSkipped()) {
      forget(1 << register);
    } else {
      know(register, value);
    }
  }

  /** Says that registers have unknown values from now on. */
  void forget(int registerMask) {
    known &= ~registerMask;
  }

  /** Loads a register with a constant: MOVW and MOVT. */
  void constant(int register, int value) {
    wide(moveImmediate(0xF240_0000, register, value & 0xFFFF));
    wide(moveImmediate(0xF2C0_0000, register, value >>> 16));
    know(register, value);
  }

  private static int moveImmediate(int opcode, int register, int value) {
    return opcode
        | ((value & 0xF000) << 4)
        | ((value & 0x0800) << 15)
        | ((value & 0x0700) << 4)
        | (value & 0xFF)
        | (register << 8);
  }

  /** Whether an address range is in the scratch window. */
  boolean inScratch(int address, int size) {
    int start = address - record.scratchAddress();
    return start >= 0 && start <= CaseRecord.SCRATCH_SIZE - size;
  }

  /** Whether an access is to the scratch window, and aligned if it has to be. */
  boolean mayAccess(int address, int width) {
    return inScratch(address, width) && (!underMpu || (address & (width - 1)) == 0);
  }

  private boolean isNearScratch(int address) {
    int start = address - record.scratchAddress();
    return start > -0x1000 && start < 0x1000;
  }

  /** A low register that is known to point into the scratch window or near it, or -1. */
  int pointer(int registers) {
    int first = dice.below(registers);
    for (int i = 0; i < registers; i++) {
      int register = (first + i) % registers;
      if (isKnown(register) && isNearScratch(values[register])) {
        return register;
      }
    }
    return -1;
  }
}
