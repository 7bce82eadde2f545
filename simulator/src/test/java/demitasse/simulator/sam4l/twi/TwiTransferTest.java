package demitasse.simulator.sam4l.twi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.i2c.ManualTime;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A master and a slave of the chip on one bus, with firmware that is late at either end. */
class TwiTransferTest {
  private static final int ADDRESS = 0x51;

  private final ManualTime time = new ManualTime();
  private final TestPads pads = new TestPads();
  private final Twim master =
      new Twim(0, time.services(), new FixedClock(48_000_000), asserted -> {}, pads);
  private final Twis slave = new Twis(1, time.services(), asserted -> {}, pads);

  private void begin(int flags, int bytes) {
    Net data = TestPads.pulledUp("PB00");
    Net clock = TestPads.pulledUp("PB01");
    for (String function : List.of("TWIMS0", "TWIMS1")) {
      pads.route(function + "_TWD", data);
      pads.route(function + "_TWCK", clock);
    }
    slave.store(
        TwisRegisters.CR,
        (ADDRESS << 16) | TwisRegisters.CR_SEN | TwisRegisters.CR_SMATCH | TwisRegisters.CR_STREN);
    master.store(TwimRegisters.CWGR, (60 << 16) | (30 << 8) | 30);
    master.store(TwimRegisters.CR, TwimRegisters.CR_MEN);
    master.store(
        TwimRegisters.CMDR,
        (bytes << 16)
            | TwimRegisters.CMDR_VALID
            | TwimRegisters.CMDR_START
            | TwimRegisters.CMDR_STOP
            | flags
            | (ADDRESS << 1));
  }

  @Property(tries = 30)
  void writtenBytesArriveOnceAndInOrder(
      @ForAll @Size(min = 1, max = 20) List<Byte> sent,
      @ForAll @IntRange(min = 1, max = 100) int senderMicroseconds,
      @ForAll @IntRange(min = 1, max = 100) int receiverMicroseconds) {
    begin(0, sent.size());
    List<Byte> received = new ArrayList<>();
    int next = 0;
    for (int now = 0; now < 10_000; now++) {
      boolean room = (master.load(TwimRegisters.SR) & TwimRegisters.SR_TXRDY) != 0;
      if (now % senderMicroseconds == 0 && room && next < sent.size()) {
        master.store(TwimRegisters.THR, sent.get(next++));
      }
      boolean full = (slave.load(TwisRegisters.SR) & TwisRegisters.SR_RXRDY) != 0;
      if (now % receiverMicroseconds == 0 && full) {
        received.add((byte) slave.load(TwisRegisters.RHR));
      }
      time.pass(Timeline.MICROSECOND);
    }
    assertThat(received).isEqualTo(sent);
    assertThat(slave.load(TwisRegisters.SR) & TwisRegisters.SR_TCOMP).isNotZero();
    assertThat(time.diagnostics().all()).isEmpty();
  }

  @Property(tries = 30)
  void readBytesArriveOnceAndInOrder(
      @ForAll @Size(min = 1, max = 20) List<Byte> sent,
      @ForAll @IntRange(min = 1, max = 100) int senderMicroseconds,
      @ForAll @IntRange(min = 1, max = 100) int receiverMicroseconds) {
    begin(TwimRegisters.CMDR_READ, sent.size());
    List<Byte> received = new ArrayList<>();
    int next = 0;
    for (int now = 0; now < 10_000; now++) {
      boolean room = (slave.load(TwisRegisters.SR) & TwisRegisters.SR_TXRDY) != 0;
      if (now % senderMicroseconds == 0 && room && next < sent.size()) {
        slave.store(TwisRegisters.THR, sent.get(next++));
      }
      boolean full = (master.load(TwimRegisters.SR) & TwimRegisters.SR_RXRDY) != 0;
      if (now % receiverMicroseconds == 0 && full) {
        received.add((byte) master.load(TwimRegisters.RHR));
      }
      time.pass(Timeline.MICROSECOND);
    }
    assertThat(received).isEqualTo(sent);
    assertThat(master.load(TwimRegisters.SR) & TwimRegisters.SR_CCOMP).isNotZero();
    assertThat(time.diagnostics().all()).isEmpty();
  }
}
