package demitasse.memory;

import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Placement, breaks and regions together: a process sees its RAM and no byte of its grants. */
final class ProcessWindowTest {
  private static final int FREE = 0x20000000;

  private final RamPlacement placement = new RamPlacement();

  @Example
  void g11_everyBreakOfEverySmallBlockShowsExactlyTheAccessibleRam() {
    for (int offset = 0; offset < 512; offset += 32) {
      for (int minimumRam = 0; minimumRam <= 1200; minimumRam += 40) {
        assertThat(placement.place(FREE + offset, FREE + 0x4000, minimumRam, 44, RamPlacement.ANY))
            .isTrue();
        assertThat(permittedBreaks()).isGreaterThan(minimumRam);
      }
    }
  }

  /** Tries each break of the block; of those that are permitted, checks each different window. */
  private int permittedBreaks() {
    int start = placement.start();
    int size = placement.regionSize();
    int kernelBreak = placement.end() - 48;
    int permitted = 0;
    long lastEnd = 0;
    for (int newBreak = start; newBreak <= placement.end(); newBreak++) {
      if (BreakRules.canMoveBreak(newBreak, start, kernelBreak, start, size)) {
        permitted++;
        long end = unsigned(BreakRules.accessibleEnd(start, newBreak, size));
        if (end != lastEnd) {
          lastEnd = end;
          assertThat(end).isLessThanOrEqualTo(unsigned(kernelBreak));
          new Window(placement, newBreak).assertIsExactly(unsigned(start), end);
        }
      }
    }
    return permitted;
  }

  @Property
  void b01_subregionsNeverReachGrant(
      @ForAll @IntRange(max = 20_000) int offset,
      @ForAll @IntRange(max = 10_000) int minimumRam,
      @ForAll @IntRange(min = 1, max = 700) int kernelBytes,
      @ForAll @Size(max = 20) List<@IntRange(max = 20_000) Integer> moves) {
    placement.place(FREE + offset, FREE + 0x10000, minimumRam, kernelBytes, RamPlacement.ANY);
    int start = placement.start();
    int size = placement.regionSize();
    int appBreak = start;
    int kernelBreak = Ranges.alignDown(placement.end() - kernelBytes, 8);
    for (int move : moves) {
      int grant = move % 2 == 0 ? move / 40 : 0;
      if (grant != 0 && BreakRules.canMoveKernelBreak(grant, kernelBreak, appBreak, start, size)) {
        kernelBreak = BreakRules.kernelBreakBelow(kernelBreak, grant);
      } else if (BreakRules.canMoveBreak(start + move, start, kernelBreak, start, size)) {
        appBreak = start + move;
      }
      Window window = new Window(placement, appBreak);
      window.assertCoversNone(unsigned(kernelBreak), unsigned(placement.end()));
      assertThat(appBreak == start || window.covers(unsigned(appBreak) - 1)).isTrue();
    }
  }

  /** The two regions that a process's RAM has. */
  private static final class Window {
    private final MpuModel first;
    private final MpuModel second;

    Window(RamPlacement placement, int appBreak) {
      int size = placement.regionSize();
      int base = Ranges.alignDown(placement.start(), size);
      first = region(placement, base, appBreak);
      second = region(placement, base + size, appBreak);
    }

    private static MpuModel region(RamPlacement placement, int base, int appBreak) {
      int start = placement.start();
      int size = placement.regionSize();
      int end = BreakRules.accessibleEnd(start, appBreak, size);
      return new MpuModel(
          base, SubRegions.attributesAndSize(base, size, start, end, SubRegions.PROCESS_RAM));
    }

    boolean covers(long address) {
      return first.covers(address) || second.covers(address);
    }

    void assertCoversNone(long from, long to) {
      for (long address = from; address < to; address++) {
        if (covers(address)) {
          assertThat(address).as("covered byte").isNull();
        }
      }
    }

    void assertIsExactly(long from, long to) {
      for (long address = from; address < to; address++) {
        if (!covers(address)) {
          assertThat(address).as("byte that is not covered").isNull();
        }
      }
      assertCoversNone(from - 2 * first.size(), from);
      assertCoversNone(to, to + 2 * first.size());
    }
  }
}
