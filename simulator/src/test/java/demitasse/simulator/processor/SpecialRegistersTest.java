package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MRS, MSR and CPS by ARM DDI 0403E, B5.2. */
class SpecialRegistersTest extends SystemFixture {
  private static final int PRIMASK = 16;
  private static final int BASEPRI = 17;
  private static final int BASEPRI_MAX = 18;
  private static final int FAULTMASK = 19;
  private static final int CONTROL = 20;
  private static final int FLAGS = 2;
  private static final int GE = 1;

  @Test
  void apsrIsWrittenByItsMask() {
    exceptions.writeSpecial(0, FLAGS, 0xFFFF_FFFF);
    assertThat(exceptions.readSpecial(0)).isEqualTo(0xF800_0000);
    exceptions.writeSpecial(0, GE, 0x0005_0000);
    assertThat(exceptions.readSpecial(0)).isEqualTo(0xF805_0000);
  }

  @ParameterizedTest
  @CsvSource({"0, 08000000", "1, 0800000B", "2, 08000000", "3, 0800000B", "5, B", "6, 0", "7, B"})
  void xpsrReadsItsParts(int sysm, String expected) {
    state.saturated = true;
    exceptions.supervisorCall();
    assertThat(exceptions.readSpecial(sysm)).isEqualTo(Integer.parseInt(expected, 16));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void ipsrAndEpsrCannotBeWritten(int sysm) {
    exceptions.writeSpecial(sysm, 3, -1);
    assertThat(exceptions.readSpecial(3)).isZero();
    assertThat(state.thumb).isTrue();
  }

  @Test
  void bothStackPointersCanBeReachedFromEitherMode() {
    exceptions.writeSpecial(9, 0, 0x2000_3003);
    exceptions.writeSpecial(8, 0, 0x2000_4001);
    assertThat(stackPointer()).isEqualTo(0x2000_4000);
    useProcessStack(false);
    assertThat(stackPointer()).isEqualTo(0x2000_3000);
    assertThat(exceptions.readSpecial(8)).isEqualTo(0x2000_4000);
    exceptions.writeSpecial(8, 0, 0x2000_5000);
    exceptions.writeSpecial(CONTROL, 0, 0);
    assertThat(stackPointer()).isEqualTo(0x2000_5000);
  }

  @Test
  void spselIsIgnoredInHandlerMode() {
    exceptions.supervisorCall();
    exceptions.writeSpecial(CONTROL, 0, 3);
    assertThat(exceptions.readSpecial(CONTROL)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, PRIMASK, BASEPRI, BASEPRI_MAX, FAULTMASK, CONTROL})
  void withoutPrivilegeNothingIsWritten(int sysm) {
    useProcessStack(true);
    exceptions.writeSpecial(sysm, 0, 0xF0);
    exceptions.writeSpecial(sysm, 0, 0xF1);
    exceptions.changeProcessorState(true, true, true);
    assertThat(exceptions.readSpecial(CONTROL)).isEqualTo(3);
    assertThat(state.primask).isFalse();
    assertThat(state.faultmask).isFalse();
    assertThat(state.basepri).isZero();
    assertThat(stackPointer()).isEqualTo(PROCESS_STACK);
    assertThat(state.otherStackPointer).isEqualTo(MAIN_STACK);
  }

  @Test
  void withoutPrivilegeStackPointersAndMasksReadAsZero() {
    exceptions.writeSpecial(BASEPRI, 0, 0x40);
    useProcessStack(true);
    assertThat(exceptions.readSpecial(8)).isZero();
    assertThat(exceptions.readSpecial(9)).isZero();
    assertThat(exceptions.readSpecial(BASEPRI)).isZero();
  }

  @Test
  void basepriHasThePrioritysBits() {
    exceptions.writeSpecial(BASEPRI, 0, 0x1FF);
    assertThat(exceptions.readSpecial(BASEPRI)).isEqualTo(0xF0);
  }

  @Test
  void basepriMaxOnlyRaises() {
    exceptions.writeSpecial(BASEPRI_MAX, 0, 0x40);
    exceptions.writeSpecial(BASEPRI_MAX, 0, 0x80);
    assertThat(exceptions.readSpecial(BASEPRI)).isEqualTo(0x40);
    exceptions.writeSpecial(BASEPRI_MAX, 0, 0x20);
    exceptions.writeSpecial(BASEPRI_MAX, 0, 0);
    assertThat(exceptions.readSpecial(BASEPRI_MAX)).isEqualTo(0x20);
  }

  @Test
  void basepriHoldsBackItsPriorityAndBelow() {
    enable(0, 0x40);
    exceptions.writeSpecial(BASEPRI, 0, 0x40);
    pulse(0);
    lookUp();
    assertThat(state.exceptionNumber).isZero();
    exceptions.writeSpecial(BASEPRI, 0, 0x50);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(16);
  }

  @Test
  void faultmaskCannotBeSetInHardFault() {
    fault(Fault.UNDEFINSTR);
    exceptions.changeProcessorState(true, false, true);
    exceptions.writeSpecial(FAULTMASK, 0, 1);
    assertThat(state.faultmask).isFalse();
  }

  @Test
  void faultmaskIsClearedBySoftware() {
    exceptions.writeSpecial(FAULTMASK, 0, 1);
    assertThat(exceptions.readSpecial(FAULTMASK)).isEqualTo(1);
    exceptions.writeSpecial(FAULTMASK, 0, 0);
    assertThat(exceptions.readSpecial(FAULTMASK)).isZero();
  }

  @Test
  void clearingPrimaskLetsThePendingInterruptIn() {
    enable(0, 0);
    exceptions.changeProcessorState(true, true, false);
    pulse(0);
    lookUp();
    assertThat(state.exceptionNumber).isZero();
    exceptions.changeProcessorState(false, true, false);
    assertThat(state.attention).isTrue();
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(16);
  }
}
