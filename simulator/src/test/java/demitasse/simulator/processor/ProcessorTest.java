package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner of a processor sees: runs, stops, listeners, and memory that changes. */
class ProcessorTest extends ProgramFixture {
  private static final int SYST_CSR = 0xE000_E010;
  private static final int SYST_RVR = 0xE000_E014;

  @Test
  void resetTakesStackAndAddressFromTheVectorTable() {
    assertThat(register(13)).isEqualTo(STACK);
    assertThat(register(15)).isEqualTo(CODE);
    assertThat(processor.xpsr()).isEqualTo(1 << 24);
    assertThat(processor.isPrivileged()).isTrue();
  }

  @Test
  void aRunEndsAtItsCycle() {
    program(
        0x3001, // adds r0, #1
        0xE7FD); // b .-2
    assertThat(processor.run(1000)).isEqualTo(StopReason.LIMIT);
    assertThat(processor.cycles()).isBetween(1000L, 1003L);
    assertThat(processor.instructions()).isEqualTo(2L * register(0));
  }

  @Test
  void aSleepEndsTheRunUntilAnInterrupt() {
    poke(0xE000_E100, 1 << 5);
    program(
        0xBF30, // wfi
        0xE7FD); // b .-2
    assertThat(processor.run(1000)).isEqualTo(StopReason.SLEEPING);
    assertThat(processor.cycles()).isLessThan(10);
    assertThat(register(15)).isEqualTo(CODE + 2);
    processor.addCycles(500);
    processor.nvicLine(5).set(true);
    processor.step();
    assertThat(processor.exceptionNumber()).isEqualTo(21);
  }

  @Test
  void sysTickEndsASleepWithinTheRun() {
    poke(SYST_RVR, 99);
    poke(SYST_CSR, 7);
    program(
        0xBF30, // wfi
        0xE7FD); // b .-2
    processor.setStopOnException(true);
    assertThat(processor.run(1000)).isEqualTo(StopReason.EXCEPTION);
    assertThat(processor.stoppedException()).isEqualTo(15);
    assertThat(processor.cycles()).isBetween(100L, 120L);
  }

  @Test
  void anotherHandlerThanThePrograms() {
    program(
        0xDF07, // svc #7
        0x4601, // mov r1, r0
        0xE7FE); // b .
    processor.setStopOnException(true);
    assertThat(processor.run(1000)).isEqualTo(StopReason.EXCEPTION);
    assertThat(processor.stoppedException()).isEqualTo(11);
    int frame = register(13);
    assertThat(peek(frame + 24)).as("the frame's PC").isEqualTo(CODE + 2);
    poke(frame, 42);
    processor.exceptionReturn(register(14));
    assertThat(processor.run(processor.cycles() + 100)).isEqualTo(StopReason.LIMIT);
    assertThat(register(1)).isEqualTo(42);
    assertThat(processor.exceptionNumber()).isZero();
  }

  @Test
  void breakpointsStopBeforeTheirInstruction() {
    program(
        0x3001, // adds r0, #1
        0x3001, // adds r0, #1
        0x3001, // adds r0, #1
        0xE7FD); // b .-2
    processor.setBreakpoints(CODE + 4);
    assertThat(processor.run(1000)).isEqualTo(StopReason.BREAKPOINT);
    assertThat(register(0)).isEqualTo(2);
    assertThat(processor.step()).isEqualTo(StopReason.LIMIT);
    assertThat(register(0)).isEqualTo(3);
  }

  @Test
  void listenersHearOfInstructionsAndAccesses() {
    List<Integer> instructions = new ArrayList<>();
    List<String> accesses = new ArrayList<>();
    processor.setInstructionListener(instructions::add);
    processor.setAccessListener(
        (address, width, value, store) ->
            accesses.add("%s %x %d %d".formatted(store ? "store" : "load", address, width, value)));
    set(0, DATA);
    set(1, 5);
    execute(
        0x8001, // strh r1, [r0]
        0x7802); // ldrb r2, [r0]
    assertThat(instructions).containsExactly(CODE, CODE + 2);
    assertThat(accesses).containsExactly("store 20001000 2 5", "load 20001000 1 5");
    processor.setInstructionListener(null);
    processor.setAccessListener(null);
    execute(0x8001); // strh r1, [r0]
    assertThat(accesses).hasSize(2);
  }

  @Test
  void requestsStopARun() {
    program(
        0x6001, // str r1, [r0]
        0xE7FD); // b .-2
    set(0, DATA);
    processor.setAccessListener((address, width, value, store) -> processor.requestStop());
    assertThat(processor.run(1_000_000)).isEqualTo(StopReason.REQUESTED);
    assertThat(register(15)).isEqualTo(CODE + 2);
  }

  @Test
  void codeThatOverwritesItselfExecutesAnew() {
    int place = DATA;
    poke(place, 0x2101_8010); // strh r0, [r2]; movs r1, #1
    poke(place + 4, 0xE7FE_E7FC); // b place; b .
    set(0, 0x2102); // movs r1, #2
    set(2, place + 2);
    set(15, place);
    processor.step();
    processor.step();
    assertThat(register(1)).isEqualTo(2);
    poke(place + 2, 0xE7FC_2103);
    set(15, place + 2);
    processor.step();
    assertThat(register(1)).as("a debugger's store counts too").isEqualTo(3);
  }

  @Test
  void changedFlashExecutesAnewWhenSaidSo() {
    execute(0x2101); // movs r1, #1
    flash[CODE] = 2;
    processor.invalidate(CODE, 1);
    set(15, CODE);
    processor.step();
    assertThat(register(1)).isEqualTo(2);
  }

  @Test
  void fetchesObeyTheMpuOverBothHalves() {
    protect(0, 0, 0x0600_0017); // flash for all
    protect(1, CODE + 0x20, 0x1200_0009); // 32 bytes that do not execute
    flash[CODE + 0x1E] = 0x40; // movw r0, #1: F240 0001
    flash[CODE + 0x1F] = (byte) 0xF2;
    flash[CODE + 0x20] = 1;
    set(15, CODE + 0x1E);
    processor.step();
    assertFault(Fault.IACCVIOL);
    assertThat(peek(STACK - 8)).as("the frame's PC").isEqualTo(CODE + 0x1E);
  }

  @Test
  void crossingInstructionsAskTheMpuEachTime() {
    protect(0, 0, 0x0600_0017);
    flash[CODE + 0x1E] = 0x40;
    flash[CODE + 0x1F] = (byte) 0xF2;
    flash[CODE + 0x20] = 1;
    set(15, CODE + 0x1E);
    processor.step();
    assertThat(register(0)).isEqualTo(1);
    protect(1, CODE + 0x20, 0x1200_0009);
    set(15, CODE + 0x1E);
    processor.step();
    assertFault(Fault.IACCVIOL);
  }

  @Test
  void peripheralsNeverExecute() {
    set(15, PERIPHERAL);
    processor.step();
    assertFault(Fault.IACCVIOL);
  }

  @Test
  void codeWhereNothingIsFaultsOnTheBus() {
    set(15, 0x1000_0000);
    processor.step();
    assertFault(Fault.IBUSERR);
  }

  @Test
  void waitStatesDelayTakenBranches() {
    program(0xE7FE); // b .
    processor.run(3000);
    long fast = processor.instructions();
    processor.powerOnReset();
    processor.setFlashTiming(1, false);
    processor.run(3000);
    assertThat(processor.instructions()).isLessThan(fast);
  }

  @Test
  void aResetThatAProgramAsksForStartsItAnew() {
    processor.setSystemReset(processor::reset);
    set(0, 0xE000_ED0C);
    set(1, 0x05FA_0004);
    set(13, DATA);
    program(
        0xBF00, // nop
        0x6001, // str r1, [r0]
        0xBF00); // nop
    processor.run(20);
    assertThat(register(13)).isEqualTo(STACK);
  }

  @Test
  void memoriesAreMadeOfGranules() {
    assertThatThrownBy(() -> processor.addMemory(0x1010_0000, new byte[33], true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> processor.addMemory(RAM + 0x8000, new byte[32], true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
