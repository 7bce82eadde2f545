package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Plans memory protection regions: power-of-two sizes, alignment and subregions. */
public final class RegionPlanner extends CorpusProgram {
  public static CorpusProgram create() {
    return new RegionPlanner();
  }

  /** A region as the registers describe it. */
  static final class Region {
    private int base;
    private int sizeLog2;
    private int disabledSubregions;

    int attributes() {
      return disabledSubregions << 8 | sizeLog2 - 1 << 1 | 1;
    }
  }

  private final Region region = new Region();
  private final int[] starts = {0x2000_0000, 0x2000_0123, 0x2000_1F00, 0x2000_3000, 0x0000_8020};
  private final int[] sizes = {32, 100, 1000, 3072, 4097, 40_000, 0, -5};

  @Override
  protected void run() {
    for (int start : starts) {
      for (int size : sizes) {
        boolean planned = plan(start, size, 0x8000);
        put(planned);
        if (planned) {
          put(region.base);
          put(region.attributes());
        }
      }
    }
  }

  private boolean plan(int start, int sizeBytes, int availableBytes) {
    if (sizeBytes <= 0 || Integer.compareUnsigned(sizeBytes, availableBytes) > 0) {
      return false;
    }
    int log2 = Math.max(5, 32 - Integer.numberOfLeadingZeros(sizeBytes - 1));
    for (; log2 < 18; log2++) {
      int regionSize = 1 << log2;
      int subregion = regionSize >>> 3;
      int base = start & -regionSize;
      int step = log2 < 8 ? regionSize : subregion;
      int first = Integer.divideUnsigned(start - base + step - 1, step);
      int last = Integer.divideUnsigned(start - base + sizeBytes + step - 1, step);
      int units = log2 < 8 ? 1 : 8;
      if (last <= units && first * step + base - start < 64) {
        region.base = base;
        region.sizeLog2 = log2;
        region.disabledSubregions = units == 1 ? 0 : ~((1 << last) - (1 << first)) & 0xFF;
        return true;
      }
    }
    return false;
  }
}
