package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Halting debug, vector catch, breakpoints and watchpoints by ARM DDI 0403E, C1. */
class DebugTest extends SystemFixture {
  private static final int KEY = 0xA05F_0000;
  private static final int S_HALT = 1 << 17;
  private static final int S_LOCKUP = 1 << 19;
  private static final int S_RETIRE_ST = 1 << 24;
  private static final int S_RESET_ST = 1 << 25;
  private static final int DWT_CTRL = 0xE000_1000;
  private static final int CYCCNT = 0xE000_1004;
  private static final int COMP0 = 0xE000_1020;
  private static final int FUNCTION0 = 0xE000_1028;
  private static final int FP_CTRL = 0xE000_2000;
  private static final int FP_COMP0 = 0xE000_2008;
  private static final int TRCENA = 1 << 24;

  private void debugger(int address, int value) {
    system.debuggerStore(address, value, 4);
  }

  private int status() {
    return system.debuggerLoad(DHCSR, 4);
  }

  /** What the loop does: looks up, then executes an instruction of two bytes if it may. */
  private void runOne() {
    exceptions.takePending();
    if (exceptions.canExecute()) {
      state.registers[CoreState.PC] += 2;
      state.instructions++;
      state.cycles++;
    }
  }

  @Test
  void aDebuggerHaltsAtOnce() {
    debugger(DHCSR, KEY | 3);
    assertThat(exceptions.canExecute()).isFalse();
    assertThat(status() & (S_HALT | 3)).isEqualTo(S_HALT | 3);
    assertThat(load(DFSR)).isEqualTo(1);
    debugger(DHCSR, KEY | 1);
    assertThat(exceptions.canExecute()).isTrue();
  }

  @Test
  void softwareCannotEnableHaltingDebug() {
    store(DHCSR, KEY | 3);
    exceptions.takePending();
    assertThat(system.debug().isEnabled()).isFalse();
    assertThat(exceptions.canExecute()).isTrue();
    debugger(DHCSR, 3);
    assertThat(system.debug().isEnabled()).as("the key is missing").isFalse();
  }

  @Test
  void aStepExecutesOneInstruction() {
    debugger(DHCSR, KEY | 3);
    debugger(DHCSR, KEY | 5);
    runOne();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER + 2);
    runOne();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER + 2);
    assertThat(status() & S_HALT).isNotZero();
  }

  @Test
  void aStepEntersAnException() {
    enable(0, 0);
    debugger(DHCSR, KEY | 3);
    pulse(0);
    system.debug().step();
    runOne();
    assertThat(programCounter()).isEqualTo(handler(16));
    assertThat(status() & S_HALT).isNotZero();
  }

  @Test
  void maskintsKeepsInterruptsOutOfAStep() {
    enable(0, 0);
    debugger(DHCSR, KEY | 3);
    debugger(DHCSR, KEY | 0xB);
    pulse(0);
    debugger(DHCSR, KEY | 0xD);
    runOne();
    runOne();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER + 2);
  }

  @Test
  void registersAreTransferredWhileHalted() {
    state.registers[3] = 0x333;
    debugger(DCRSR, 3);
    assertThat(system.debuggerLoad(DCRDR, 4)).as("running").isZero();
    system.debug().halt();
    debugger(DCRSR, 3);
    assertThat(system.debuggerLoad(DCRDR, 4)).isEqualTo(0x333);
    debugger(DCRDR, 0x2000_0101);
    debugger(DCRSR, 15 | (1 << 16));
    assertThat(programCounter()).isEqualTo(0x2000_0100);
    debugger(DCRDR, 0x0200_4001);
    debugger(DCRSR, 20 | (1 << 16));
    assertThat(stackPointer()).isEqualTo(PROCESS_STACK);
    assertThat(state.basepri).isEqualTo(0x40);
    assertThat(state.primask).isTrue();
    debugger(DCRSR, 20);
    assertThat(system.debuggerLoad(DCRDR, 4)).isEqualTo(0x0200_4001);
    debugger(DCRSR, 17);
    assertThat(system.debuggerLoad(DCRDR, 4)).isEqualTo(MAIN_STACK);
    debugger(DCRDR, 0xF100_0000);
    debugger(DCRSR, 16 | (1 << 16));
    debugger(DCRSR, 16);
    assertThat(system.debuggerLoad(DCRDR, 4)).isEqualTo(0xF100_0000);
  }

  @Test
  void breakpointHaltsAtItself() {
    debugger(DHCSR, KEY | 1);
    exceptions.breakpoint(0xAB);
    runOne();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
    assertThat(load(DFSR)).isEqualTo(2);
    assertThat(load(HFSR)).isZero();
  }

  @Test
  void vectorCatchHaltsBeforeTheHandler() {
    debugger(DHCSR, KEY | 1);
    debugger(DEMCR, 1 << 10);
    fault(Fault.UNDEFINSTR);
    runOne();
    assertThat(programCounter()).isEqualTo(handler(3));
    assertThat(status() & S_HALT).isNotZero();
    assertThat(load(DFSR)).isEqualTo(8);
  }

  @Test
  void vectorCatchOfResetHaltsAtTheResetVector() {
    debugger(DHCSR, KEY | 1);
    debugger(DEMCR, 1);
    debugger(AIRCR, 0x05FA_0001);
    assertThat(status() & S_HALT).isNotZero();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
  }

  @Test
  void statusRemembersResetsAndRetiredInstructionsUntilRead() {
    assertThat(status() & S_RESET_ST).isNotZero();
    assertThat(status() & (S_RESET_ST | S_RETIRE_ST)).isZero();
    runOne();
    assertThat(status() & S_RETIRE_ST).isNotZero();
    system.debug().setHeldInReset(true);
    assertThat(exceptions.canExecute()).isFalse();
    assertThat(status() & S_RESET_ST).isNotZero();
    assertThat(status() & S_RESET_ST).as("as long as it lasts").isNotZero();
    system.debug().setHeldInReset(false);
    assertThat(exceptions.canExecute()).isTrue();
  }

  @Test
  void haltingEndsLockupAndSleep() {
    fault(Fault.UNDEFINSTR);
    fault(Fault.UNDEFINSTR);
    assertThat(status() & S_LOCKUP).isNotZero();
    system.debug().halt();
    assertThat(status() & S_LOCKUP).isZero();
  }

  @Test
  void resumingAfterASleepGoesOn() {
    exceptions.waitForInterrupt();
    runOne();
    assertThat(status() & (1 << 18)).isNotZero();
    system.debug().halt();
    system.debug().resume();
    runOne();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER + 2);
  }

  @Test
  void detachingLetsTheProcessorRun() {
    system.debug().halt();
    system.debug().detach();
    assertThat(exceptions.canExecute()).isTrue();
    assertThat(status() & 1).isZero();
  }

  @Test
  void monStepEntersDebugMonitorAfterEachInstruction() {
    store(DEMCR, (1 << 16) | (1 << 18));
    runOne();
    runOne();
    assertThat(state.exceptionNumber).isEqualTo(12);
    assertThat(memory.word(stackPointer() + 24)).isEqualTo(RESET_HANDLER + 2);
    runOne();
    exceptions.exceptionReturn(linkRegister());
    runOne();
    runOne();
    assertThat(memory.word(stackPointer() + 24)).isEqualTo(RESET_HANDLER + 4);
  }

  @Test
  void flashPatchMatchesHalfwordsOfCode() {
    debugger(FP_COMP0, 0x4000_1000 | 1);
    debugger(FP_COMP0 + 4, 0x8000_2000 | 1);
    FlashPatchUnit unit = system.breakpoints();
    assertThat(unit.isActive()).isFalse();
    debugger(FP_CTRL, 1);
    assertThat(unit.isActive()).as("without KEY").isFalse();
    debugger(FP_CTRL, 3);
    assertThat(unit.isActive()).isTrue();
    assertThat(unit.matches(0x1000)).isTrue();
    assertThat(unit.matches(0x1002)).isFalse();
    assertThat(unit.matches(0x2002)).isTrue();
    assertThat(unit.matches(0x2000_1000)).isFalse();
    assertThat(load(FP_CTRL)).isEqualTo(0x261);
  }

  @Test
  void cyccntCountsWhileTrcenaAndCyccntena() {
    store(DWT_CTRL, 1);
    state.cycles += 10;
    assertThat(load(CYCCNT)).isZero();
    store(DEMCR, TRCENA);
    state.cycles += 10;
    assertThat(load(CYCCNT)).isEqualTo(10);
    store(CYCCNT, -5);
    state.cycles += 7;
    assertThat(load(CYCCNT)).isEqualTo(2);
    store(DWT_CTRL, 0);
    state.cycles += 7;
    assertThat(load(CYCCNT)).isEqualTo(2);
  }

  @Test
  void cyccntStandsStillWhileHalted() {
    store(DEMCR, TRCENA);
    store(DWT_CTRL, 1);
    state.cycles += 3;
    system.debug().halt();
    state.cycles += 1000;
    assertThat(load(CYCCNT)).isEqualTo(3);
    system.debug().resume();
    state.cycles += 4;
    assertThat(load(CYCCNT)).isEqualTo(7);
  }

  @Test
  void aWatchpointHaltsAfterTheAccess() {
    DataWatchpointUnit unit = system.watchpoints();
    debugger(DHCSR, KEY | 1);
    store(COMP0, 0x2000_0100);
    store(COMP0 + 4, 2);
    store(FUNCTION0, 6);
    assertThat(unit.watchesData()).isFalse();
    store(DEMCR, TRCENA);
    assertThat(unit.watchesData()).isTrue();
    unit.accessed(0x2000_0100, 4, false);
    unit.accessed(0x2000_0104, 4, true);
    runOne();
    assertThat(exceptions.canExecute()).isTrue();
    unit.accessed(0x2000_0103, 1, true);
    runOne();
    assertThat(exceptions.canExecute()).isFalse();
    assertThat(load(DFSR)).isEqualTo(4);
    assertThat(load(FUNCTION0)).isEqualTo(6 | (1 << 24));
    assertThat(load(FUNCTION0)).isEqualTo(6);
  }

  @Test
  void aWatchpointWithoutDebuggerIsDebugMonitor() {
    store(DEMCR, TRCENA | (1 << 16));
    store(COMP0, 0x2000_0102);
    store(FUNCTION0, 7);
    system.watchpoints().accessed(0x2000_0100, 4, false);
    runOne();
    assertThat(state.exceptionNumber).isEqualTo(12);
    assertThat(load(DFSR)).isEqualTo(4);
  }

  @Test
  void aComparatorCanMatchTheProgramCounter() {
    store(DEMCR, TRCENA);
    store(COMP0, 0x2000_0102);
    store(FUNCTION0, 4);
    assertThat(system.watchpoints().watchesExecution()).isTrue();
    assertThat(system.watchpoints().matchesExecution(0x2000_0102)).isTrue();
    assertThat(system.watchpoints().matchesExecution(0x2000_0100)).isFalse();
  }

  @Test
  void vectclractiveForgetsHandlersWhileHalted() {
    exceptions.supervisorCall();
    debugger(AIRCR, 0x05FA_0002);
    assertThat(state.exceptionNumber).isEqualTo(11);
    system.debug().halt();
    debugger(AIRCR, 0x05FA_0002);
    assertThat(state.exceptionNumber).isZero();
    assertThat(load(SHCSR)).isZero();
  }
}
