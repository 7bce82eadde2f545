package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.LR;
import static demitasse.simulator.processor.CoreState.PC;

/** Branches: B, BL, BX, BLX, CBZ, CBNZ, TBB, TBH; and IT, which makes others conditional. */
final class Branches {
  /** B by its condition; targets are in {@code immediate}. */
  private static final Operation[] CONDITIONAL = {
    (core, i) -> branchIf(core, i, core.state.zero),
    (core, i) -> branchIf(core, i, !core.state.zero),
    (core, i) -> branchIf(core, i, core.state.carry),
    (core, i) -> branchIf(core, i, !core.state.carry),
    (core, i) -> branchIf(core, i, core.state.negative),
    (core, i) -> branchIf(core, i, !core.state.negative),
    (core, i) -> branchIf(core, i, core.state.overflow),
    (core, i) -> branchIf(core, i, !core.state.overflow),
    (core, i) -> branchIf(core, i, core.state.carry && !core.state.zero),
    (core, i) -> branchIf(core, i, !core.state.carry || core.state.zero),
    (core, i) -> branchIf(core, i, core.state.negative == core.state.overflow),
    (core, i) -> branchIf(core, i, core.state.negative != core.state.overflow),
    (core, i) -> branchIf(core, i, isGreater(core.state)),
    (core, i) -> branchIf(core, i, !isGreater(core.state)),
  };

  private Branches() {}

  /** B with condition 0 to 13. */
  static Operation conditional(int condition) {
    return CONDITIONAL[condition];
  }

  static void branch(Core core, Instruction i) {
    core.branch(i.immediate);
  }

  /** BL (A7.7.18). */
  static void branchLink(Core core, Instruction i) {
    core.registers[LR] = core.next | 1;
    core.branch(i.immediate);
  }

  static void bx(Core core, Instruction i) {
    core.branchExchange(core.registers[i.m]);
  }

  /** BLX of a register (A7.7.19). */
  static void blx(Core core, Instruction i) {
    int target = core.registers[i.m];
    core.registers[LR] = core.next | 1;
    core.branchLinkExchange(target);
  }

  static void cbz(Core core, Instruction i) {
    branchIf(core, i, core.registers[i.n] == 0);
  }

  static void cbnz(Core core, Instruction i) {
    branchIf(core, i, core.registers[i.n] != 0);
  }

  /** TBB and TBH with a table at Rn; {@code amount} is 1 for halfwords (A7.7.185). */
  static void tableBranch(Core core, Instruction i) {
    tableBranch(core, i, core.registers[i.n]);
  }

  /** TBB and TBH with the table behind them, at {@code immediate}. */
  static void tableBranchHere(Core core, Instruction i) {
    tableBranch(core, i, i.immediate);
  }

  /** ADD PC, Rm (A7.7.4): a branch that stays in Thumb state. */
  static void addToPc(Core core, Instruction i) {
    core.branch((core.registers[PC] + 4 + core.registers[i.m]) & ~1);
  }

  /** ADD Rd, PC. */
  static void addPc(Core core, Instruction i) {
    core.registers[i.d] += core.registers[PC] + 4;
  }

  /** MOV Rd, PC. */
  static void movPc(Core core, Instruction i) {
    core.registers[i.d] = core.registers[PC] + 4;
  }

  /** MOV PC, Rm (A7.7.77). */
  static void movToPc(Core core, Instruction i) {
    core.branch(core.registers[i.m] & ~1);
  }

  /** IT: ITSTATE becomes {@code immediate} (A7.7.38). */
  static void ifThen(Core core, Instruction i) {
    core.state.itState = i.immediate;
  }

  private static void tableBranch(Core core, Instruction i, int table) {
    int address = table + (core.registers[i.m] << i.amount);
    int halfwords = i.amount == 0 ? core.memory.loadByte(address) : core.memory.loadHalf(address);
    core.branch(core.registers[PC] + 4 + 2 * halfwords);
  }

  private static boolean isGreater(CoreState state) {
    return !state.zero && state.negative == state.overflow;
  }

  private static void branchIf(Core core, Instruction i, boolean taken) {
    if (taken) {
      core.branch(i.immediate);
    }
  }
}
