package demitasse.simulator.processor;

/** Bit fields, extensions, reversals: BFI to UBFX, SXTB to UXTAH, REV, RBIT, CLZ, PKH, SEL. */
final class Bits {
  private Bits() {}

  /** BFI, and BFC with Rn read as 0: {@code immediate} is the mask, {@code amount} its lsb. */
  static void insert(Core core, Instruction i) {
    int field = (core.registers[i.n] << i.amount) & i.immediate;
    core.registers[i.d] = (core.registers[i.d] & ~i.immediate) | field;
  }

  static void clear(Core core, Instruction i) {
    core.registers[i.d] &= ~i.immediate;
  }

  /** UBFX: {@code immediate} is the mask of the width. */
  static void extract(Core core, Instruction i) {
    core.registers[i.d] = (core.registers[i.n] >>> i.amount) & i.immediate;
  }

  /** SBFX: {@code immediate} is how far left the field's sign is from bit 31. */
  static void extractSigned(Core core, Instruction i) {
    core.registers[i.d] = (core.registers[i.n] << i.immediate) >> (i.immediate + i.amount);
  }

  static void sxtb(Core core, Instruction i) {
    core.registers[i.d] = (byte) rotated(core, i);
  }

  static void sxth(Core core, Instruction i) {
    core.registers[i.d] = (short) rotated(core, i);
  }

  static void uxtb(Core core, Instruction i) {
    core.registers[i.d] = rotated(core, i) & 0xFF;
  }

  static void uxth(Core core, Instruction i) {
    core.registers[i.d] = rotated(core, i) & 0xFFFF;
  }

  static void sxtb16(Core core, Instruction i) {
    core.registers[i.d] = signedBytes(rotated(core, i));
  }

  static void uxtb16(Core core, Instruction i) {
    core.registers[i.d] = rotated(core, i) & 0x00FF_00FF;
  }

  static void sxtab(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.n] + (byte) rotated(core, i);
  }

  static void sxtah(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.n] + (short) rotated(core, i);
  }

  static void uxtab(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.n] + (rotated(core, i) & 0xFF);
  }

  static void uxtah(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.n] + (rotated(core, i) & 0xFFFF);
  }

  static void sxtab16(Core core, Instruction i) {
    core.registers[i.d] = addHalves(core.registers[i.n], signedBytes(rotated(core, i)));
  }

  static void uxtab16(Core core, Instruction i) {
    core.registers[i.d] = addHalves(core.registers[i.n], rotated(core, i) & 0x00FF_00FF);
  }

  static void rev(Core core, Instruction i) {
    core.registers[i.d] = Integer.reverseBytes(core.registers[i.m]);
  }

  static void rev16(Core core, Instruction i) {
    core.registers[i.d] = Integer.rotateRight(Integer.reverseBytes(core.registers[i.m]), 16);
  }

  static void revsh(Core core, Instruction i) {
    core.registers[i.d] = (short) (Integer.reverseBytes(core.registers[i.m]) >> 16);
  }

  static void rbit(Core core, Instruction i) {
    core.registers[i.d] = Integer.reverse(core.registers[i.m]);
  }

  static void clz(Core core, Instruction i) {
    core.registers[i.d] = Integer.numberOfLeadingZeros(core.registers[i.m]);
  }

  /** PKHBT (A7.7.94). */
  static void packBottomTop(Core core, Instruction i) {
    int top = Shifter.operand(core, i);
    core.registers[i.d] = (top & 0xFFFF_0000) | (core.registers[i.n] & 0xFFFF);
  }

  /** PKHTB (A7.7.94). */
  static void packTopBottom(Core core, Instruction i) {
    int bottom = Shifter.operand(core, i);
    core.registers[i.d] = (core.registers[i.n] & 0xFFFF_0000) | (bottom & 0xFFFF);
  }

  /** SEL: bytes of Rn where GE is set, else of Rm (A7.7.131). */
  static void select(Core core, Instruction i) {
    int greater = core.state.greaterOrEqual;
    int mask =
        ((greater & 1) | ((greater & 2) << 7) | ((greater & 4) << 14) | ((greater & 8) << 21));
    mask *= 0xFF;
    core.registers[i.d] = (core.registers[i.n] & mask) | (core.registers[i.m] & ~mask);
  }

  private static int rotated(Core core, Instruction i) {
    return Integer.rotateRight(core.registers[i.m], i.amount);
  }

  private static int signedBytes(int value) {
    return ((byte) value & 0xFFFF) | ((byte) (value >> 16) << 16);
  }

  private static int addHalves(int x, int y) {
    return ((x + y) & 0xFFFF) | ((x & 0xFFFF_0000) + (y & 0xFFFF_0000));
  }
}
