package demitasse.memory;

import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Blocks of RAM are placed as low as the MPU allows, and never outside the free memory. */
final class RamPlacementTest {
  private static final int ANY = RamPlacement.ANY;
  private static final int RAM = 0x20008000;
  private static final int RAM_END = 0x20010000;

  private final RamPlacement placement = new RamPlacement();

  @Example
  void smallProcessTakesOneGranuleAndTheKernelsBytes() {
    assertThat(placement.place(RAM, RAM_END, 0, 300, ANY)).isTrue();

    assertThat(placement.start()).isEqualTo(RAM);
    assertThat(placement.end()).isEqualTo(RAM + 32 + 304);
    assertThat(placement.regionSize()).isEqualTo(256);
  }

  @Example
  void twoRegionsOfTwoKilobytesCoverFour() {
    assertThat(placement.place(RAM, RAM_END, 4096, 300, ANY)).isTrue();

    assertThat(placement.start()).isEqualTo(RAM);
    assertThat(placement.end()).isEqualTo(RAM + 4096 + 304);
    assertThat(placement.regionSize()).isEqualTo(2048);
  }

  @Example
  void startIsTheNextGranuleAndNotTheNextRegion() {
    assertThat(placement.place(RAM + 8, RAM_END, 2048, 300, ANY)).isTrue();

    assertThat(placement.start()).isEqualTo(RAM + 256);
    assertThat(placement.regionSize()).isEqualTo(2048);
  }

  @Example
  void fixedStartIsTakenExactlyOrRefused() {
    assertThat(placement.place(RAM, RAM_END, 1024, 300, RAM + 0x80)).isTrue();
    assertThat(placement.start()).isEqualTo(RAM + 0x80);

    assertThat(placement.place(RAM, RAM_END, 1024, 300, RAM + 8)).isFalse();
    assertThat(placement.place(RAM + 0x81, RAM_END, 1024, 300, RAM + 0x80)).isFalse();
  }

  @Example
  void b17_blockThatJustFitsIsPlacedAndOneByteMoreIsRefused() {
    assertThat(placement.place(RAM, RAM + 4096 + 304, 4096, 304, ANY)).isTrue();
    assertThat(placement.place(RAM, RAM + 4096 + 303, 4096, 304, ANY)).isFalse();
    assertThat(placement.place(RAM, RAM + 4096 + 304, 4096, 305, ANY)).isFalse();
    assertThat(placement.place(RAM, RAM + 4096 + 304, 4097, 304, ANY)).isFalse();
  }

  @Property
  void b17_whateverIsAskedTheAnswerIsALegalBlockOrARefusal(
      @Hostile int freeStart,
      @Hostile int freeEnd,
      @Hostile int minimumRam,
      @Hostile int kernelBytes,
      @Hostile int fixed) {
    for (int fixedStart : new int[] {ANY, fixed}) {
      boolean placed = placement.place(freeStart, freeEnd, minimumRam, kernelBytes, fixedStart);
      Block best = oracle(freeStart, freeEnd, minimumRam, kernelBytes, fixedStart);

      assertThat(placed).isEqualTo(best != null);
      if (placed) {
        assertThat(result()).isEqualTo(best);
        assertLegal(freeStart, freeEnd, minimumRam, kernelBytes, fixedStart);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void b01_possibleBlocksAreTheLowestOfTheOracle(
      @ForAll @IntRange(max = 20_000) int offset,
      @ForAll @IntRange(max = 65_536) int free,
      @ForAll @IntRange(max = 20_000) int minimumRam,
      @ForAll @IntRange(max = 1000) int kernelBytes,
      @ForAll @IntRange(max = 700) int fixed) {
    int freeStart = RAM + offset;
    int freeEnd = freeStart + free;
    for (int fixedStart : new int[] {ANY, RAM + fixed * 32}) {
      boolean placed = placement.place(freeStart, freeEnd, minimumRam, kernelBytes, fixedStart);
      Block best = oracle(freeStart, freeEnd, minimumRam, kernelBytes, fixedStart);

      assertThat(placed ? result() : null).isEqualTo(best);
    }
  }

  @Example
  void b08_everyMisalignmentOfTheFreeMemoryGivesAnAlignedBlock() {
    for (int misalignment = 0; misalignment < 64; misalignment++) {
      assertThat(placement.place(RAM + misalignment, RAM_END, 512, 301, ANY)).isTrue();
      assertLegal(RAM + misalignment, RAM_END, 512, 301, ANY);
    }
  }

  @Example
  void topOfTheAddressSpaceIsUsedWithoutWrapping() {
    assertThat(placement.place(0xFFFFFE00, 0xFFFFFFF8, 256, 240, ANY)).isTrue();
    assertThat(placement.start()).isEqualTo(0xFFFFFE00);
    assertThat(placement.place(0xFFFFFF20, 0xFFFFFFF8, 256, 8, ANY)).isFalse();
  }

  @Example
  void refusalLeavesNoRegion() {
    assertThat(placement.place(RAM, RAM_END, 1024, 300, ANY)).isTrue();
    assertThat(placement.place(RAM, RAM, 1024, 300, ANY)).isFalse();

    assertThat(placement.regionSize()).isZero();
  }

  private Block result() {
    return new Block(
        unsigned(placement.start()), unsigned(placement.end()), unsigned(placement.regionSize()));
  }

  private void assertLegal(
      int freeStart, int freeEnd, int minimumRam, int kernelBytes, int fixedStart) {
    Block block = result();
    long granule = block.size / 8;
    assertThat(block.start).isGreaterThanOrEqualTo(unsigned(freeStart));
    assertThat(block.end).isLessThanOrEqualTo(unsigned(freeEnd));
    assertThat(fixedStart == ANY || block.start == unsigned(fixedStart)).isTrue();
    assertThat(block.start % granule).isZero();
    assertThat(block.end % 8).isZero();

    // The process may move its break over its minimum RAM without a byte of the kernel's.
    long kernelBreak = block.end - unsigned(kernelBytes);
    long needed = block.start + Math.max(unsigned(minimumRam), 1);
    long accessible = (needed + granule - 1) / granule * granule;
    assertThat(accessible).isLessThanOrEqualTo(kernelBreak);
    assertThat(accessible - block.start / block.size * block.size)
        .isLessThanOrEqualTo(2 * block.size);
  }

  /** A block, in numbers that cannot wrap. */
  private record Block(long start, long end, long size) {}

  /** Tries each start of each size, upwards; of all that fit, the lowest end, then size. */
  private static Block oracle(
      int freeStart, int freeEnd, int minimumRam, int kernelBytes, int fixedStart) {
    Block best = null;
    for (long size = 256; size <= 1L << 31; size *= 2) {
      long granule = size / 8;
      long process = Math.max((unsigned(minimumRam) + granule - 1) / granule, 1) * granule;
      // Sixteen granules on, the places within two regions repeat.
      long first = (unsigned(freeStart) + granule - 1) / granule * granule;
      for (long start = first; start <= first + 16 * granule; start += granule) {
        long candidate = fixedStart == ANY ? start : unsigned(fixedStart);
        long end = (candidate + process + unsigned(kernelBytes) + 7) / 8 * 8;
        boolean fits =
            candidate % granule == 0
                && candidate >= unsigned(freeStart)
                && candidate + process <= candidate / size * size + 2 * size
                && end <= unsigned(freeEnd);
        if (fits && (best == null || end < best.end)) {
          best = new Block(candidate, end, size);
        }
      }
    }
    return best;
  }
}
