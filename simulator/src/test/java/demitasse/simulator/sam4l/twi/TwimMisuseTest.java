package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwimRegisters.*;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import org.junit.jupiter.api.Test;

class TwimMisuseTest extends TwimBench {
  @Test
  void dataThatNoCommandAsksForAreReported() {
    enable();
    twim.store(THR, 1);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void dataWrittenOverOthersAreReported() {
    enable();
    twim.store(CMDR, WRITE_STOP | (2 << 16));
    twim.store(THR, 1);
    twim.store(THR, 2);
    expected = Misuse.DATA_LOST;
  }

  @Test
  void aCommandOverARunningOneIsReportedAndDiscarded() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    twim.store(CMDR, READ_STOP | (1 << 16));
    twim.store(THR, 1);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop");
    expected = Misuse.BUSY;
  }

  @Test
  void aSoftwareResetOfADisabledMasterIsReported() {
    twim.store(CR, CR_SWRST);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void disablingWithinATransferIsReported() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    twim.store(CR, CR_MDIS);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void padsThatAreNotMultiplexedAreReported() {
    pads.route("TWIMS1_TWCK");
    enable();
    twim.store(CMDR, WRITE_STOP);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void padsThatAreTakenAwayWithinATransferAreReported() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    finish();
    pads.route("TWIMS1_TWD");
    finish();
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void aBusWithoutPullUpsIsReported() {
    pads.route("TWIMS1_TWD", new Net("PA23"));
    enable();
    twim.store(CMDR, WRITE_STOP);
    expected = Misuse.ELECTRICAL;
  }

  @Test
  void aClockThatTheDeviceCannotFollowIsReported() {
    enable();
    twim.store(CWGR, (20 << 16) | (20 << 8) | 20);
    twim.store(CMDR, WRITE_STOP);
    finish();
    expected = Misuse.ELECTRICAL;
  }

  @Test
  void aClockWaveformThatIsNotSetIsReported() {
    twim.store(CR, CR_MEN);
    twim.store(CMDR, WRITE_STOP);
    finish();
    expected = Misuse.ELECTRICAL;
  }

  @Test
  void aClockThatStopsWithinATransferIsReportedAndTheTransferGoesOnWithIt() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    twim.store(THR, 1);
    clock.set(0);
    finish();
    assertThat(device.seen).isEmpty();
    clock.set(48_000_000);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop");
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void enablingMasterAndSlaveOfOneInstanceIsReported() {
    twim.setSlave(() -> true);
    twim.store(CR, CR_MEN);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void aReadOfThrIsReported() {
    twim.load(THR);
    expected = Misuse.ACCESS;
  }

  @Test
  void anOffsetWithoutRegisterIsReported() {
    twim.load(0x44);
    expected = Misuse.NO_REGISTER;
  }
}
