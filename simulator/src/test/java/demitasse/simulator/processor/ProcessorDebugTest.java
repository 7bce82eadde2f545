package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A debugger at work on real programs (ARM DDI 0403E, C1). */
class ProcessorDebugTest extends ScenarioFixture {
  private static final int DFSR = 0xE000_ED30;
  private static final int DHCSR = 0xE000_EDF0;
  private static final int DEMCR = 0xE000_EDFC;

  private void debugger(int address, int value) {
    processor.debuggerBus().store(address, value, 4);
  }

  /** Resets with VC_CORERESET set, as a debugger does to halt at the first instruction. */
  private void resetAndHalt() {
    processor.powerOnReset();
    debugger(DHCSR, 0xA05F_0001);
    debugger(DEMCR, 1);
    processor.reset();
    assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
    assertThat(programCounter()).isEqualTo(MAIN);
    debugger(DFSR, 0x1F);
  }

  @Test
  void stepsGoThroughSupervisorCalls() {
    emit(SVC);
    addToR0(1);
    emit(LOOP);
    resetAndHalt();
    int[] expected = {handler(11), MAIN + 2, MAIN + 4, MAIN + 4};
    for (int place : expected) {
      processor.debug().step();
      assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
      assertThat(programCounter()).isEqualTo(place);
    }
  }

  @Test
  void anFpbBreakpointHaltsBeforeItsInstruction() {
    addToR0(1);
    addToR0(2);
    emit(LOOP);
    resetAndHalt();
    debugger(0xE000_2008, 0x8000_0001 | MAIN);
    debugger(0xE000_2000, 3);
    debugger(DHCSR, 0xA05F_0001);
    assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
    assertThat(programCounter()).isEqualTo(MAIN + 2);
    assertThat(processor.register(0)).isEqualTo(1);
    assertThat(word(DFSR)).isEqualTo(2);
  }

  @Test
  void aWatchpointHaltsBehindTheStore() {
    store(RAM, 1);
    addToR0(1);
    emit(LOOP);
    resetAndHalt();
    debugger(DEMCR, 1 << 24);
    debugger(0xE000_1020, RAM);
    debugger(0xE000_1028, 6);
    debugger(DHCSR, 0xA05F_0001);
    assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
    assertThat(word(RAM)).isEqualTo(1);
    assertThat(processor.register(0)).isZero();
    assertThat(word(DFSR)).isEqualTo(4);
  }

  @Test
  void bkptHaltsAtItselfAndADebuggerGoesOnBehindIt() {
    emit(0xBE00);
    addToR0(1);
    emit(LOOP);
    resetAndHalt();
    debugger(DHCSR, 0xA05F_0001);
    assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
    assertThat(programCounter()).isEqualTo(MAIN);
    processor.setRegister(15, MAIN + 2);
    debugger(DHCSR, 0xA05F_0001);
    assertThat(goOn(100)).isEqualTo(StopReason.LIMIT);
    assertThat(processor.register(0)).isEqualTo(1);
  }

  @Test
  void vectorCatchHaltsAtTheHandler() {
    emit(UDF);
    resetAndHalt();
    debugger(DEMCR, 1 << 10);
    debugger(DHCSR, 0xA05F_0001);
    assertThat(goOn(100)).isEqualTo(StopReason.HALTED);
    assertThat(programCounter()).isEqualTo(handler(3));
    assertThat(word(DFSR)).isEqualTo(8);
  }

  @Test
  void theDebugMonitorServesBreakpointsOfTheProcessorItself() {
    store(DEMCR, 1 << 16);
    emit(0xBE00);
    addToR0(1);
    emit(LOOP);
    inHandler(12);
    skipInstruction(MSP);
    run(1000);
    assertThat(trace).containsExactly("+12", "-12");
    assertThat(processor.register(0)).isEqualTo(1);
  }
}
