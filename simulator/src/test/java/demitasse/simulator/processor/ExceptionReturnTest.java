package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns by ARM DDI 0403E, B1.5.8 and B1.5.12. */
class ExceptionReturnTest extends SystemFixture {
  private void assertInvalidReturn() {
    assertThat(state.exceptionNumber).isEqualTo(6);
    assertThat(load(CFSR)).isEqualTo(Fault.INVPC.statusBit());
  }

  @Test
  void returnRestoresRegistersAndFlags() {
    state.registers[0] = 7;
    state.registers[12] = 8;
    state.negative = true;
    state.saturated = true;
    exceptions.supervisorCall();
    state.registers[0] = 0;
    state.registers[12] = 0;
    state.negative = false;
    state.saturated = false;
    returnFromException();

    assertThat(state.registers[0]).isEqualTo(7);
    assertThat(state.registers[12]).isEqualTo(8);
    assertThat(state.negative).isTrue();
    assertThat(state.saturated).isTrue();
    assertThat(state.exceptionNumber).isZero();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
    assertThat(stackPointer()).isEqualTo(MAIN_STACK);
    assertThat(trace).containsExactly("+11", "-11");
  }

  @Test
  void aValueOfThreadFromANestedHandlerIsInvalid() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    enable(0, 0x10);
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    pulse(0);
    lookUp();
    exceptions.exceptionReturn(0xFFFF_FFF9);
    assertInvalidReturn();
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFF9);
  }

  @Test
  void nonbasethrdenaAllowsIt() {
    store(CCR, 0x201);
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    enable(0, 0x10);
    pulse(0);
    lookUp();
    memory.set(stackPointer() + 28, 1 << 24);
    exceptions.exceptionReturn(0xFFFF_FFF9);
    lookUp();
    assertThat(state.exceptionNumber).isZero();
    assertThat(state.isHandlerMode()).isFalse();
    pulse(0);
    enable(0, 0x40);
    lookUp();
    assertThat(state.exceptionNumber).as("SVCall is active still").isZero();
  }

  @Test
  void aValueOfHandlerFromTheOnlyHandlerIsInvalid() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.supervisorCall();
    exceptions.exceptionReturn(0xFFFF_FFF1);
    assertInvalidReturn();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 5, 8, 0xA, 0xB, 0xF})
  void otherValuesAreInvalid(int kind) {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.supervisorCall();
    exceptions.exceptionReturn(0xFFFF_FFF0 | kind);
    assertInvalidReturn();
  }

  @Test
  void returningFromAnExceptionThatIsNotActiveIsInvalid() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.supervisorCall();
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.exceptionReturn(0xFFFF_FFF9);
    assertInvalidReturn();
  }

  @Test
  void anInvalidReturnIsAHardFaultIfUsageFaultIsDisabled() {
    exceptions.supervisorCall();
    exceptions.exceptionReturn(0xFFFF_FFF1);
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(CFSR)).isEqualTo(Fault.INVPC.statusBit());
    assertThat(load(HFSR)).isEqualTo(1 << 30);
  }

  @Test
  void aFrameWithAnExceptionNumberForThreadIsInvalid() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.supervisorCall();
    memory.set(stackPointer() + 28, (1 << 24) | 11);
    exceptions.exceptionReturn(linkRegister());
    assertInvalidReturn();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 32);
  }

  @Test
  void aFrameWithoutExceptionNumberForAHandlerIsInvalid() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR2 + 3, 0x40);
    storeByte(SHPR1 + 2, 0x20);
    exceptions.supervisorCall();
    enable(0, 0x10);
    pulse(0);
    lookUp();
    memory.set(stackPointer() + 28, 1 << 24);
    exceptions.exceptionReturn(linkRegister());
    assertInvalidReturn();
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFF1);
  }

  @Test
  void aFaultWhilePoppingIsTailChained() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    useProcessStack(true);
    exceptions.supervisorCall();
    memory.faultAt(PROCESS_STACK - 8, Fault.DACCVIOL);
    exceptions.exceptionReturn(0xFFFF_FFFD);
    assertThat(state.exceptionNumber).isEqualTo(4);
    assertThat(load(CFSR)).isEqualTo(Fault.MUNSTKERR.statusBit());
    assertThat(exceptions.readSpecial(9)).isEqualTo(PROCESS_STACK - 32);
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFFD);
    assertThat(stackPointer()).isEqualTo(MAIN_STACK);
    assertThat(memory.lastPrivileged).isFalse();
  }

  @Test
  void aBusFaultWhilePoppingIsUnstkerr() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    exceptions.supervisorCall();
    memory.faultAt(MAIN_STACK - 8, Fault.PRECISERR);
    exceptions.exceptionReturn(linkRegister());
    assertThat(state.exceptionNumber).isEqualTo(5);
    assertThat(load(CFSR)).isEqualTo(Fault.UNSTKERR.statusBit());
  }

  @Test
  void aFaultWhilePoppingForAHandlerOfHigherPriorityIsAHardFault() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR1, 0x40);
    storeByte(SHPR2 + 3, 0x20);
    exceptions.supervisorCall();
    enable(0, 0x10);
    pulse(0);
    lookUp();
    memory.faultAt(stackPointer(), Fault.DACCVIOL);
    exceptions.exceptionReturn(linkRegister());
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(CFSR)).isEqualTo(Fault.MUNSTKERR.statusBit());
  }

  @Test
  void whatIsPendingIsTailChainedWithoutPopping() {
    exceptions.supervisorCall();
    memory.faultAt(MAIN_STACK - 32, Fault.DACCVIOL);
    store(ICSR, PENDSVSET);
    exceptions.exceptionReturn(linkRegister());
    assertThat(state.exceptionNumber).isEqualTo(14);
    assertThat(load(CFSR)).isZero();
  }

  @Test
  void whatIsPendingButNotMoreUrgentThanTheInterruptedHandlerWaits() {
    storeByte(SHPR2 + 3, 0x40);
    storeByte(SHPR3 + 2, 0x40);
    exceptions.supervisorCall();
    enable(0, 0);
    pulse(0);
    lookUp();
    store(ICSR, PENDSVSET);
    returnFromException();
    assertThat(state.exceptionNumber).isEqualTo(11);
    returnFromException();
    assertThat(state.exceptionNumber).isEqualTo(14);
  }

  @Test
  void returningClearsFaultmaskButFromNmi() {
    exceptions.supervisorCall();
    exceptions.changeProcessorState(true, false, true);
    returnFromException();
    assertThat(state.faultmask).isFalse();

    exceptions.changeProcessorState(true, false, true);
    store(ICSR, NMIPENDSET);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(2);
    returnFromException();
    assertThat(state.faultmask).isTrue();
  }

  @Test
  void sleeponexitSleepsAfterTheLastHandler() {
    store(SCR, 2);
    enable(0, 0);
    pulse(0);
    lookUp();
    returnFromException();
    assertThat(exceptions.isSleeping()).isTrue();
    pulse(0);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 30, 29, 28, 27})
  void eachFlagComesFromTheFrame(int bit) {
    exceptions.supervisorCall();
    memory.set(stackPointer() + 28, (1 << 24) | (1 << bit));
    returnFromException();
    assertThat(exceptions.readSpecial(0)).isEqualTo(1 << bit);
  }

  @Test
  void withoutTheThumbBitInTheFrameTheStateIsNotThumb() {
    exceptions.supervisorCall();
    memory.set(stackPointer() + 28, 0);
    returnFromException();
    assertThat(state.thumb).isFalse();
  }

  @Test
  void aRejectedFrameIsPushedAgainAndThatMayFaultToo() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    store(MPU_RNR, 0);
    store(MPU_RBAR, MAIN_STACK - 32);
    // Privileged code may read it only.
    store(MPU_RASR, (5 << 24) | (4 << 1) | 1);
    exceptions.supervisorCall();
    memory.set(stackPointer() + 28, (1 << 24) | 11);
    store(MPU_CTRL, 5);
    exceptions.exceptionReturn(linkRegister());
    assertThat(load(CFSR)).isEqualTo(Fault.INVPC.statusBit() | Fault.MSTKERR.statusBit());
    assertThat(state.exceptionNumber).isEqualTo(4);
  }
}
