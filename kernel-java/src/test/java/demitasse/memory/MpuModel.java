package demitasse.memory;

import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the MPU makes of one region's registers, slowly: the bytes that it is on for.
 *
 * <p>Written from the ARMv7-M manual (B3.5.9, MPU_RASR), in 64 bits, with nothing of the code that
 * it judges.
 */
final class MpuModel {
  private final long base;
  private final long size;
  private final int attributesAndSize;

  /** A region; fails if the hardware has none like it, whatever it would make of it. */
  MpuModel(int base, int attributesAndSize) {
    this.base = unsigned(base);
    this.attributesAndSize = attributesAndSize;
    int sizeField = attributesAndSize >> 1 & 0b11111;
    this.size = 2L << sizeField;
    if (isOn()) {
      assertThat(sizeField).as("SIZE").isGreaterThanOrEqualTo(4);
      assertThat(this.base % size).as("base, in the region's size").isZero();
      assertThat(size >= 256 || disabledSubRegions() == 0).as("SRD of %d bytes", size).isTrue();
    }
  }

  boolean isOn() {
    return (attributesAndSize & 1) != 0;
  }

  long size() {
    return size;
  }

  private int disabledSubRegions() {
    return attributesAndSize >> 8 & 0xFF;
  }

  boolean covers(long address) {
    if (!isOn() || address < base || address >= base + size) {
      return false;
    }
    int subRegion = (int) ((address - base) * 8 / size);
    return (disabledSubRegions() >> subRegion & 1) == 0;
  }
}
