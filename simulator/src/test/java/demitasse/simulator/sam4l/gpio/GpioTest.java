package demitasse.simulator.sam4l.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadOutput;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GpioTest {
  private static final int PORT_B = 0x200;
  private static final int GPER_S = 0x004;
  private static final int GPER_C = 0x008;
  private static final int PMR0_S = 0x014;
  private static final int PMR0_C = 0x018;
  private static final int PMR1_S = 0x024;
  private static final int PMR1_C = 0x028;
  private static final int PMR2_C = 0x038;
  private static final int ODER_S = 0x044;
  private static final int ODER_C = 0x048;
  private static final int OVR = 0x050;
  private static final int OVR_S = 0x054;
  private static final int OVR_C = 0x058;
  private static final int OVR_T = 0x05C;
  private static final int PVR = 0x060;
  private static final int PUER_S = 0x074;
  private static final int PUER_C = 0x078;
  private static final int PDER_S = 0x084;
  private static final int PDER_C = 0x088;
  private static final int IER_S = 0x094;
  private static final int IER_C = 0x098;
  private static final int IMR0_S = 0x0A4;
  private static final int IMR1_S = 0x0B4;
  private static final int GFER_S = 0x0C4;
  private static final int IFR = 0x0D0;
  private static final int IFR_C = 0x0D8;
  private static final int ODMER_S = 0x0E4;
  private static final int STER_S = 0x164;
  private static final int STER_C = 0x168;

  private static final int BUTTON = 1 << 16;
  private static final int LED = 1 << 13;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(48_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));

  private void configureButton() {
    gpio.store(GPER_S, BUTTON);
    gpio.store(ODER_C, BUTTON);
    gpio.store(STER_S, BUTTON);
    gpio.store(PUER_C, BUTTON);
    gpio.store(PDER_C, BUTTON);
  }

  @Test
  void afterResetAllPadsAreInputsOfGpio() {
    assertThat(gpio.load(0x000)).isEqualTo(0xFFFFFFFF);
    assertThat(gpio.load(PORT_B)).isEqualTo(0x0000FFFF);
    assertThat(gpio.load(0x040)).isZero();
    assertThat(gpio.load(0x1FC)).isEqualTo(0x215);
    assertThat(gpio.nets("USART0_TXD")).isEmpty();
    bench.assertNoMisuse();
  }

  @Test
  void padsHaveNetsByName() {
    assertThat(gpio.net("PB15").name()).isEqualTo("PB15");
    assertThatThrownBy(() -> gpio.net("PB16")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gpio.net("A4")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ledsAreSwitchedByOutputs() {
    gpio.store(GPER_S, LED);
    gpio.store(ODER_S, LED);
    gpio.store(STER_C, LED);
    gpio.store(OVR_S, LED);
    assertThat(gpio.net("PA13").isHigh()).isTrue();

    gpio.store(OVR_C, LED);
    assertThat(gpio.net("PA13").isHigh()).isFalse();

    gpio.store(OVR_T, LED);
    assertThat(gpio.net("PA13").isHigh()).isTrue();
    assertThat(gpio.load(PVR) & LED).isEqualTo(LED);
    bench.assertNoMisuse();
  }

  @Test
  void theWholeRegisterCanBeWrittenAndRead() {
    gpio.store(OVR, 0xA5A5A5A5);
    assertThat(gpio.load(OVR)).isEqualTo(0xA5A5A5A5);
  }

  @Test
  void aButtonIsReadThroughTheSchmittTrigger() {
    NetDriver board = gpio.net("PA16").driver("button");
    board.set(Drive.PULL_UP);
    configureButton();
    assertThat(gpio.load(PVR) & BUTTON).isEqualTo(BUTTON);

    board.set(Drive.LOW);
    assertThat(gpio.load(PVR) & BUTTON).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void readingAnInputWithoutSchmittTriggerIsMisuse() {
    gpio.store(PUER_S, BUTTON);
    assertThat(gpio.load(PVR) & BUTTON).isZero();
    bench.assertMisuse(Misuse.WRONG_ORDER);
  }

  @Test
  void anInterruptThatCannotComeWithoutSchmittTriggerIsMisuse() {
    NetDriver board = gpio.net("PA16").driver("button");
    gpio.store(IER_S, BUTTON);
    board.set(true);
    assertThat(gpio.load(IFR)).isZero();
    bench.assertMisuse(Misuse.WRONG_ORDER);
  }

  @Test
  void pullsDecideWhatNobodyDrives() {
    gpio.store(STER_S, 0b11);
    gpio.store(PUER_S, 0b01);
    gpio.store(PDER_S, 0b10);
    assertThat(gpio.load(PVR)).isEqualTo(0b01);
    assertThat(gpio.net("PA01").isDriven()).isTrue();
    assertThat(gpio.net("PA02").isDriven()).isFalse();
  }

  @Test
  void bothPullsKeepTheLastLevel() {
    Net net = gpio.net("PA03");
    NetDriver board = net.driver("board");
    gpio.store(PUER_S, 1 << 3);
    gpio.store(PDER_S, 1 << 3);
    board.set(true);
    board.set(Drive.FLOATING);
    assertThat(net.isHigh()).isTrue();
    board.set(false);
    board.set(Drive.FLOATING);
    assertThat(net.isHigh()).isFalse();
  }

  @Test
  void anOpenDrainOutputOnlyPullsDown() {
    gpio.store(ODMER_S, LED);
    gpio.store(ODER_S, LED);
    assertThat(gpio.net("PA13").isDriven()).isTrue();
    gpio.store(OVR_S, LED);
    assertThat(gpio.net("PA13").isDriven()).isFalse();
  }

  @Test
  void interruptsComeOnTheChosenEdge() {
    NetDriver both = gpio.net("PA04").driver("board");
    NetDriver rising = gpio.net("PA05").driver("board");
    NetDriver falling = gpio.net("PA06").driver("board");
    gpio.store(STER_S, 0x70);
    gpio.store(IMR0_S, 0x20);
    gpio.store(IMR1_S, 0x40);
    gpio.store(IER_S, 0x70);

    both.set(true);
    rising.set(true);
    falling.set(true);
    assertThat(gpio.load(IFR)).isEqualTo(0x30);
    assertThat(bench.isAsserted(0)).isTrue();

    gpio.store(IFR_C, 0x30);
    assertThat(bench.isAsserted(0)).isFalse();

    both.set(false);
    rising.set(false);
    falling.set(false);
    assertThat(gpio.load(IFR)).isEqualTo(0x50);
    bench.assertNoMisuse();
  }

  @Test
  void eachEightPinsHaveTheirLine() {
    gpio.store(PORT_B + STER_S, 1 << 8);
    gpio.store(PORT_B + IER_S, 1 << 8);
    gpio.net("PB08").driver("board").set(true);
    for (int line = 0; line < Gpio.LINES; line++) {
      assertThat(bench.isAsserted(line)).as("line %d", line).isEqualTo(line == 5);
    }
    gpio.store(PORT_B + IER_C, 1 << 8);
    assertThat(bench.isAsserted(5)).isFalse();
  }

  @Test
  void edgesAreNotRememberedWhileTheirInterruptIsDisabled() {
    gpio.store(STER_S, BUTTON);
    gpio.net("PA16").driver("board").set(true);
    gpio.store(IER_S, BUTTON);
    assertThat(gpio.load(IFR)).isZero();
  }

  @Test
  void theReservedInterruptModeIsMisuse() {
    gpio.store(IMR0_S, BUTTON);
    gpio.store(IMR1_S, BUTTON);
    bench.assertNoMisuse();
    gpio.store(IER_S, BUTTON);
    bench.assertMisuse(Misuse.RESERVED);
  }

  @Test
  void theGlitchFilterRejectsShortPulses() {
    NetDriver board = gpio.net("PA16").driver("board");
    gpio.store(STER_S, BUTTON);
    gpio.store(GFER_S, BUTTON);
    gpio.store(IER_S, BUTTON);
    board.set(true);
    bench.run(Timeline.picoseconds(1, clock.hertz()));
    board.set(false);
    bench.run(Timeline.MICROSECOND);
    assertThat(gpio.load(IFR)).isZero();

    board.set(true);
    bench.run(Timeline.picoseconds(3, clock.hertz()));
    assertThat(gpio.load(IFR)).isEqualTo(BUTTON);
    assertThat(gpio.load(PVR)).isEqualTo(BUTTON);
    bench.assertNoMisuse();
  }

  @Test
  void theGlitchFilterMustNotChangeWhileItsInterruptIsEnabled() {
    gpio.store(IER_S, BUTTON);
    gpio.store(GFER_S, BUTTON);
    bench.assertMisuse(Misuse.WRONG_ORDER);
  }

  @Test
  void muxingRoutesPadsToFunctions() {
    gpio.store(PMR0_C, 1 << 12);
    gpio.store(PMR1_C, 1 << 12);
    gpio.store(PMR2_C, 1 << 12);
    gpio.store(GPER_C, 1 << 12);
    assertThat(gpio.nets("USART0_TXD")).containsExactly(gpio.net("PA12"));

    gpio.store(PORT_B + GPER_C, 1 << 15);
    assertThat(gpio.nets("USART0_TXD")).containsExactly(gpio.net("PA12"), gpio.net("PB15"));

    gpio.store(PORT_B + PMR1_S, 1 << 15);
    assertThat(gpio.nets("USART0_TXD")).containsExactly(gpio.net("PA12"));
    assertThat(gpio.nets("TWIMS3_TWCK")).containsExactly(gpio.net("PB15"));

    gpio.store(GPER_S, 1 << 12);
    assertThat(gpio.nets("USART0_TXD")).isEmpty();
    bench.assertNoMisuse();
  }

  @Test
  void analogFunctionsRouteToo() {
    gpio.store(GPER_C, 1 << 4);
    assertThat(gpio.nets("ADCIFE_AD0")).containsExactly(gpio.net("PA04"));
  }

  @Test
  void functionsOfPortCRoute() {
    gpio.store(0x400 + PMR0_S, 1 << 3);
    gpio.store(0x400 + GPER_C, 1 << 3);
    assertThat(gpio.nets("EIC_EXTINT5")).containsExactly(gpio.net("PC03"));
  }

  @Test
  void listenersHearOfNewRoutesOnly() {
    List<String> heard = new ArrayList<>();
    gpio.addListener(() -> heard.add("changed"));
    gpio.store(PMR0_S, LED);
    assertThat(heard).isEmpty();
    gpio.store(GPER_C, LED);
    assertThat(heard).hasSize(1);
    gpio.store(GPER_C, LED);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aPeripheralTakesOverAndGivesBackWithoutGlitchOrConflict() {
    PadOutput select = new PadOutput(gpio, "SPI_NPCS0");
    select.set(true);
    Net net = gpio.net("PA24");
    gpio.store(OVR_S, 1 << 24);
    gpio.store(ODER_S, 1 << 24);
    List<Boolean> levels = new ArrayList<>();
    net.addListener(() -> levels.add(net.isHigh()));
    gpio.store(GPER_C, 1 << 24);
    gpio.store(GPER_S, 1 << 24);
    assertThat(levels).isEmpty();

    select.set(false);
    gpio.store(GPER_C, 1 << 24);
    assertThat(levels).containsExactly(false);
    bench.assertNoMisuse();
  }

  @Test
  void aPeripheralsInputHearsOnlyPadsThatAreMuxedToIt() {
    List<String> heard = new ArrayList<>();
    PadInput input = new PadInput(gpio, "USART0_CTS", () -> heard.add("changed"));
    NetDriver board = gpio.net("PA09").driver("board");
    board.set(true);
    assertThat(input.isHigh()).isFalse();
    gpio.store(GPER_C, 1 << 9);
    assertThat(input.isHigh()).isTrue();
    board.set(false);
    assertThat(input.isHigh()).isFalse();
    gpio.store(GPER_S, 1 << 9);
    board.set(true);
    assertThat(heard).hasSize(2);
  }

  @Test
  void twoOutputsAgainstEachOtherAreReported() {
    gpio.net("PA13").driver("board").set(true);
    gpio.store(ODER_S, LED);
    assertThat(bench.diagnostics.all()).isNotEmpty();
    assertThat(bench.diagnostics.all().get(0).misuse()).isEqualTo(Misuse.ELECTRICAL);
  }

  @Test
  void resetMakesInputsOfAllPads() {
    gpio.store(ODER_S, LED);
    gpio.store(OVR_S, LED);
    gpio.store(GPER_C, 1 << 12);
    gpio.reset();
    assertThat(gpio.net("PA13").isDriven()).isFalse();
    assertThat(gpio.nets("USART0_TXD")).isEmpty();
  }
}
