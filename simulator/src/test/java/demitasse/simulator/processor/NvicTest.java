package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Interrupt lines and their registers by ARM DDI 0403E, B3.4. */
class NvicTest extends SystemFixture {
  @Test
  void aLineThatIsStillHighAfterItsHandlerPendsAgain() {
    enable(5, 0);
    setLine(5, true);
    lookUp();
    assertThat(load(ISPR)).isZero();
    assertThat(load(IABR)).isEqualTo(1 << 5);
    returnFromException();
    assertThat(trace).containsExactly("+21", "-21", "+21");

    setLine(5, false);
    returnFromException();
    assertThat(state.exceptionNumber).isZero();
  }

  @Test
  void aPulseWhileTheHandlerRunsPendsAgain() {
    enable(5, 0);
    setLine(5, true);
    lookUp();
    setLine(5, false);
    pulse(5);
    assertThat(load(ISPR)).isEqualTo(1 << 5);
    returnFromException();
    assertThat(trace).containsExactly("+21", "-21", "+21");
  }

  @Test
  void aPulseOfADisabledLineIsRemembered() {
    pulse(5);
    lookUp();
    assertThat(state.exceptionNumber).isZero();
    assertThat(load(ISPR)).isEqualTo(1 << 5);
    enable(5, 0);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(21);
  }

  @Test
  void icprForgetsAPulseButNotALevel() {
    pulse(5);
    store(ICPR, 1 << 5);
    assertThat(load(ISPR)).isZero();
    setLine(5, true);
    store(ICPR, 1 << 5);
    assertThat(load(ISPR)).isEqualTo(1 << 5);
  }

  @Test
  void softwarePendsThroughIsprAndStir() {
    store(ISPR + 4, 1 << 8);
    store(STIR, 41);
    assertThat(load(ICPR + 4)).isEqualTo((1 << 8) | (1 << 9));
    assertThat(system.nvic().isPending(41)).isTrue();
  }

  @Test
  void isrpendingSaysWhetherAnyInterruptIs() {
    assertThat(load(ICSR) & (1 << 22)).isZero();
    pulse(70);
    assertThat(load(ICSR) & (1 << 22)).isNotZero();
  }

  @Test
  void icerDisables() {
    enable(79, 0);
    assertThat(load(ISER + 8)).isEqualTo(1 << 15);
    store(0xE000_E188, 1 << 15);
    assertThat(load(ISER + 8)).isZero();
  }

  @Test
  void linesThatDoNotExistReadAsZero() {
    store(ISER + 8, -1);
    assertThat(load(ISER + 8)).isEqualTo(0xFFFF);
    store(ISER + 12, -1);
    assertThat(load(ISER + 12)).isZero();
    store(STIR, 80);
    store(IPR + 80, -1);
    assertThat(load(IPR + 80)).isZero();
  }

  @Test
  void prioritiesHaveFourBitsAndByteAccess() {
    store(IPR + 4, 0x1234_5678);
    assertThat(load(IPR + 4)).isEqualTo(0x1030_5070);
    storeByte(IPR + 6, 0xFF);
    assertThat(load(IPR + 4)).isEqualTo(0x10F0_5070);
    assertThat(system.load(IPR + 6, 1, true)).isEqualTo(0xF0);
  }

  @Test
  void ictrTellsTheNumberOfLines() {
    assertThat(load(0xE000_E004)).isEqualTo(2);
    assertThat(new SystemFixture(SystemConfiguration.mps2()).load(0xE000_E004)).isZero();
  }

  @Test
  void theNonMaskableLineInterruptsEverything() {
    exceptions.changeProcessorState(true, true, true);
    system.nvic().nonMaskableLine().set(true);
    system.nvic().nonMaskableLine().set(false);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(2);
  }

  @Test
  void resetForgetsAllButTheLevelOfLines() {
    enable(5, 0x30);
    setLine(5, true);
    pulse(6);
    system.reset();
    assertThat(load(ISPR)).isEqualTo(1 << 5);
    assertThat(load(ISER)).isZero();
    assertThat(load(IPR + 4)).isZero();
  }

  @Test
  void linesBeyondTheFirst48NestByTheirPriorities() {
    enable(60, 0x40);
    enable(70, 0x40);
    enable(79, 0x20);
    pulse(70);
    lookUp();
    pulse(60);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(86);
    pulse(79);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(95);
    returnFromException();
    returnFromException();
    assertThat(trace).containsExactly("+86", "+95", "-95", "-86", "+76");
  }

  @Test
  void whatIsKnownOfALineCanBeAsked() {
    Nvic nvic = system.nvic();
    assertThat(nvic.lineCount()).isEqualTo(80);
    enable(41, 0);
    assertThat(nvic.isEnabled(41)).isTrue();
    assertThat(nvic.isEnabled(40)).isFalse();
    assertThat(nvic.isPending(41)).isFalse();
  }

  @Test
  void aResetWithAnAssertedLineNeedsNoNewEdge() {
    setLine(5, true);
    system.reset();
    enable(5, 0);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(21);
  }
}
