package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Faults of real programs: the MPU, the bus, the stack, EXC_RETURN (ARM DDI 0403E, B1.5.14). */
class ProcessorFaultTest extends ScenarioFixture {
  private static final int MPU_CTRL = 0xE000_ED94;
  private static final int MPU_RBAR = 0xE000_ED9C;
  private static final int MPU_RASR = 0xE000_EDA0;

  /** A region of 2 to the power of {@code bits} bytes with full access. */
  private void region(int number, int base, int bits) {
    store(MPU_RBAR, base | 0x10 | number);
    store(MPU_RASR, (3 << 24) | ((bits - 1) << 1) | 1);
  }

  private void protect() {
    region(0, 0, 15);
    region(1, PROCESS_STACK - 0x100, 8);
    store(SHCSR, ALL_FAULTS_ENABLED);
    store(MPU_CTRL, 5);
  }

  @Test
  void aStoreOutsideOfTheRegionsIsAMemManageFault() {
    protect();
    useProcessStack(PROCESS_STACK, true);
    store(PROCESS_STACK, 1);
    emit(LOOP);
    inHandler(4);
    skipInstruction(PSP);
    run(1000);
    assertThat(trace).containsExactly("+4", "-4");
    assertThat(word(CFSR)).isEqualTo(0x82);
    assertThat(word(MMFAR)).isEqualTo(PROCESS_STACK);
  }

  @Test
  void anSvcWhoseFrameDoesNotFitIsAMemManageFaultFirst() {
    protect();
    store(SHPR2, 0x40 << 24);
    useProcessStack(PROCESS_STACK - 0x100 + 16, true);
    emit(SVC, LOOP);
    inHandler(4);
    emit(LOOP);
    run(1000);
    assertThat(trace).containsExactly("+4");
    assertThat(word(CFSR)).isEqualTo(Fault.MSTKERR.statusBit());
    assertThat(processor.register(Processor.PSP)).isEqualTo(PROCESS_STACK - 0x100 - 16);
    assertThat(word(SHCSR) & (1 << 15)).as("SVCall pends").isNotZero();
  }

  @Test
  void aReturnToAFrameOutsideOfTheRegionsIsAMemManageFault() {
    protect();
    useProcessStack(PROCESS_STACK, true);
    emit(SVC, LOOP);
    inHandler(11);
    set(0, RAM);
    writeSpecial(9, 0);
    emit(BX_LR);
    inHandler(4);
    emit(LOOP);
    run(1000);
    assertThat(trace).containsExactly("+11", "-11", "+4");
    assertThat(word(CFSR)).isEqualTo(Fault.MUNSTKERR.statusBit());
  }

  @Test
  void systemRegistersWithoutPrivilegeAreABusFault() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    useProcessStack(PROCESS_STACK, true);
    loadWord(0, ICSR);
    emit(LOOP);
    inHandler(5);
    skipInstruction(PSP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(0x8200);
    assertThat(word(BFAR)).isEqualTo(ICSR);
  }

  @Test
  void codeThatMayNotBeExecutedIsAMemManageFaultAtItsAddress() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    set(0, 0x4000_0001);
    emit(0x4700);
    inHandler(4);
    emit(LOOP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(Fault.IACCVIOL.statusBit());
    assertThat(word(MAIN_STACK - 8)).isEqualTo(0x4000_0000);
  }

  @Test
  void codeWhereThereIsNoMemoryIsABusFault() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    set(0, NOWHERE | 1);
    emit(0x4700);
    inHandler(5);
    emit(LOOP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(Fault.IBUSERR.statusBit());
    assertThat(word(MAIN_STACK - 8)).isEqualTo(NOWHERE);
  }

  @Test
  void aBranchToAnEvenAddressIsInvstate() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    set(0, MAIN);
    emit(0x4700);
    inHandler(6);
    emit(LOOP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(Fault.INVSTATE.statusBit());
    assertThat(word(MAIN_STACK - 8)).isEqualTo(MAIN);
    assertThat(word(MAIN_STACK - 4) & (1 << 24)).isZero();
  }

  @Test
  void aVectorWithoutBit0IsInvstateInItsHandler() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    store(0xE000_ED08, RAM + 0x200);
    store(RAM + 0x200 + 4 * 11, handler(11));
    store(RAM + 0x200 + 4 * 6, handler(6) | 1);
    store(SHPR2, 0x80 << 24);
    emit(SVC, LOOP);
    inHandler(6);
    emit(LOOP);
    run(1000);
    assertThat(trace).containsExactly("+11", "+6");
    assertThat(word(CFSR)).isEqualTo(Fault.INVSTATE.statusBit());
  }

  @Test
  void anExcReturnThatDoesNotFitIsInvpc() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    emit(SVC, LOOP);
    inHandler(11);
    set(0, 0xFFFF_FFF1);
    emit(0x4700);
    inHandler(6);
    emit(LOOP);
    run(1000);
    assertThat(trace).containsExactly("+11", "-11", "+6");
    assertThat(word(CFSR)).isEqualTo(Fault.INVPC.statusBit());
    assertThat(processor.register(14)).isEqualTo(0xFFFF_FFF1);
  }

  @Test
  void excReturnInThreadModeIsAnAddress() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    set(0, 0xFFFF_FFF9);
    emit(0x4700);
    inHandler(4);
    emit(LOOP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(Fault.IACCVIOL.statusBit());
  }

  @Test
  void aLoadFromNowhereIsABusFault() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    loadWord(0, NOWHERE);
    emit(LOOP);
    inHandler(5);
    skipInstruction(MSP);
    run(1000);
    assertThat(word(CFSR)).isEqualTo(0x8200);
    assertThat(word(BFAR)).isEqualTo(NOWHERE);
  }

  @Test
  void bfhfnmignLetsHardFaultProbeTheBus() {
    store(CCR, 0x300);
    emit(UDF, LOOP);
    inHandler(3);
    loadWord(0, NOWHERE);
    emit(0x3401, LOOP);
    assertThat(run(1000)).isEqualTo(StopReason.LIMIT);
    assertThat(processor.register(4)).isEqualTo(1);
    assertThat(trace).containsExactly("+3");
  }

  @Test
  void aStackWhereThereIsNoMemoryIsAHardFaultWithItsFrameLost() {
    set(0, NOWHERE);
    writeSpecial(8, 0);
    emit(SVC, LOOP);
    inHandler(3);
    emit(LOOP);
    run(1000);
    assertThat(trace).containsExactly("+3");
    assertThat(word(CFSR)).isEqualTo(Fault.STKERR.statusBit());
    assertThat(word(HFSR)).isEqualTo(1 << 30);
    assertThat(processor.register(13)).isEqualTo(NOWHERE - 32);
  }

  @Test
  void aHardFaultWhoseFrameCannotBePushedIsEnteredAllTheSame() {
    set(0, NOWHERE);
    writeSpecial(8, 0);
    emit(UDF, LOOP);
    inHandler(3);
    emit(LOOP);
    assertThat(run(1000)).isEqualTo(StopReason.LIMIT);
    assertThat(trace).containsExactly("+3");
    assertThat(word(CFSR)).isEqualTo(Fault.STKERR.statusBit() | Fault.UNDEFINSTR.statusBit());
  }

  @Test
  void theMpuGuardsThreadModeAgainAfterHardFault() {
    region(0, 0, 15);
    region(1, PROCESS_STACK - 0x100, 8);
    store(MPU_CTRL, 5);
    useProcessStack(PROCESS_STACK, true);
    emit(UDF);
    store(RAM, 1);
    emit(LOOP);
    inHandler(3);
    store(RAM + 4, 2);
    skipInstruction(PSP);
    run(1000);
    assertThat(word(RAM + 4)).isEqualTo(2);
    assertThat(trace).containsExactly("+3", "-3", "+3", "-3");
    assertThat(word(RAM)).isZero();
  }

  @Test
  void popOfAnExcReturnLeavesTheHandler() {
    emit(SVC);
    addToR0(3);
    emit(LOOP);
    inHandler(11);
    emit(0xB510, 0xBD10);
    run(1000);
    assertThat(trace).containsExactly("+11", "-11");
    assertThat(processor.register(0)).isEqualTo(3);
    assertThat(processor.register(13)).isEqualTo(MAIN_STACK);
  }
}
