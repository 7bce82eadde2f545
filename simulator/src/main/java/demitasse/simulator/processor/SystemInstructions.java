package demitasse.simulator.processor;

/** Instructions that leave ordinary computing: SVC, BKPT, MRS, MSR, CPS, hints, faults. */
final class SystemInstructions {
  /** What is no instruction, or one that the manual says is none. */
  static final Operation UNDEFINED =
      (core, i) -> {
        throw FaultException.of(Fault.UNDEFINSTR);
      };

  /** An instruction of a coprocessor; there is none (A5.3.18). */
  static final Operation COPROCESSOR =
      (core, i) -> {
        throw FaultException.of(Fault.NOCP);
      };

  private SystemInstructions() {}

  /** NOP and hints that mean nothing here: YIELD, DBG, PLD, PLI; DMB and DSB. */
  static void nothing(Core core, Instruction i) {
    // Memory is as the program orders it, and nobody shares the processor.
  }

  /** ISB: what system registers say holds from here on (A7.7.37). */
  static void synchronize(Core core, Instruction i) {
    core.refresh();
  }

  static void svc(Core core, Instruction i) {
    core.systemAction(core.next);
    core.exceptions.supervisorCall();
    core.afterSystemAction();
  }

  /** BKPT: only semihosting goes on behind it, else its own address stays (A7.7.17). */
  static void bkpt(Core core, Instruction i) {
    int itBehind = core.itNext;
    int behind = core.next;
    core.exceptions.breakpoint(i.immediate);
    core.afterSystemAction();
    if (core.next == behind) {
      core.itNext = itBehind;
    }
  }

  /** MRS: {@code immediate} is SYSm (B5.2.2). */
  static void mrs(Core core, Instruction i) {
    core.registers[i.d] = core.exceptions.readSpecial(i.immediate);
  }

  /** MSR: {@code kind} is the mask (B5.2.3). */
  static void msr(Core core, Instruction i) {
    core.exceptions.writeSpecial(i.immediate, i.kind, core.registers[i.n]);
    core.refresh();
  }

  /** CPS: {@code kind} is 1 for CPSID, {@code amount} bit 1 means PRIMASK, bit 0 FAULTMASK. */
  static void changeProcessorState(Core core, Instruction i) {
    core.exceptions.changeProcessorState(i.kind != 0, (i.amount & 2) != 0, (i.amount & 1) != 0);
    core.refresh();
  }

  static void wfi(Core core, Instruction i) {
    core.exceptions.waitForInterrupt();
  }

  static void wfe(Core core, Instruction i) {
    core.exceptions.waitForEvent();
  }

  static void sev(Core core, Instruction i) {
    core.exceptions.sendEvent();
  }
}
