package demitasse.memory;

import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Regions cover the window that they were asked for, judged byte by byte. */
final class SubRegionsTest {
  private static final int RAM = SubRegions.PROCESS_RAM;

  @Example
  void wholeRegionHasAllSubRegionsOn() {
    int value = SubRegions.attributesAndSize(0x20000000, 0x1000, 0x20000000, 0x20001000, RAM);

    assertThat(value).isEqualTo(RAM | 11 << 1 | 1);
  }

  @Example
  void subRegionsOutsideTheWindowAreOff() {
    int value = SubRegions.attributesAndSize(0x20000000, 0x1000, 0x20000200, 0x20000A00, RAM);

    assertThat(value).isEqualTo(RAM | 0b11100001 << 8 | 11 << 1 | 1);
  }

  @Example
  void attributesAreThoseOfTheManual() {
    // MPU_RASR: XN is bit 28, AP bits 26 to 24, TEX 21 to 19, S 18, C 17, B 16.
    assertThat(SubRegions.PROCESS_RAM).isEqualTo(0b1_0_011_00_001_011 << 16);
    assertThat(SubRegions.PROCESS_FLASH).isEqualTo(0b0_0_010_00_000_010 << 16);
    assertThat(SubRegions.KERNEL_GUARD).isEqualTo(0b1_0_000_00_001_011 << 16);
  }

  @Example
  void b11_regionWithNoByteOfTheWindowIsOff() {
    assertThat(SubRegions.attributesAndSize(0x1000, 0x1000, 0x2000, 0x3000, RAM)).isZero();
    assertThat(SubRegions.attributesAndSize(0x1000, 0x1000, 0x0, 0x1000, RAM)).isZero();
    assertThat(SubRegions.attributesAndSize(0x1000, 0x1000, 0x1800, 0x1800, RAM)).isZero();
    assertThat(SubRegions.attributesAndSize(0x1000, 0x1000, 0x1E00, 0x2000, RAM)).isNotZero();
  }

  @Example
  void b07_lastByteOfTheWindowIsCoveredAndTheNextIsNot() {
    for (int size = 256; size <= 4096; size *= 2) {
      for (int end = size / 8; end < size; end += size / 8) {
        int value = SubRegions.attributesAndSize(0x10000, size, 0x10000, 0x10000 + end, RAM);
        MpuModel region = new MpuModel(0x10000, value);

        assertThat(region.covers(0x10000 + end - 1)).as("last of %d in %d", end, size).isTrue();
        assertThat(region.covers(0x10000 + end)).as("next to %d in %d", end, size).isFalse();
      }
    }
  }

  @Example
  void g11_everyWindowOfSmallRegionsIsCoveredInWholeSubRegions() {
    int base = 1024;
    for (int size = 32; size <= 512; size *= 2) {
      int granule = size < 256 ? size : size / 8;
      for (int start = base - 70; start <= base + size + 70; start++) {
        for (int end = base - 70; end <= base + size + 70; end += end % 32 == 1 ? 30 : 1) {
          checkEverySubRegion(base, size, granule, start, end);
        }
      }
    }
  }

  private static void checkEverySubRegion(int base, int size, int granule, int start, int end) {
    MpuModel region = new MpuModel(base, SubRegions.attributesAndSize(base, size, start, end, RAM));
    for (int part = base - granule; part <= base + size; part += granule) {
      boolean expected =
          part >= base && part < base + size && start <= part && part + granule <= end;
      if (region.covers(part) != expected || region.covers(part + granule - 1) != expected) {
        assertThat(region.covers(part))
            .as("%d bytes at %d for [%d, %d): byte %d", size, base, start, end, part)
            .isEqualTo(expected);
      }
    }
  }

  @Property
  void b06_whateverIsAskedTheHardwareHasTheRegionAndItStaysInTheWindow(
      @Hostile int base,
      @Hostile int size,
      @Hostile int start,
      @Hostile int end,
      @Hostile int probe) {
    MpuModel region = new MpuModel(base, SubRegions.attributesAndSize(base, size, start, end, RAM));

    for (long address : new long[] {unsigned(probe), unsigned(start) - 1, unsigned(end)}) {
      boolean inWindow = address >= unsigned(start) && address < unsigned(end);
      assertThat(inWindow || !region.covers(address)).as("byte %#x", address).isTrue();
    }
  }

  @Property
  void b06_legalRegionCoversWhatIsInTheWindow(
      @ForAll @IntRange(min = 8, max = 31) int bit,
      @Hostile int anywhere,
      @ForAll @IntRange(min = -9, max = 17) int from,
      @ForAll @IntRange(min = -9, max = 17) int to) {
    long size = 1L << bit;
    long base = unsigned(anywhere) / size * size;
    long start = Math.max(0, Math.min(base + from * size / 8, 0xFFFFFFFFL));
    long end = Math.max(0, Math.min(base + to * size / 8, 0xFFFFFFFFL));
    MpuModel region =
        new MpuModel(
            (int) base,
            SubRegions.attributesAndSize((int) base, 1 << bit, (int) start, (int) end, RAM));

    for (long part = base; part < base + size; part += size / 8) {
      boolean expected = start <= part && part + size / 8 <= end;
      assertThat(region.covers(part)).as("byte %#x", part).isEqualTo(expected);
    }
  }

  @Example
  void g11_exactSizesOfAllSmallRangesAgreeWithTheOracle() {
    for (int start = 0; start <= 2048; start += 8) {
      for (int end = 0; end <= 2304; end += 8) {
        int actual = SubRegions.exactRegionSize(start, end);
        if (actual != exactSizeOracle(start, end)) {
          assertThat(actual)
              .as("[%d, %d)", start, end)
              .isEqualTo((int) exactSizeOracle(start, end));
        }
      }
    }
  }

  @Property
  void b02_exactSizesAgreeWithTheOracle(@Hostile int start, @Hostile int end) {
    assertThat(unsigned(SubRegions.exactRegionSize(start, end)))
        .isEqualTo(exactSizeOracle(unsigned(start), unsigned(end)));
  }

  @Property
  void b02_exactSizesOfAlignedRangesAgreeWithTheOracle(
      @Hostile int anywhere,
      @ForAll @IntRange(min = 5, max = 29) int bit,
      @ForAll @IntRange(max = 20) int granules) {
    long start = unsigned(anywhere) >> bit << bit;
    long end = Math.min(start + ((long) granules << bit), 0xFFFFFFFFL);

    assertThat(unsigned(SubRegions.exactRegionSize((int) start, (int) end)))
        .isEqualTo(exactSizeOracle(start, end));
  }

  @Property
  void exactRegionCoversItsRangeAndNoByteBesides(
      @Hostile int anywhere,
      @ForAll @IntRange(min = 5, max = 12) int bit,
      @ForAll @IntRange(min = 1, max = 8) int granules) {
    int start = (anywhere & 0x3FFFFFFF) >> bit << bit;
    int end = start + (granules << bit);
    int size = SubRegions.exactRegionSize(start, end);
    if (size != 0) {
      int base = Ranges.alignDown(start, size);
      int value = SubRegions.attributesAndSize(base, size, start, end, SubRegions.PROCESS_FLASH);
      MpuModel region = new MpuModel(base, value);

      assertThat(region.covers(start)).isTrue();
      assertThat(region.covers(end - 1)).isTrue();
      assertThat(region.covers(start - 1L)).isFalse();
      assertThat(region.covers(end)).isFalse();
    }
  }

  /** Tries each size; whether a range is made of sub-regions is asked of each of the eight. */
  private static long exactSizeOracle(long start, long end) {
    for (long size = 32; start < end && size <= 1L << 31; size *= 2) {
      long base = start / size * size;
      boolean whole = start == base && end == base + size;
      long part = size / 8;
      boolean divided = size >= 256 && start % part == 0 && end % part == 0 && end <= base + size;
      if (whole || divided) {
        return size;
      }
    }
    return 0;
  }
}
