package demitasse.simulator.sam4l;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CrccuTest {
  private static final int DESCRIPTOR = BenchMemory.BASE + 0x200;
  private static final int DATA = BenchMemory.BASE + 0x1000;

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final BenchMemory memory = new BenchMemory();
  private final Crccu crccu = new Crccu(bench.services(), new FixedClock(48_000_000), memory, line);

  CrccuTest() {
    crccu.reset();
  }

  /** What Tock does; {@code control} has the width and low-active IEN. */
  private void start(byte[] data, int mode, int control) {
    memory.put(DATA, data);
    memory.store(DESCRIPTOR, DATA, 4);
    memory.store(DESCRIPTOR + 4, control, 4);
    crccu.store(Crccu.MR, mode);
    crccu.store(Crccu.CR, 1);
    crccu.store(Crccu.DSCR, DESCRIPTOR);
    crccu.store(Crccu.DMAIER, 1);
    crccu.store(Crccu.DMAEN, 1);
  }

  private int checksum(byte[] data, int type) {
    start(data, type << 2 | 1, data.length);
    bench.run(10 * Timeline.MILLISECOND);
    assertThat(crccu.load(Crccu.DMASR)).isZero();
    return crccu.load(Crccu.SR);
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    assertThat(crccu.load(Crccu.SR)).isEqualTo(-1);
    for (int offset : new int[] {Crccu.DSCR, Crccu.DMASR, Crccu.DMAIMR, Crccu.MR, Crccu.ISR}) {
      assertThat(crccu.load(offset)).isZero();
    }
    assertThat(crccu.load(Crccu.VERSION)).isEqualTo(0x202);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void ccitt16OfTheKnownTextIsAsOnTheChip() {
    assertThat(checksum("ABCDEFG".getBytes(US_ASCII), 2)).isEqualTo(0x1541);
    assertThat(bench.misuse()).isEmpty();
  }

  @Property(tries = 100)
  void crc32IsTheReversedAndInvertedRegister(@ForAll byte[] data) {
    CRC32 crc32 = new CRC32();
    crc32.update(data);
    assertThat(~Integer.reverse(checksum(data, 0))).isEqualTo((int) crc32.getValue());
    CRC32C crc32c = new CRC32C();
    crc32c.update(data);
    assertThat(~Integer.reverse(checksum(data, 1))).isEqualTo((int) crc32c.getValue());
  }

  @Test
  void theDescriptorIsWrittenBackAndTheInterruptComesAtTheEnd() {
    start(new byte[400], 1, 2 << 24 | 100);
    assertThat(crccu.load(Crccu.DMASR)).isOne();
    assertThat(line.isHigh()).isFalse();
    bench.run(Timeline.picoseconds(8 + 200, 48_000_000) - 1);
    assertThat(line.isHigh()).isFalse();
    bench.run(2);
    assertThat(line.isHigh()).isTrue();
    assertThat(memory.load(DESCRIPTOR, 4)).isEqualTo(DATA + 400);
    assertThat(memory.load(DESCRIPTOR + 4, 4)).isEqualTo(2 << 24);
    assertThat(crccu.load(Crccu.DMAISR)).isOne();
    assertThat(crccu.load(Crccu.DMAISR)).isZero();
    assertThat(line.isHigh()).isFalse();
  }

  @Test
  void theDescriptorCanSwitchTheInterruptOff() {
    start(new byte[4], 1, 1 << 27 | 4);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isFalse();
    assertThat(crccu.load(Crccu.DMASR)).isZero();
  }

  @Test
  void theDividerSlowsTheTransfersDown() {
    start(new byte[10], 3 << 4 | 1, 10);
    bench.run(Timeline.picoseconds(8 + 16 * 10, 48_000_000) - 1);
    assertThat(crccu.load(Crccu.DMASR)).isOne();
    bench.run(2);
    assertThat(crccu.load(Crccu.DMASR)).isZero();
  }

  @Test
  void comparingRaisesAnErrorOnlyOfADifference() {
    memory.store(DESCRIPTOR + 16, 0x1541, 4);
    crccu.store(Crccu.IER, 1);
    start("ABCDEFG".getBytes(US_ASCII), 2 << 2 | 3, 1 << 27 | 7);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isFalse();
    start("ABCDEFX".getBytes(US_ASCII), 2 << 2 | 3, 1 << 27 | 7);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isTrue();
    assertThat(crccu.load(Crccu.ISR)).isOne();
    assertThat(line.isHigh()).isFalse();
  }

  @Test
  void aSecondTransferGoesOnWithTheChecksumOfTheFirst() {
    start("ABC".getBytes(US_ASCII), 2 << 2 | 1, 3);
    bench.run(Timeline.MILLISECOND);
    memory.put(DATA, "DEFG".getBytes(US_ASCII));
    memory.store(DESCRIPTOR, DATA, 4);
    memory.store(DESCRIPTOR + 4, 4, 4);
    crccu.store(Crccu.DMAEN, 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(crccu.load(Crccu.SR)).isEqualTo(0x1541);
  }

  @Test
  void disablingStopsTheTransfer() {
    start(new byte[1000], 1, 1000);
    bench.run(Timeline.MICROSECOND);
    crccu.store(Crccu.DMADIS, 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(crccu.load(Crccu.DMASR)).isZero();
    assertThat(line.isHigh()).isFalse();
  }

  @Test
  void misuseIsReported() {
    crccu.store(Crccu.DSCR, DESCRIPTOR + 4);
    crccu.store(Crccu.MR, 3 << 2);
    crccu.store(Crccu.DSCR, 0x1000_0000);
    crccu.store(Crccu.MR, 1);
    crccu.store(Crccu.DMAEN, 1);
    start(new byte[100], 1, 100);
    crccu.store(Crccu.DMAEN, 1);
    assertThat(bench.misuse())
        .containsExactly(Misuse.RESERVED, Misuse.RESERVED, Misuse.WRONG_ORDER, Misuse.BUSY);
  }

  @Test
  void startingWithoutEnableIsReported() {
    start(new byte[1], 0, 1);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }
}
