package demitasse.bench;

/** ARMv7-M MPU regions planned for address ranges: powers of two, alignment and sub-regions. */
public final class MpuBench extends BenchKernel {
  private static final int ROUNDS = 12;

  private final RegionPlanner planner = new RegionPlanner();
  private final int[] numbers = new int[16];
  private final int[] starts = new int[16];
  private final int[] sizes = new int[16];

  private MpuBench() {}

  public static BenchKernel create() {
    return new MpuBench();
  }

  @Override
  protected void prepare() {
    planner.clear();
    int random = 777;
    for (int i = 0; i < starts.length; i++) {
      random = random * 1103515245 + 12345;
      numbers[i] = (i * 3) & 7;
      int address = 0x20000000 + ((random >>> 8) & 0xFFFF);
      random = random * 1103515245 + 12345;
      starts[i] = (i & 1) == 0 ? address & ~0x3FF : address & ~0x1F;
      sizes[i] = (i & 3) == 3 ? 0 - (random & 0xFFF) : (random >>> 8) & 0xFFF;
    }
  }

  @Override
  protected int run() {
    int checksum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < starts.length; i++) {
        int number = numbers[i];
        int accessible = planner.plan(number, starts[i], sizes[i] + round * 32, 3);
        checksum = checksum * 31 + accessible;
        if (accessible != 0) {
          Region region = planner.region(number);
          checksum = checksum * 31 + (region.baseRegister ^ region.attributeRegister);
        }
      }
    }
    return checksum;
  }

  /** What the MPU holds for one region, and what that makes accessible. */
  static final class Region {
    private boolean enabled;
    private int accessibleStart;
    private int accessibleBytes;
    private int baseRegister;
    private int attributeRegister;
  }

  /**
   * Chooses base, size and sub-regions of the eight regions.
   *
   * <p>ARMv7-M Architecture Reference Manual, section B3.5: a region is a power of two of at least
   * 32 bytes, aligned to its size; from 256 bytes on each eighth of it can be switched off.
   */
  static final class RegionPlanner {
    private static final int REGIONS = 8;
    private static final int SMALLEST_BYTES = 32;
    private static final int SMALLEST_DIVIDED_BYTES = 256;
    private static final int LARGEST_BYTES = 0x40000000;

    private final Region[] regions = new Region[REGIONS];

    RegionPlanner() {
      for (int i = 0; i < regions.length; i++) {
        regions[i] = new Region();
      }
    }

    void clear() {
      for (int i = 0; i < regions.length; i++) {
        regions[i].enabled = false;
      }
    }

    Region region(int number) {
      return regions[number];
    }

    /** Makes the range accessible; returns the bytes accessible, 0 if the region was left off. */
    int plan(int number, int start, int sizeBytes, int permissions) {
      Region region = regions[number];
      region.enabled = false;
      if (sizeBytes == 0 || Integer.compareUnsigned(sizeBytes, LARGEST_BYTES) > 0) {
        return 0;
      }
      int regionBytes = enclosingPowerOfTwo(start, sizeBytes);
      if (regionBytes == 0) {
        return 0;
      }
      place(region, start, sizeBytes, regionBytes);
      if (overlapsAnother(region)) {
        return 0;
      }
      region.enabled = true;
      region.baseRegister = (start & -regionBytes) | 0x10 | number;
      region.attributeRegister |= permissions << 24;
      return region.accessibleBytes;
    }

    /** The smallest region that holds the range; 0 if it would be above the largest. */
    private static int enclosingPowerOfTwo(int start, int sizeBytes) {
      int regionBytes = roundUpToPowerOfTwo(sizeBytes);
      while (Integer.compareUnsigned(start - (start & -regionBytes), regionBytes - sizeBytes) > 0) {
        if (regionBytes == LARGEST_BYTES) {
          return 0;
        }
        regionBytes = regionBytes << 1;
      }
      return regionBytes;
    }

    private static int roundUpToPowerOfTwo(int sizeBytes) {
      if (Integer.compareUnsigned(sizeBytes, SMALLEST_BYTES) <= 0) {
        return SMALLEST_BYTES;
      }
      return 1 << (32 - Integer.numberOfLeadingZeros(sizeBytes - 1));
    }

    private static void place(Region region, int start, int sizeBytes, int regionBytes) {
      int base = start & -regionBytes;
      int sizeField = 30 - Integer.numberOfLeadingZeros(regionBytes);
      if (Integer.compareUnsigned(regionBytes, SMALLEST_DIVIDED_BYTES) < 0) {
        region.accessibleStart = base;
        region.accessibleBytes = regionBytes;
        region.attributeRegister = (sizeField << 1) | 1;
        return;
      }
      int subregionBytes = regionBytes >>> 3;
      int first = Integer.divideUnsigned(start - base, subregionBytes);
      int last = Integer.divideUnsigned(start - base + sizeBytes - 1, subregionBytes);
      int disabled = ~((2 << last) - (1 << first)) & 0xFF;
      region.accessibleStart = base + first * subregionBytes;
      region.accessibleBytes = (last - first + 1) * subregionBytes;
      region.attributeRegister = (disabled << 8) | (sizeField << 1) | 1;
    }

    private boolean overlapsAnother(Region region) {
      for (int i = 0; i < regions.length; i++) {
        Region other = regions[i];
        if (other.enabled
            && Integer.compareUnsigned(
                    region.accessibleStart - other.accessibleStart, other.accessibleBytes)
                < 0) {
          return true;
        }
        if (other.enabled
            && Integer.compareUnsigned(
                    other.accessibleStart - region.accessibleStart, region.accessibleBytes)
                < 0) {
          return true;
        }
      }
      return false;
    }
  }
}
