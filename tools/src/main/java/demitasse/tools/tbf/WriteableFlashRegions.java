package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;
import java.util.List;

/**
 * The parts of an app's flash that it writes itself.
 *
 * <p>All regions are in one element, as stock kernels keep only the last element of this type.
 */
public record WriteableFlashRegions(List<Region> regions) implements HeaderElement {
  static final int TYPE = 2;

  /**
   * One region.
   *
   * @param offset where it starts, counted from the header's start
   * @param size its length in bytes
   */
  public record Region(long offset, long size) {}

  public WriteableFlashRegions {
    regions = List.copyOf(regions);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    regions.forEach(region -> output.u32(region.offset).u32(region.size));
  }
}
