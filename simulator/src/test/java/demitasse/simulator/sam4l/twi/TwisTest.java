package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwisRegisters.*;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.i2c.ManualTime;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.time.Timeline;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwisTest {
  private static final int ADDRESS = 0x34;
  private static final int LISTEN = (ADDRESS << 16) | CR_SEN | CR_SMATCH | CR_STREN;

  private final ManualTime time = new ManualTime();
  private final TestPads pads = new TestPads();
  private final Net data = TestPads.pulledUp("PB00");
  private final Net scl = TestPads.pulledUp("PB01");
  private boolean line;
  private final Twis twis = new Twis(1, time.services(), asserted -> line = asserted, pads);
  private final Twim master =
      new Twim(0, time.services(), new FixedClock(48_000_000), asserted -> {}, pads);
  private final I2cBus bus = new I2cBus(data, scl);
  private Misuse expected;

  @BeforeEach
  void wire() {
    pads.route("TWIMS1_TWD", data);
    pads.route("TWIMS1_TWCK", scl);
    Net otherData = new Net("PA23");
    Net otherClock = new Net("PA24");
    otherData.connect(data);
    otherClock.connect(scl);
    pads.route("TWIMS0_TWD", otherData);
    pads.route("TWIMS0_TWCK", otherClock);
    master.store(TwimRegisters.CWGR, (60 << 16) | (30 << 8) | 30);
    master.store(TwimRegisters.CR, TwimRegisters.CR_MEN);
  }

  @AfterEach
  void onlyWhatWasExpectedIsReported() {
    assertThat(time.diagnostics().all().stream().map(Diagnostic::misuse).distinct().toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  private void masterCommands(int flags, int bytes) {
    master.store(
        TwimRegisters.CMDR,
        TwimRegisters.CMDR_VALID
            | TwimRegisters.CMDR_START
            | TwimRegisters.CMDR_STOP
            | flags
            | (ADDRESS << 1)
            | (bytes << 16));
  }

  private void settle() {
    time.pass(Timeline.MILLISECOND);
  }

  private int status() {
    return twis.load(SR);
  }

  private int masterStatus() {
    return master.load(TwimRegisters.SR);
  }

  @Test
  void afterResetOnlyTxrdyIsSet() {
    assertThat(status()).isEqualTo(0x2);
    assertThat(twis.load(VR)).isEqualTo(0x140);
  }

  @Test
  void aDisabledSlaveDoesNotAcknowledge() {
    masterCommands(0, 1);
    settle();
    assertThat(masterStatus() & TwimRegisters.SR_ANAK).isNotZero();
    assertThat(status()).isEqualTo(0x2);
  }

  @Test
  void anAddressIsNotMatchedWithoutSmatch() {
    twis.store(CR, LISTEN & ~CR_SMATCH);
    masterCommands(0, 1);
    settle();
    assertThat(masterStatus() & TwimRegisters.SR_ANAK).isNotZero();
  }

  @Test
  void aMasterCanWriteToTheSlave() {
    twis.store(CR, LISTEN);
    twis.store(IER, SR_TCOMP);
    masterCommands(0, 2);
    master.store(TwimRegisters.THR, 0x12);
    settle();
    assertThat(status() & (SR_SAM | SR_TRA | SR_RXRDY | SR_BTF))
        .isEqualTo(SR_SAM | SR_RXRDY | SR_BTF);
    assertThat(twis.load(RHR)).isEqualTo(0x12);
    master.store(TwimRegisters.THR, 0x34);
    settle();
    assertThat(twis.load(RHR)).isEqualTo(0x34);
    assertThat(status() & (SR_STO | SR_TCOMP)).isEqualTo(SR_STO | SR_TCOMP);
    assertThat(line).isTrue();
  }

  @Test
  void theSlaveHoldsTheClockWhileRhrIsFull() {
    twis.store(CR, LISTEN);
    masterCommands(0, 2);
    master.store(TwimRegisters.THR, 1);
    settle();
    master.store(TwimRegisters.THR, 2);
    settle();
    assertThat(scl.isHigh()).isFalse();
    assertThat(masterStatus() & TwimRegisters.SR_CCOMP).isZero();
    assertThat(twis.load(RHR)).isEqualTo(1);
    settle();
    assertThat(twis.load(RHR)).isEqualTo(2);
  }

  @Test
  void aMasterCanReadFromTheSlave() {
    twis.store(CR, LISTEN);
    masterCommands(TwimRegisters.CMDR_READ, 1);
    settle();
    assertThat(scl.isHigh()).as("the clock while THR is empty").isFalse();
    assertThat(status() & SR_TRA).isEqualTo(SR_TRA);
    twis.store(THR, 0x77);
    settle();
    assertThat(master.load(TwimRegisters.RHR)).isEqualTo(0x77);
    assertThat(status() & (SR_NAK | SR_BTF | SR_TCOMP)).isEqualTo(SR_NAK | SR_BTF | SR_TCOMP);
  }

  @Test
  void withSoamTheClockIsHeldUntilTheMatchIsCleared() {
    twis.store(CR, LISTEN | CR_SOAM | CR_CUP);
    masterCommands(TwimRegisters.CMDR_READ, 1);
    settle();
    twis.store(NBYTES, 0);
    twis.store(SCR, SR_BTF);
    twis.store(THR, 0x55);
    settle();
    assertThat(scl.isHigh()).isFalse();
    twis.store(SCR, status());
    settle();
    assertThat(master.load(TwimRegisters.RHR)).isEqualTo(0x55);
    assertThat(twis.load(NBYTES)).as("bytes, counted up").isEqualTo(1);
  }

  @Test
  void theAckBitOfControlRefusesData() {
    twis.store(CR, LISTEN | CR_ACK);
    masterCommands(0, 2);
    master.store(TwimRegisters.THR, 1);
    settle();
    assertThat(masterStatus() & TwimRegisters.SR_DNAK).isNotZero();
  }

  @Test
  void withoutStretchingAByteThatFindsRhrFullIsLost() {
    twis.store(CR, LISTEN & ~CR_STREN);
    bus.start(ADDRESS, false);
    bus.write(1);
    bus.write(2);
    assertThat(status() & SR_ORUN).isEqualTo(SR_ORUN);
    assertThat(twis.load(RHR)).isEqualTo(1);
    expected = Misuse.DATA_LOST;
  }

  @Test
  void withoutStretchingTheLastByteIsSentAgain() {
    twis.store(CR, LISTEN & ~CR_STREN);
    twis.store(THR, 9);
    bus.start(ADDRESS, true);
    assertThat(bus.read()).isEqualTo(9);
    bus.acknowledge(true);
    assertThat(bus.read()).isEqualTo(9);
    assertThat(status() & SR_URUN).isEqualTo(SR_URUN);
    expected = Misuse.DATA_LOST;
  }

  @Test
  void aRepeatedStartIsSeen() {
    twis.store(CR, LISTEN);
    bus.start(ADDRESS, false);
    assertThat(status() & SR_REP).isZero();
    bus.start(ADDRESS, true);
    assertThat(status() & (SR_REP | SR_STO | SR_TRA)).isEqualTo(SR_REP | SR_TRA);
  }

  @Test
  void theGeneralCallIsAcknowledgedIfAskedFor() {
    twis.store(CR, LISTEN);
    assertThat(bus.start(0, false)).isFalse();
    twis.store(CR, LISTEN | CR_GCMATCH);
    assertThat(bus.start(0, false)).isTrue();
    assertThat(status() & (SR_GCM | SR_SAM)).isEqualTo(SR_GCM);
  }

  @Test
  void aTenBitAddressIsMatchedAsAWhole() {
    twis.store(CR, CR_SEN | CR_SMATCH | CR_TENBIT | (0x2A5 << 16));
    assertThat(bus.start(0x25, false)).isFalse();
    assertThat(bus.start(0x2A5 | I2cDevice.TEN_BIT, false)).isTrue();
  }

  @Test
  void aWrongPacketErrorCodeIsRefused() {
    twis.store(CR, LISTEN | CR_PECEN);
    twis.store(NBYTES, 2);
    bus.start(ADDRESS, false);
    assertThat(bus.write(1)).isTrue();
    twis.load(RHR);
    assertThat(bus.write(0)).isFalse();
    assertThat(status() & SR_SMBPECERR).isEqualTo(SR_SMBPECERR);
  }

  @Test
  void dmaIsAskedForOnlyByATransmittingSlave() {
    twis.store(CR, LISTEN);
    assertThat(twis.transmitPort().isReady()).isFalse();
    bus.start(ADDRESS, true);
    assertThat(twis.transmitPort().isReady()).isTrue();
    twis.transmitPort().write(3);
    assertThat(twis.transmitPort().isReady()).isFalse();
    assertThat(bus.read()).isEqualTo(3);
  }

  @Test
  void softwareResetLetsGoOfTheClock() {
    twis.store(CR, LISTEN);
    masterCommands(TwimRegisters.CMDR_READ, 1);
    settle();
    assertThat(scl.isHigh()).isFalse();
    twis.store(CR, LISTEN | CR_SWRST);
    assertThat(scl.isHigh()).isTrue();
    assertThat(status() & SR_SAM).isZero();
    assertThat(twis.load(CR) & CR_SWRST).isZero();
  }

  @Test
  void enablingTheSlaveBesideItsMasterIsReported() {
    twis.setMaster(() -> true);
    twis.store(CR, LISTEN);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void aSoftwareResetOfADisabledSlaveIsReported() {
    twis.store(CR, CR_SWRST);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void aStoreToReadOnlyRegistersIsReported() {
    twis.store(SR, 0);
    expected = Misuse.ACCESS;
  }
}
