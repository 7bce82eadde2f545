package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults, their escalation, and lockup, by ARM DDI 0403E, B1.5.14 and B1.5.15. */
class FaultTest extends SystemFixture {
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"IACCVIOL", "DACCVIOL", "IBUSERR", "PRECISERR", "UNDEFINSTR", "INVSTATE", "NOCP"})
  void anEnabledFaultIsItsOwnException(Fault fault) {
    store(SHCSR, ALL_FAULTS_ENABLED);
    fault(fault);
    assertThat(state.exceptionNumber).isEqualTo(fault.exception());
    assertThat(load(CFSR)).isEqualTo(fault.statusBit());
    assertThat(load(HFSR)).isZero();
    assertThat(memory.word(MAIN_STACK - 8)).isEqualTo(RESET_HANDLER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"IACCVIOL", "DACCVIOL", "IBUSERR", "PRECISERR", "UNALIGNED", "DIVBYZERO"})
  void aDisabledFaultIsAForcedHardFault(Fault fault) {
    fault(fault);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(CFSR)).isEqualTo(fault.statusBit());
    assertThat(load(HFSR)).isEqualTo(1 << 30);
  }

  @Test
  void addressesOfFaultsAreKept() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.takeFault(FaultException.at(Fault.DACCVIOL, 0x1230));
    assertThat(load(MMFAR)).isEqualTo(0x1230);
    assertThat(load(CFSR)).isEqualTo(0x82);
    exceptions.takeFault(FaultException.at(Fault.PRECISERR, 0x4560));
    assertThat(load(BFAR)).isEqualTo(0x4560);
    assertThat(load(CFSR)).isEqualTo(0x8282);
  }

  @Test
  void aFaultOfPriorityNotAboveTheExecutionPriorityIsAHardFault() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR1 + 2, 0x40);
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    fault(Fault.UNDEFINSTR);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(HFSR)).isEqualTo(1 << 30);
  }

  @Test
  void svcWhilePrimaskIsSetIsAHardFault() {
    exceptions.changeProcessorState(true, true, false);
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(HFSR)).isEqualTo(1 << 30);
  }

  @Test
  void svcInItsOwnHandlerIsAHardFault() {
    exceptions.supervisorCall();
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(3);
  }

  @Test
  void aFaultInHardFaultLocksUp() {
    fault(Fault.UNDEFINSTR);
    fault(Fault.DACCVIOL);
    assertThat(exceptions.isLockedUp()).isTrue();
    assertThat(exceptions.canExecute()).isFalse();
    assertThat(programCounter()).isEqualTo(0xFFFF_FFFE);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(CFSR) & Fault.DACCVIOL.statusBit()).isNotZero();
  }

  @Test
  void aFaultInNmiLocksUp() {
    store(ICSR, NMIPENDSET);
    lookUp();
    fault(Fault.UNDEFINSTR);
    assertThat(exceptions.isLockedUp()).isTrue();
    assertThat(state.exceptionNumber).isEqualTo(2);
  }

  @Test
  void aFaultWhileFaultmaskIsSetLocksUp() {
    exceptions.changeProcessorState(true, false, true);
    fault(Fault.UNDEFINSTR);
    assertThat(exceptions.isLockedUp()).isTrue();
  }

  @Test
  void nmiLeavesLockupOfHardFault() {
    fault(Fault.UNDEFINSTR);
    fault(Fault.UNDEFINSTR);
    store(ICSR, NMIPENDSET);
    exceptions.takePending();
    assertThat(exceptions.isLockedUp()).isFalse();
    assertThat(state.exceptionNumber).isEqualTo(2);
    assertThat(memory.word(stackPointer() + 24)).isEqualTo(0xFFFF_FFFE);
  }

  @Test
  void noInterruptLeavesLockup() {
    enable(0, 0);
    fault(Fault.UNDEFINSTR);
    fault(Fault.UNDEFINSTR);
    pulse(0);
    lookUp();
    assertThat(exceptions.isLockedUp()).isTrue();
  }

  @Test
  void svcInHardFaultLocksUp() {
    fault(Fault.UNDEFINSTR);
    exceptions.supervisorCall();
    assertThat(exceptions.isLockedUp()).isTrue();
  }

  @Test
  void anImpreciseBusFaultWaitsForItsTurn() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR1 + 1, 0x40);
    exceptions.supervisorCall();
    fault(Fault.IMPRECISERR);
    assertThat(state.exceptionNumber).isEqualTo(11);
    returnFromException();
    assertThat(state.exceptionNumber).isEqualTo(5);
  }

  @Test
  void breakpointWithoutDebuggerIsAHardFault() {
    exceptions.breakpoint(0);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(HFSR)).isEqualTo(1 << 31);
    assertThat(load(DFSR)).isEqualTo(2);
    assertThat(memory.word(MAIN_STACK - 8)).isEqualTo(RESET_HANDLER);
  }

  @Test
  void breakpointIsDebugMonitorIfThatIsEnabledAndUrgentEnough() {
    store(DEMCR, 1 << 16);
    exceptions.breakpoint(0);
    assertThat(state.exceptionNumber).isEqualTo(12);
    exceptions.breakpoint(0);
    assertThat(state.exceptionNumber).isEqualTo(3);
  }

  @Test
  void bfhfnmignIgnoresBusFaultsAtNegativePrioritiesOnly() {
    store(CCR, 1 << 8);
    assertThat(exceptions.ignoresBusFaults()).isFalse();
    exceptions.changeProcessorState(true, false, true);
    assertThat(exceptions.ignoresBusFaults()).isTrue();
  }

  @Test
  void statusBitsAreClearedByOnesAndByteByByte() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    fault(Fault.DACCVIOL);
    fault(Fault.NOCP);
    system.store(CFSR + 2, 0xFFFF, 2, true);
    assertThat(load(CFSR)).isEqualTo(Fault.DACCVIOL.statusBit());
    system.store(CFSR, 0xFF, 1, true);
    assertThat(load(CFSR)).isZero();
  }

  @Test
  void theMpuIsOffInHardFaultUnlessHfnmiena() {
    store(MPU_CTRL, 1);
    int generation = system.protection().generation();
    memory.faultAt(MAIN_STACK - 32, Fault.DACCVIOL);
    fault(Fault.UNDEFINSTR);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(system.protection().isEnabled()).isFalse();
    assertThat(system.protection().generation()).isNotEqualTo(generation);
    store(MPU_CTRL, 3);
    assertThat(system.protection().isEnabled()).isTrue();
  }
}
