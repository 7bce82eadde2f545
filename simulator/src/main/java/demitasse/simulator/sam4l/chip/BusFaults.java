package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.BusError;
import java.util.ArrayList;
import java.util.List;

/** Addresses at which a test lets the bus fail, for some accesses or for all. */
final class BusFaults {
  private final List<Range> ranges = new ArrayList<>();

  private static final class Range {
    private final int start;
    private final int length;
    private long skip;
    private long left;

    private Range(int start, int length, long skip, long left) {
      this.start = start;
      this.length = length;
      this.skip = skip;
      this.left = left;
    }
  }

  /** Lets accesses to a range fail: {@code count} of them, after {@code skip} that succeed. */
  void add(int start, int length, long skip, long count) {
    ranges.add(new Range(start, length, skip, count));
  }

  void clear() {
    ranges.clear();
  }

  void check(int address, int width) {
    if (!ranges.isEmpty()) {
      checkRanges(address, width);
    }
  }

  private void checkRanges(int address, int width) {
    for (Range range : ranges) {
      boolean hit =
          Integer.compareUnsigned(address - range.start, range.length) < 0
              || Integer.compareUnsigned(range.start - address, width) < 0;
      if (hit && range.skip > 0) {
        range.skip--;
      } else if (hit && range.left > 0) {
        range.left--;
        throw new BusError(address);
      }
    }
  }
}
