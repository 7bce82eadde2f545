package demitasse.tools.image;

import demitasse.tools.InputException;
import demitasse.tools.LittleEndianOutput;
import demitasse.tools.tbf.TbfHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where each app is in flash, and the padding between apps.
 *
 * <p>An app is at a multiple of its own size, as its flash is one MPU region. Largest first leaves
 * the fewest gaps. A kernel finds an app behind the one before, so padding fills each gap.
 */
final class FlashLayout {
  /** Erased flash after the last app, which ends a kernel's scan. */
  static final int END_SIZE = 512;

  private static final int ERASED = 0xFF;

  /** One line of the table: an app, or padding. */
  record Place(long address, long size, String name) {}

  private final long start;
  private final List<PlacedApp> placed = new ArrayList<>();

  private FlashLayout(long start) {
    this.start = start;
  }

  /** Arranges the apps from an address on; without {@code keepOrder}, largest first. */
  static FlashLayout of(long start, List<App> apps, boolean keepOrder) {
    FlashLayout layout = new FlashLayout(start);
    if (keepOrder) {
      apps.forEach(layout::append);
    } else {
      apps.stream().filter(App::isFixed).forEach(layout::placeFixed);
      apps.stream()
          .filter(app -> !app.isFixed())
          .sorted(Comparator.comparingLong(App::size).reversed())
          .forEach(layout::placeBehindOrInGap);
    }
    return layout;
  }

  private void append(App app) {
    PlacedApp next = new PlacedApp(app, app.isFixed() ? app.fixedAddress() : app.alignUp(end()));
    if (next.address() < end()) {
      throw new InputException(
          app.file(),
          "must be at 0x%08x, but what is before it ends at 0x%08x; leave out --keep-order"
              .formatted(next.address(), end()));
    }
    insert(next);
  }

  private void placeFixed(App app) {
    PlacedApp wanted = new PlacedApp(app, app.fixedAddress());
    if (wanted.address() < start) {
      throw new InputException(
          app.file(),
          "must be at 0x%08x, before the image's start 0x%08x; link it for another address"
              .formatted(wanted.address(), start));
    }
    for (PlacedApp other : placed) {
      if (wanted.address() < other.end() && other.address() < wanted.end()) {
        throw new InputException(
            app.file(),
            "overlaps %s at 0x%08x; link it for another address"
                .formatted(other.app().file(), other.address()));
      }
    }
    insert(wanted);
  }

  /** Gaps before fixed apps are used; otherwise each app is behind the last, as tockloader does. */
  private void placeBehindOrInGap(App app) {
    long gap = start;
    for (PlacedApp other : placed) {
      boolean isFixed = other.app().isFixed();
      if (isFixed && fits(app.alignUp(gap) + app.size(), other.address())) {
        break;
      }
      gap = other.end();
    }
    insert(new PlacedApp(app, app.alignUp(gap)));
  }

  /** Whether what ends here leaves nothing, or room for a padding header, before the next app. */
  private static boolean fits(long end, long next) {
    return end == next || end + TbfHeader.BASE_SIZE <= next;
  }

  private void insert(PlacedApp app) {
    placed.add(app);
    placed.sort(Comparator.comparingLong(PlacedApp::address));
  }

  /** Where the last app ends. */
  long end() {
    return placed.isEmpty() ? start : placed.get(placed.size() - 1).end();
  }

  /** The table of apps and padding, by address. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    long at = start;
    for (PlacedApp next : placed) {
      long gap = next.address() - at;
      if (gap > 0) {
        places.add(new Place(at, gap, "(padding)"));
      }
      places.add(new Place(next.address(), next.app().size(), next.app().name()));
      at = next.end();
    }
    return places;
  }

  /** The flash's bytes from the start on. */
  byte[] toBytes() {
    LittleEndianOutput output = new LittleEndianOutput();
    for (PlacedApp next : placed) {
      long gap = next.address() - start - output.size();
      if (gap > 0) {
        checkGap(next, gap);
        output.write(TbfHeader.padding(gap).toBytes()).fill(0, gap - TbfHeader.BASE_SIZE);
      }
      output.write(next.app().bytes());
    }
    return output.fill(ERASED, END_SIZE).toByteArray();
  }

  private static void checkGap(PlacedApp next, long gap) {
    if (gap < TbfHeader.BASE_SIZE) {
      throw new InputException(
          next.app().file(),
          "at 0x%08x is %d bytes behind the app before it, too few for padding; link it for another"
                  .formatted(next.address(), gap)
              + " address");
    }
  }
}
