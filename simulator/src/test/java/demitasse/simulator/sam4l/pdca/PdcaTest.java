package demitasse.simulator.sam4l.pdca;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.TestMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdcaTest {
  private static final int RX = 0;
  private static final int TX = 18;
  private static final int CHANNEL_1 = 0x40;
  private static final int BUFFER = TestMemory.BASE + 0x100;

  private static final int MAR = 0x00;
  private static final int PSR = 0x04;
  private static final int TCR = 0x08;
  private static final int MARR = 0x0C;
  private static final int TCRR = 0x10;
  private static final int CR = 0x14;
  private static final int MR = 0x18;
  private static final int SR = 0x1C;
  private static final int IER = 0x20;
  private static final int IDR = 0x24;
  private static final int IMR = 0x28;
  private static final int ISR = 0x2C;

  private static final int TEN = 1;
  private static final int TDIS = 2;
  private static final int ECLR = 0x100;
  private static final int RCZ = 1;
  private static final int TRC = 2;
  private static final int TERR = 4;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(48_000_000);
  private final TestMemory memory = new TestMemory();
  private final Pdca pdca = new Pdca(bench.services, clock, memory, bench.lines(Pdca.CHANNELS));
  private final Source source = new Source();
  private final Sink sink = new Sink();

  PdcaTest() {
    pdca.connectReceive(RX, source);
    pdca.connectTransmit(TX, sink);
  }

  private static final class Source extends DmaPort {
    private final Deque<Integer> data = new ArrayDeque<>();

    void give(int... values) {
      for (int value : values) {
        data.add(value);
      }
      changed();
    }

    @Override
    public boolean isReady() {
      return !data.isEmpty();
    }

    @Override
    public int read() {
      return data.remove();
    }
  }

  private static final class Sink extends DmaPort {
    private final List<Integer> data = new ArrayList<>();
    private int room = 1000;

    @Override
    public boolean isReady() {
      return room > 0;
    }

    @Override
    public void write(int value) {
      data.add(value);
      room--;
    }
  }

  private static final class Recorder extends DmaPort {
    private final String name;
    private final List<String> order;

    Recorder(String name, List<String> order) {
      this.name = name;
      this.order = order;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void write(int value) {
      order.add(name);
    }
  }

  private void send(int channel, int address, int count) {
    pdca.store(channel + IDR, 7);
    pdca.store(channel + MR, 0);
    pdca.store(channel + PSR, TX, 1);
    pdca.store(channel + MARR, address);
    pdca.store(channel + TCRR, count);
    pdca.store(channel + IER, TRC);
    pdca.store(channel + CR, TEN);
  }

  @Test
  void afterResetNothingIsEnabledAndTheCountersAreZero() {
    assertThat(pdca.load(ISR)).isEqualTo(RCZ | TRC);
    assertThat(pdca.load(IMR)).isZero();
    assertThat(pdca.load(SR)).isZero();
    assertThat(pdca.load(0x834)).isEqualTo(0x124);
    bench.assertNoMisuse();
  }

  @Test
  void aDriverSendsByReloadAndWaitsForTheInterrupt() {
    memory.put(BUFFER, "hello");
    send(CHANNEL_1, BUFFER, 5);
    assertThat(sink.data).as("not inside the store").isEmpty();
    assertThat(pdca.load(CHANNEL_1 + TCR)).isEqualTo(5);
    assertThat(pdca.load(CHANNEL_1 + TCRR)).isZero();
    assertThat(bench.isAsserted(1)).isFalse();

    bench.runAll();
    assertThat(sink.data).containsExactly(0x68, 0x65, 0x6C, 0x6C, 0x6F);
    assertThat(pdca.load(CHANNEL_1 + MAR)).isEqualTo(BUFFER + 5);
    assertThat(bench.isAsserted(1)).isTrue();
    assertThat(pdca.load(CHANNEL_1 + PSR, 1)).isEqualTo(TX);

    pdca.store(CHANNEL_1 + IDR, 7);
    assertThat(bench.isAsserted(1)).isFalse();
    pdca.store(CHANNEL_1 + TCR, 0);
    pdca.store(CHANNEL_1 + CR, TDIS);
    assertThat(pdca.load(CHANNEL_1 + SR)).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void theInterruptIsNotPendingBetweenEnablingItAndTheTransfer() {
    pdca.store(PSR, TX);
    pdca.store(TCRR, 3);
    pdca.store(IER, TRC);
    assertThat(pdca.load(ISR)).isZero();
    assertThat(bench.isAsserted(0)).isFalse();
  }

  @Test
  void nothingIsLoadedIntoTheCountersBeforeTheChannelIsEnabled() {
    pdca.store(TCRR, 3);
    assertThat(pdca.load(TCR)).isZero();
    assertThat(pdca.load(TCRR)).isEqualTo(3);
  }

  @Test
  void receivedItemsGoToMemoryAsTheyCome() {
    pdca.store(PSR, RX);
    pdca.store(MARR, BUFFER);
    pdca.store(TCRR, 2);
    pdca.store(IER, TRC);
    pdca.store(CR, TEN);
    bench.runAll();
    source.give('A');
    assertThat(pdca.load(TCR)).isEqualTo(2);
    bench.runAll();
    assertThat(pdca.load(TCR)).isEqualTo(1);
    source.give('B', 'C');
    bench.runAll();
    assertThat(memory.text(BUFFER, 3)).isEqualTo("AB\0");
    assertThat(source.data).hasSize(1);
    assertThat(bench.isAsserted(0)).isTrue();
    bench.assertNoMisuse();
  }

  @Test
  void halfwordsAndWordsAdvanceByTheirSize() {
    source.give(0x12345678, 0x9ABCDEF0);
    pdca.store(PSR, RX);
    pdca.store(MR, 1);
    pdca.store(MAR, BUFFER);
    pdca.store(TCR, 1);
    pdca.store(CR, TEN);
    bench.runAll();
    assertThat(memory.load(BUFFER, 4)).isEqualTo(0x5678);
    assertThat(pdca.load(MAR)).isEqualTo(BUFFER + 2);

    pdca.store(MR, 2);
    pdca.store(MAR, BUFFER + 4);
    pdca.store(TCR, 1);
    bench.runAll();
    assertThat(memory.load(BUFFER + 4, 4)).isEqualTo(0x9ABCDEF0);
    assertThat(pdca.load(MAR)).isEqualTo(BUFFER + 8);
    bench.assertNoMisuse();
  }

  @Test
  void theReloadRegistersFollowWithoutAGap() {
    memory.put(BUFFER, "ab");
    memory.put(BUFFER + 0x10, "cd");
    pdca.store(PSR, TX);
    pdca.store(MAR, BUFFER);
    pdca.store(TCR, 2);
    pdca.store(MARR, BUFFER + 0x10);
    pdca.store(TCRR, 2);
    pdca.store(IER, RCZ);
    pdca.store(CR, TEN);
    assertThat(bench.isAsserted(0)).isFalse();
    bench.runAll();
    assertThat(sink.data).containsExactly(0x61, 0x62, 0x63, 0x64);
    assertThat(bench.isAsserted(0)).isTrue();
  }

  @Test
  void aRingStartsAgainAtItsReloadAddress() {
    memory.put(BUFFER, "xy");
    sink.room = 5;
    pdca.store(PSR, TX);
    pdca.store(MR, 8);
    pdca.store(MARR, BUFFER);
    pdca.store(TCRR, 2);
    pdca.store(CR, TEN);
    bench.runAll();
    assertThat(sink.data).containsExactly(0x78, 0x79, 0x78, 0x79, 0x78);
    assertThat(pdca.load(TCRR)).isEqualTo(2);
    assertThat(pdca.load(ISR)).isZero();
  }

  @Test
  void aTransferInFlightIsStoppedByClearingItsCounter() {
    send(CHANNEL_1, BUFFER, 5);
    pdca.store(CHANNEL_1 + IDR, 7);
    pdca.store(CHANNEL_1 + TCR, 0);
    bench.runAll();
    assertThat(sink.data).isEmpty();
  }

  @Test
  void aTransferTakesCyclesOfTheClock() {
    send(CHANNEL_1, BUFFER, 1);
    bench.run(50_000);
    assertThat(sink.data).isEmpty();
    bench.run(50_000);
    assertThat(sink.data).hasSize(1);
  }

  @Test
  void transfersWaitWhileTheClockStandsStill() {
    clock.set(0);
    send(CHANNEL_1, BUFFER, 1);
    bench.runAll();
    assertThat(sink.data).isEmpty();
    clock.set(1_000_000);
    bench.runAll();
    assertThat(sink.data).hasSize(1);
  }

  @Test
  void aBusErrorDisablesTheChannel() {
    send(CHANNEL_1, 0x60000000, 2);
    pdca.store(CHANNEL_1 + IER, TERR);
    bench.runAll();
    assertThat(pdca.load(CHANNEL_1 + ISR) & TERR).isEqualTo(TERR);
    assertThat(pdca.load(CHANNEL_1 + SR)).isZero();
    assertThat(bench.isAsserted(1)).isTrue();
    pdca.store(CHANNEL_1 + CR, ECLR);
    assertThat(bench.isAsserted(1)).isFalse();
    bench.assertNoMisuse();
  }

  @Test
  void anUnalignedAddressIsAnError() {
    pdca.store(PSR, TX);
    pdca.store(MR, 2);
    pdca.store(MAR, BUFFER + 2);
    pdca.store(TCR, 1);
    pdca.store(CR, TEN);
    bench.runAll();
    assertThat(pdca.load(ISR) & TERR).isEqualTo(TERR);
    bench.assertMisuse(Misuse.ACCESS);
  }

  @Test
  void theLowerChannelGoesFirst() {
    List<String> order = new ArrayList<>();
    pdca.connectTransmit(19, new Recorder("channel 0", order));
    pdca.connectTransmit(20, new Recorder("channel 1", order));
    send(CHANNEL_1, BUFFER, 1);
    pdca.store(CHANNEL_1 + PSR, 20);
    pdca.store(PSR, 19);
    pdca.store(MAR, BUFFER);
    pdca.store(TCR, 1);
    pdca.store(CR, TEN);
    bench.runAll();
    assertThat(order).containsExactly("channel 0", "channel 1");
  }

  @Test
  void thePerformanceMonitorCountsTransfers() {
    pdca.store(0x800, 1 << 16 | 1);
    send(CHANNEL_1, BUFFER, 3);
    bench.runAll();
    assertThat(pdca.load(0x804)).isEqualTo(3);
    assertThat(pdca.load(0x810)).isZero();
    assertThat(pdca.load(0x80C)).isPositive();
    pdca.store(0x800, 1 << 8);
    assertThat(pdca.load(0x804)).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void aPeripheralThatDoesNotExistIsMisuse() {
    pdca.store(PSR, 99);
    pdca.store(CR, TEN);
    pdca.store(PSR, 31);
    pdca.store(CR, TEN);
    bench.assertMisuse(Misuse.RESERVED, Misuse.NOT_MODELLED);
  }

  @Test
  void whatTheProcessorTakesFirstIsNotTransferred() {
    pdca.store(PSR, RX);
    pdca.store(MAR, BUFFER);
    pdca.store(TCR, 1);
    pdca.store(CR, TEN, 1);
    source.give('x');
    source.read();
    bench.runAll();
    assertThat(pdca.load(TCR)).isEqualTo(1);
    source.give('y');
    bench.runAll();
    assertThat(memory.text(BUFFER, 1)).isEqualTo("y");
    bench.assertNoMisuse();
  }

  @Test
  void twoActiveChannelsOfOnePeripheralAreMisuse() {
    send(CHANNEL_1, BUFFER, 3);
    send(0x80, BUFFER, 3);
    bench.assertMisuse(Misuse.WRONG_ORDER);
  }

  @Test
  void reservedSizesAndEventsAreReported() {
    pdca.store(MR, 3);
    pdca.store(MR, 4);
    bench.assertMisuse(Misuse.RESERVED, Misuse.NOT_MODELLED);
  }

  @Test
  void oneWayAndMissingRegistersAreReported() {
    pdca.load(CR);
    pdca.store(ISR, 0);
    pdca.load(0x30);
    pdca.store(0x804, 0);
    pdca.load(0x900);
    bench.assertMisuse(
        Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER, Misuse.ACCESS, Misuse.NO_REGISTER);
  }

  @Test
  void resetStopsEverything() {
    send(CHANNEL_1, BUFFER, 3);
    pdca.reset();
    bench.runAll();
    assertThat(sink.data).isEmpty();
    assertThat(pdca.load(CHANNEL_1 + PSR)).isZero();
    assertThat(pdca.load(CHANNEL_1 + IMR)).isZero();
  }
}
