package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exceptions of real programs: order, escalation, lockup, sleep (ARM DDI 0403E, B1.5). */
class ProcessorScenarioTest extends ScenarioFixture {
  @Test
  void aFaultInHardFaultLocksUpUntilNmi() {
    emit(UDF);
    inHandler(3);
    emit(UDF);
    assertThat(run(1000)).isEqualTo(StopReason.LOCKED_UP);
    assertThat(programCounter()).isEqualTo(0xFFFF_FFFE);
    assertThat(processor.exceptionNumber()).isEqualTo(3);
    assertThat(trace).containsExactly("+3");

    processor.nvic().nonMaskableLine().set(true);
    processor.nvic().nonMaskableLine().set(false);
    assertThat(goOn(1000)).as("the handler returns into lockup").isEqualTo(StopReason.LOCKED_UP);
    assertThat(trace).containsExactly("+3", "+2", "-2");
  }

  @Test
  void aFaultWithFaultmaskLocksUpInThreadMode() {
    emit(CPSID_F, UDF);
    assertThat(run(1000)).isEqualTo(StopReason.LOCKED_UP);
    assertThat(processor.exceptionNumber()).isZero();
  }

  @Test
  void whatIsPendingFollowsInTheOrderOfPriorities() {
    emit(CPSID_I);
    enable(4, 0x40);
    enable(8, 0x20);
    enable(12, 0x60);
    store(SHPR3, 0x30 << 16);
    store(ISPR, (1 << 4) | (1 << 8) | (1 << 12));
    store(ICSR, PENDSVSET);
    emit(CPSIE_I, LOOP);
    run(1000);
    assertThat(trace).containsExactly("+24", "-24", "+14", "-14", "+20", "-20", "+28", "-28");
  }

  @Test
  void tailChainingPushesNothing() {
    emit(CPSID_I);
    enable(4, 0x40);
    enable(8, 0x20);
    store(ISPR, (1 << 4) | (1 << 8));
    emit(CPSIE_I, LOOP);
    inHandler(24);
    emit(0x466C, BX_LR);
    inHandler(20);
    emit(0x466D, BX_LR);
    run(1000);
    assertThat(processor.register(4)).isEqualTo(MAIN_STACK - 32);
    assertThat(processor.register(5)).isEqualTo(MAIN_STACK - 32);
    assertThat(processor.register(13)).isEqualTo(MAIN_STACK);
  }

  @Test
  void aMoreUrgentInterruptNestsInAHandler() {
    enable(4, 0x40);
    enable(8, 0x20);
    store(ISPR, 1 << 4);
    emit(LOOP);
    inHandler(20);
    store(ISPR, 1 << 8);
    emit(BX_LR);
    run(1000);
    assertThat(trace).containsExactly("+20", "+24", "-24", "-20");
  }

  @Test
  void anInterruptThatArrivesWhileTheFrameIsPushedComesFirst() {
    enable(4, 0x20);
    store(SHPR2, 0x40 << 24);
    set(5, SLOW_RAM + 0x100);
    writeSpecial(8, 5);
    lineOfSlowRam = 4;
    emit(SVC, LOOP);
    inHandler(20);
    // It returns to SVCall, whose own frame would raise the line again.
    emit(BX_LR);
    run(1000);
    assertThat(trace).startsWith("+20", "-20", "+11", "-11");
  }

  @Test
  void anInterruptOfLessPriorityThatArrivesWhileTheFrameIsPushedFollows() {
    enable(4, 0x60);
    store(SHPR2, 0x40 << 24);
    set(5, SLOW_RAM + 0x100);
    writeSpecial(8, 5);
    lineOfSlowRam = 4;
    emit(SVC, LOOP);
    run(1000);
    assertThat(trace).startsWith("+11", "-11", "+20", "-20");
  }

  @Test
  void svcInAHandlerThatIsAsUrgentIsAHardFault() {
    enable(4, 0x20);
    store(SHPR2, 0x20 << 24);
    store(ISPR, 1 << 4);
    emit(LOOP);
    inHandler(20);
    emit(SVC, BX_LR);
    run(1000);
    assertThat(trace).containsExactly("+20", "+3", "-3", "-20");
    assertThat(word(HFSR)).isEqualTo(1 << 30);
  }

  @Test
  void svcInAHandlerThatIsLessUrgentNests() {
    enable(4, 0x40);
    store(SHPR2, 0x20 << 24);
    store(ISPR, 1 << 4);
    emit(LOOP);
    inHandler(20);
    emit(0xB500, SVC, 0xBD00);
    run(1000);
    assertThat(trace).containsExactly("+20", "+11", "-11", "-20");
  }

  @Test
  void aHandlerCanSkipTheFaultingInstruction() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    emit(UDF);
    addToR0(5);
    emit(LOOP);
    inHandler(6);
    skipInstruction(MSP);
    run(1000);
    assertThat(trace).containsExactly("+6", "-6");
    assertThat(word(CFSR)).isEqualTo(Fault.UNDEFINSTR.statusBit());
    assertThat(processor.register(0)).isEqualTo(5);
  }

  @Test
  void wfiEndsAtAnInterruptThatPrimaskHoldsBack() {
    enable(4, 0);
    emit(CPSID_I, WFI);
    addToR0(1);
    emit(CPSIE_I, LOOP);
    assertThat(run(1000)).isEqualTo(StopReason.SLEEPING);
    assertThat(processor.register(0)).isZero();

    processor.nvicLine(4).set(true);
    processor.nvicLine(4).set(false);
    assertThat(goOn(1000)).isEqualTo(StopReason.LIMIT);
    assertThat(processor.register(0)).isEqualTo(1);
    assertThat(trace).containsExactly("+20", "-20");
  }

  @Test
  void sleeponexitGoesBackToSleep() {
    enable(4, 0);
    store(SCR, 2);
    emit(WFI);
    addToR0(1);
    emit(LOOP);
    run(1000);
    processor.nvicLine(4).set(true);
    processor.nvicLine(4).set(false);
    assertThat(goOn(1000)).isEqualTo(StopReason.SLEEPING);
    assertThat(trace).containsExactly("+20", "-20");
    assertThat(processor.register(0)).isZero();
  }

  @Test
  void anInterruptWithinAnItBlockResumesIt() {
    enable(4, 0);
    set(0, RAISE);
    set(1, 4);
    // CMP r1, r1; ITTE EQ; STREQ r1, [r0]; ADDEQ r2, #1; ADDNE r3, #1
    emit(0x4289, 0xBF06, 0x6001, 0x3201, 0x3301, LOOP);
    inHandler(20);
    store(LOWER, 4);
    emit(0x2900, BX_LR);
    run(1000);
    assertThat(trace).containsExactly("+20", "-20");
    assertThat(processor.register(2)).isEqualTo(1);
    assertThat(processor.register(3)).isZero();
  }

  @Test
  void aLineThatStaysHighEntersAgainAndAgain() {
    enable(4, 0);
    store(RAISE, 4);
    emit(LOOP);
    inHandler(20);
    // ADDS r4, #1; CMP r4, #3; BNE behind the store
    emit(0x3401, 0x2C03, 0xD108);
    store(LOWER, 4);
    emit(BX_LR);
    run(2000);
    assertThat(processor.register(4)).isEqualTo(3);
    assertThat(processor.exceptionNumber()).isZero();
  }

  @Test
  void sysTickComesEveryReloadPlusOneCycles() {
    store(0xE000_E014, 999);
    store(0xE000_E018, 0);
    store(0xE000_E010, 7);
    emit(LOOP);
    inHandler(15);
    emit(0x3401, BX_LR);
    run(100);
    long start = processor.cycles();
    processor.run(start + 10_000);
    assertThat(processor.register(4)).isBetween(9, 10);
  }

  @Test
  void sysTickEndsWfiAtItsCycle() {
    store(0xE000_E014, 99_999);
    store(0xE000_E018, 0);
    store(0xE000_E010, 7);
    emit(WFI, LOOP);
    inHandler(15);
    emit(0xE7FE);
    run(100);
    long start = processor.cycles();
    assertThat(start).isLessThan(200);
    processor.run(99_000);
    assertThat(trace).isEmpty();
    processor.run(101_000);
    assertThat(trace).containsExactly("+15");
  }

  @Test
  void sysresetreqStartsAgain() {
    processor.setSystemReset(processor::reset);
    loadWord(4, RAM);
    emit(0x3401);
    set(6, RAM);
    emit(0x6034);
    emit(0x2C03, 0xD100, LOOP);
    store(0xE000_ED0C, 0x05FA_0004);
    emit(LOOP);
    run(1000);
    assertThat(word(RAM)).isEqualTo(3);
  }

  @Test
  void semihostingPrintsAndExits() {
    StringBuilder printed = new StringBuilder();
    Semihosting semihosting =
        new Semihosting(
            processor.debuggerBus(), character -> printed.append((char) character), () -> 0);
    processor.setSemihosting(semihosting);
    store(RAM, 0x6968);
    set(0, 4);
    set(1, RAM);
    emit(BKPT_SEMIHOSTING);
    set(0, 0x18);
    set(1, 0x20026);
    emit(BKPT_SEMIHOSTING, LOOP);
    assertThat(run(1000)).isEqualTo(StopReason.EXIT);
    assertThat(printed).hasToString("hi");
    assertThat(semihosting.exitCode()).isZero();
  }

  @Test
  void anotherHandlerOutsideServesSupervisorCalls() {
    useProcessStack(PROCESS_STACK, true);
    emit(SVC | 7);
    addToR0(1);
    emit(SVC | 8);
    addToR0(1);
    emit(LOOP);
    processor.setStopOnException(true);
    assertThat(run(1000)).isEqualTo(StopReason.EXCEPTION);
    assertThat(processor.stoppedException()).isEqualTo(11);
    int frame = processor.register(Processor.PSP);
    assertThat(frame).isEqualTo(PROCESS_STACK - 32);
    int next = word(frame + 24);
    assertThat(word(next - 2) & 0xFFFF).isEqualTo(SVC | 7);
    processor.debuggerBus().store(frame, 40, 4);
    processor.exceptionReturn(0xFFFF_FFFD);

    assertThat(goOn(1000)).isEqualTo(StopReason.EXCEPTION);
    assertThat(word(processor.register(Processor.PSP))).isEqualTo(41);
    assertThat(processor.isPrivileged()).isTrue();
  }
}
