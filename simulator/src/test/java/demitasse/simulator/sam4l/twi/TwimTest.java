package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwimRegisters.*;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.NetDriver;
import org.junit.jupiter.api.Test;

class TwimTest extends TwimBench {
  @Test
  void afterResetOnlyTxrdyIsSet() {
    assertThat(twim.load(SR)).isEqualTo(0x2);
    assertThat(twim.load(PR)).isEqualTo(1);
    assertThat(twim.load(VR)).isEqualTo(0x120);
    assertThat(twim.load(CMDR)).isZero();
  }

  @Test
  void anEnabledMasterIsIdleOnAFreeBus() {
    enable();
    assertThat(twim.load(SR)).isEqualTo(SR_MENB | SR_TXRDY | SR_CRDY | SR_IDLE | SR_BUSFREE);
  }

  @Test
  void aWriteReachesTheDevice() {
    enable();
    twim.store(CMDR, WRITE_STOP | (2 << 16));
    transmit(0x00, 0xA0);
    finish();
    assertThat(device.seen).containsExactly("write", "00", "a0", "stop");
    assertThat(twim.load(SR) & (SR_CCOMP | SR_IDLE)).isEqualTo(SR_CCOMP | SR_IDLE);
    assertThat(twim.load(CMDR) & CMDR_VALID).isZero();
  }

  @Test
  void aReadIsAcknowledgedButForItsLastByte() {
    enable();
    twim.store(CMDR, READ_STOP | (2 << 16));
    assertThat(receive()).isEqualTo(0xA0);
    assertThat(receive()).isEqualTo(0xA1);
    finish();
    assertThat(device.seen).containsExactly("read", "ack", "nak", "stop");
  }

  @Test
  void acklastAcknowledgesTheLastByteToo() {
    enable();
    twim.store(CMDR, READ_STOP | CMDR_ACKLAST | (1 << 16));
    receive();
    finish();
    assertThat(device.seen).containsExactly("read", "ack", "stop");
  }

  @Test
  void aByteTakesNineBits() {
    enable();
    twim.store(THR, 0x12);
    expected = Misuse.WRONG_ORDER;
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    // Start and stop conditions take STASTO = 1 bit each, the stop a bit more for its clock.
    long transfer = (1 + 9 + 9 + 2) * BIT;
    time.pass(transfer - 1_000);
    assertThat(twim.load(SR) & SR_CCOMP).isZero();
    time.pass(2_000);
    assertThat(twim.load(SR) & SR_CCOMP).isEqualTo(SR_CCOMP);
  }

  @Test
  void nextCommandFollowsWithARepeatedStart() {
    twim.store(CWGR, FAST_MODE);
    twim.store(CR, CR_MDIS);
    twim.store(CMDR, CMDR_VALID | CMDR_START | (0x44 << 1) | (1 << 16));
    twim.store(NCMDR, 0);
    twim.store(IER, SR_CCOMP | SR_ANAK | SR_DNAK | SR_ARBLST);
    twim.store(CR, CR_MDIS);
    twim.store(NCMDR, READ_STOP | (2 << 16));
    twim.store(CR, CR_MEN);
    assertThat(twim.load(SR) & SR_CRDY).isZero();
    twim.transmitPort().write(0x02);
    time.pass(25 * BIT);
    assertThat(line).as("CCOMP of the write").isTrue();
    assertThat(twim.load(SR) & SR_CRDY).isEqualTo(SR_CRDY);
    twim.store(SCR, ~0);
    assertThat(receive()).isEqualTo(0xA0);
    assertThat(receive()).isEqualTo(0xA1);
    finish();
    assertThat(device.seen).containsExactly("write", "02", "read", "ack", "nak", "stop");
    assertThat(line).as("CCOMP of the read").isTrue();
  }

  @Test
  void theClockIsHeldLowWhileThereIsNothingToSend() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    finish();
    assertThat(scl.isHigh()).isFalse();
    assertThat(twim.load(SR) & (SR_CCOMP | SR_TXRDY | SR_BUSFREE)).isEqualTo(SR_TXRDY);
    twim.store(THR, 1);
    finish();
    assertThat(scl.isHigh()).isTrue();
    assertThat(device.seen).containsExactly("write", "01", "stop");
  }

  @Test
  void aByteIsSentByAStoreOfAByteToo() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    finish();
    twim.store(THR, 0xA5, 1);
    finish();
    assertThat(device.seen).containsExactly("write", "a5", "stop");
  }

  @Test
  void theClockIsHeldLowWhileRhrIsFull() {
    enable();
    twim.store(CMDR, READ_STOP | (2 << 16));
    finish();
    assertThat(scl.isHigh()).isFalse();
    assertThat(device.seen).containsExactly("read", "ack");
    assertThat(twim.load(RHR)).isEqualTo(0xA0);
    finish();
    assertThat(twim.load(RHR)).isEqualTo(0xA1);
  }

  @Test
  void theMasterWaitsForADeviceThatHoldsTheClock() {
    enable();
    NetDriver stretcher = scl.driver("device");
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    twim.store(THR, 1);
    time.pass(5 * BIT);
    stretcher.set(Drive.LOW);
    finish();
    assertThat(device.seen).containsExactly("write");
    stretcher.set(Drive.FLOATING);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop");
  }

  @Test
  void anAddressThatNobodyHasIsNotAcknowledged() {
    enable();
    twim.store(IER, SR_ANAK);
    twim.store(CMDR, CMDR_VALID | CMDR_START | CMDR_STOP | (0x45 << 1) | (1 << 16));
    finish();
    assertThat(line).isTrue();
    assertThat(twim.load(SR) & (SR_ANAK | SR_CCOMP | SR_BUSFREE)).isEqualTo(SR_ANAK | SR_BUSFREE);
    assertThat(twim.load(CMDR) & CMDR_VALID).as("CMDR.VALID remains").isEqualTo(CMDR_VALID);
    twim.store(SCR, SR_ANAK);
    assertThat(line).isFalse();
  }

  @Test
  void aDeviceMayRefuseData() {
    enable();
    device.acknowledgedBytes = 1;
    twim.store(CMDR, WRITE_STOP | (3 << 16));
    transmit(1, 2);
    finish();
    assertThat(twim.load(SR) & (SR_DNAK | SR_CCOMP)).isEqualTo(SR_DNAK);
    assertThat(device.seen).containsExactly("write", "01", "02", "stop");
  }

  @Test
  void afterAFailureTheNextCommandInCmdrRuns() {
    enable();
    twim.store(CMDR, CMDR_VALID | CMDR_START | CMDR_STOP | (0x45 << 1));
    finish();
    twim.store(SCR, ~0);
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    transmit(7);
    finish();
    assertThat(device.seen).containsExactly("write", "07", "stop");
  }

  @Test
  void whoeverPullsTheDataLineLowWinsTheBus() {
    enable();
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    time.pass(5 * BIT);
    data.driver("other").set(Drive.LOW);
    finish();
    assertThat(twim.load(SR) & (SR_ARBLST | SR_CCOMP)).isEqualTo(SR_ARBLST);
    assertThat(device.seen).isEmpty();
  }

  @Test
  void aCommandWaitsUntilTheBusIsFree() {
    enable();
    NetDriver other = data.driver("other");
    other.set(Drive.LOW);
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    twim.store(THR, 1);
    finish();
    assertThat(device.seen).isEmpty();
    other.set(Drive.FLOATING);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop");
  }

  @Test
  void aSecondMasterWaitsForTheStopOfTheFirst() {
    enable();
    Twim second = new Twim(1, time.services(), clock, asserted -> {}, pads);
    second.store(CWGR, FAST_MODE);
    second.store(CR, CR_MEN);
    twim.store(CMDR, WRITE_STOP | (1 << 16));
    second.store(CMDR, WRITE_STOP | (1 << 16));
    second.store(THR, 2);
    finish();
    assertThat(second.load(SR) & SR_BUSFREE).isZero();
    twim.store(THR, 1);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop", "write", "02", "stop");
  }

  @Test
  void stopEndsATransferThatWaitsForData() {
    enable();
    twim.store(CMDR, WRITE_STOP | (2 << 16));
    transmit(1);
    finish();
    twim.store(CR, CR_STOP);
    finish();
    assertThat(device.seen).containsExactly("write", "01", "stop");
    assertThat(twim.load(SR) & (SR_STOP | SR_CCOMP)).isEqualTo(SR_STOP | SR_CCOMP);
  }

  @Test
  void dmaIsAskedForWhenThereIsRoomAndOfferedWhatCame() {
    enable();
    twim.store(CMDR, READ_STOP | (1 << 16));
    assertThat(twim.transmitPort().isReady()).as("nothing to send in a read").isFalse();
    assertThat(twim.receivePort().isReady()).isFalse();
    finish();
    assertThat(twim.receivePort().isReady()).isTrue();
    assertThat(twim.receivePort().read()).isEqualTo(0xA0);
    assertThat(twim.transmitPort().isReady()).isTrue();
  }

  @Test
  void aTenBitAddressReachesItsDeviceOnly() {
    enable();
    device.address = 0x144 | I2cDevice.TEN_BIT;
    twim.store(CMDR, CMDR_VALID | CMDR_START | CMDR_STOP | CMDR_TENBIT | (0x144 << 1) | (1 << 16));
    transmit(9);
    finish();
    assertThat(device.seen).containsExactly("write", "09", "stop");
  }

  @Test
  void thePacketErrorCodeIsSentByItself() {
    enable();
    twim.store(CMDR, WRITE_STOP | CMDR_PECEN | (2 << 16));
    transmit(0x01);
    finish();
    // CRC-8 of 0x88, 0x01.
    assertThat(device.seen).containsExactly("write", "01", "19", "stop");
  }
}
