package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwimRegisters.*;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.ManualTime;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.time.Timeline;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A master with a recording device on its bus. */
abstract class TwimBench {
  /** 48 MHz / 2 / (30 + 30) = 400 kHz: a bit takes 2.5 microseconds. */
  protected static final int FAST_MODE = (60 << 16) | (30 << 8) | 30;

  protected static final long BIT = 2_500_000;
  protected static final int WRITE_STOP = CMDR_VALID | CMDR_START | CMDR_STOP | (0x44 << 1);
  protected static final int READ_STOP = WRITE_STOP | CMDR_READ;

  protected final ManualTime time = new ManualTime();
  protected final FixedClock clock = new FixedClock(48_000_000);
  protected final TestPads pads = new TestPads();
  protected final Net data = TestPads.pulledUp("PB00");
  protected final Net scl = TestPads.pulledUp("PB01");
  protected final RecordingDevice device = new RecordingDevice();
  protected boolean line;
  protected final Twim twim =
      new Twim(1, time.services(), clock, asserted -> line = asserted, pads);
  protected Misuse expected;

  @BeforeEach
  void wire() {
    new I2cBus(data, scl).connect(device);
    pads.route("TWIMS1_TWD", data);
    pads.route("TWIMS1_TWCK", scl);
  }

  @AfterEach
  void onlyWhatWasExpectedIsReported() {
    assertThat(time.diagnostics().all().stream().map(Diagnostic::misuse).distinct().toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  protected void enable() {
    twim.store(CR, CR_MEN);
    twim.store(CR, CR_SWRST);
    twim.store(CR, CR_MDIS);
    twim.store(CWGR, FAST_MODE);
    twim.store(SCR, ~0);
    twim.store(CR, CR_MEN);
  }

  protected void transmit(int... bytes) {
    for (int value : bytes) {
      while ((twim.load(SR) & SR_TXRDY) == 0) {
        time.pass(BIT);
      }
      twim.store(THR, value);
    }
  }

  protected int receive() {
    for (int wait = 0; (twim.load(SR) & SR_RXRDY) == 0; wait++) {
      assertThat(wait).as("bits until a byte has been received").isLessThan(100);
      time.pass(BIT);
    }
    return twim.load(RHR);
  }

  protected void finish() {
    time.pass(Timeline.MILLISECOND);
  }
}
