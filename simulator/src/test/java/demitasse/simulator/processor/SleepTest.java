package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** WFI, WFE and SEV by ARM DDI 0403E, B1.5.17 to B1.5.19. */
class SleepTest extends SystemFixture {
  private void maskInterrupts() {
    exceptions.changeProcessorState(true, true, false);
  }

  @Test
  void wfiSleepsUntilAnInterruptThatIsEntered() {
    enable(0, 0);
    exceptions.waitForInterrupt();
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
    assertThat(exceptions.canExecute()).isFalse();
    pulse(0);
    assertThat(state.attention).isTrue();
    lookUp();
    assertThat(exceptions.canExecute()).isTrue();
    assertThat(state.exceptionNumber).isEqualTo(16);
  }

  @Test
  void wfiEndsWithoutEntryWhilePrimaskIsSet() {
    enable(0, 0);
    maskInterrupts();
    exceptions.waitForInterrupt();
    pulse(0);
    lookUp();
    assertThat(exceptions.isSleeping()).isFalse();
    assertThat(state.exceptionNumber).isZero();
  }

  @Test
  void wfiDoesNotSleepIfTheInterruptIsPendingAlready() {
    enable(0, 0);
    maskInterrupts();
    pulse(0);
    lookUp();
    exceptions.waitForInterrupt();
    lookUp();
    assertThat(exceptions.canExecute()).isTrue();
  }

  @Test
  void wfiSleepsOnForWhatIsDisabledOrHeldBackByBasepri() {
    enable(0, 0x80);
    exceptions.writeSpecial(17, 0, 0x80);
    exceptions.waitForInterrupt();
    pulse(0);
    pulse(1);
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
  }

  @Test
  void wfiInAHandlerSleepsOnForWhatCouldNotInterruptIt() {
    enable(0, 0x40);
    enable(1, 0x40);
    pulse(0);
    lookUp();
    exceptions.waitForInterrupt();
    pulse(1);
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
  }

  @Test
  void wfeTakesTheEventOfSev() {
    exceptions.sendEvent();
    exceptions.waitForEvent();
    lookUp();
    assertThat(exceptions.canExecute()).isTrue();
    exceptions.waitForEvent();
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
    exceptions.sendEvent();
    lookUp();
    assertThat(exceptions.isSleeping()).isFalse();
  }

  @Test
  void anExceptionsReturnIsAnEvent() {
    exceptions.supervisorCall();
    returnFromException();
    exceptions.waitForEvent();
    lookUp();
    assertThat(exceptions.canExecute()).isTrue();
  }

  @Test
  void sevonpendMakesEvenADisabledInterruptAnEvent() {
    exceptions.waitForEvent();
    pulse(9);
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
    store(SCR, 1 << 4);
    pulse(10);
    lookUp();
    assertThat(exceptions.isSleeping()).isFalse();
  }

  @Test
  void sleepdeepMakesTheSleepDeep() {
    store(SCR, 1 << 2);
    assertThat(exceptions.isDeeplyAsleep()).isFalse();
    exceptions.waitForInterrupt();
    lookUp();
    assertThat(exceptions.isDeeplyAsleep()).isTrue();
  }

  @Test
  void sysTickEndsTheSleep() {
    store(0xE000_E014, 99);
    store(0xE000_E010, 7);
    exceptions.waitForInterrupt();
    lookUp();
    assertThat(exceptions.nextSysTickCycle()).isEqualTo(state.cycles + 100);
    state.cycles += 100;
    exceptions.takePending();
    assertThat(state.exceptionNumber).isEqualTo(15);
  }

  @Test
  void sevonpendSetLaterMakesNoEventOfWhatWasPendingBefore() {
    pulse(9);
    lookUp();
    store(SCR, 1 << 4);
    exceptions.waitForEvent();
    lookUp();
    assertThat(exceptions.isSleeping()).isTrue();
  }
}
