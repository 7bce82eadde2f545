package demitasse.simulator.sam4l.flash;

import demitasse.simulator.diagnostic.Misuse;
import java.util.function.BiConsumer;

/** What the commands do to the cells of the flash, and where the power may fail. */
public final class FlashOperations {
  /** Knows about cells that have changed. */
  @FunctionalInterface
  public interface Listener {
    /** Takes the address that the processor sees, and a count of bytes. */
    void changed(int address, int length);
  }

  private static final int REGION_PAGES = 64;
  private static final int REGIONS = 16;
  private static final int USER_PAGE = FlashArray.USER_PAGE_ADDRESS;

  private final FlashArray array;
  private final PageBuffer buffer;
  private final BiConsumer<Misuse, String> report;
  private Listener listener = (address, length) -> {};
  private Runnable powerFailure = () -> {};
  private long count;
  private long failingOperation = -1;

  FlashOperations(FlashArray array, PageBuffer buffer, BiConsumer<Misuse, String> report) {
    this.array = array;
    this.buffer = buffer;
    this.report = report;
  }

  /** Sets who wants to know about cells that have changed. */
  public void onChange(Listener eachChange) {
    listener = eachChange;
  }

  /** How many commands have erased or written cells since power-on of the simulation. */
  public long count() {
    return count;
  }

  /**
   * Lets the power fail in the middle of an operation that erases or writes cells.
   *
   * @param number which: 1 is the next one
   * @param failure what happens then
   */
  public void failPower(long number, Runnable failure) {
    failingOperation = count + number;
    powerFailure = failure;
  }

  boolean isLocked(int page) {
    return (array.fuses() & (1L << (page / REGION_PAGES))) == 0;
  }

  boolean isAnyLocked() {
    return (array.fuses() & ((1L << REGIONS) - 1)) != (1L << REGIONS) - 1;
  }

  boolean isErased(boolean userPage, int page) {
    byte[] cells = array.cells(userPage);
    int start = userPage ? 0 : page * FlashArray.PAGE;
    for (int i = 0; i < FlashArray.PAGE; i++) {
      if (cells[start + i] != -1) {
        return false;
      }
    }
    return true;
  }

  void perform(FlashCommand command, int page) {
    if (command.changesCells()) {
      change(command, page);
      return;
    }
    long fuses = array.fuses();
    switch (command) {
      case CPB -> buffer.clear();
      case LP -> array.setFuses(fuses & ~(1L << (page / REGION_PAGES)));
      case UP -> array.setFuses(fuses | 1L << (page / REGION_PAGES));
      case WGPB -> array.setFuses(fuses & ~(1L << page));
      case EGPB -> array.setFuses(fuses | 1L << page);
      case PGPFB -> array.setFuses(fuses & ~((~(page >>> 3) & 0xFFL) << (8 * (page & 7))));
      case EAGPF -> array.setFuses(-1);
      case SSB -> array.secure();
      default -> {}
    }
  }

  private void change(FlashCommand command, int page) {
    count++;
    boolean fails = count == failingOperation;
    switch (command) {
      case EA -> erase(array.main(), 0, FlashArray.SIZE, 0, fails);
      case EP -> erase(array.main(), page * FlashArray.PAGE, FlashArray.PAGE, 0, fails);
      case EUP -> erase(array.special(), 0, FlashArray.PAGE, USER_PAGE, fails);
      case WUP -> write(array.special(), 0, USER_PAGE, fails);
      default -> write(array.main(), page * FlashArray.PAGE, 0, fails);
    }
    if (fails) {
      powerFailure.run();
    }
  }

  private void erase(byte[] cells, int start, int length, int base, boolean fails) {
    for (int i = 0; i < length; i++) {
      cells[start + i] |= fails ? (byte) leftOver(i) : (byte) 0xFF;
    }
    listener.changed(base + start, length);
  }

  private void write(byte[] cells, int start, int base, boolean fails) {
    boolean clean = true;
    for (int i = 0; i < FlashArray.PAGE; i++) {
      byte wanted = (byte) (buffer.word(i) >>> (8 * (i & 3)));
      clean &= wanted == -1 || (cells[start + i] & wanted) == wanted;
      cells[start + i] &= fails ? (byte) (wanted | leftOver(i)) : wanted;
    }
    if (!clean) {
      report.accept(
          Misuse.DATA_LOST,
          "the page at 0x%08x was written without being erased".formatted(base + start));
    }
    listener.changed(base + start, FlashArray.PAGE);
  }

  /** Which bits of a byte changed, or did not, when the power failed: any, but always the same. */
  private int leftOver(int index) {
    int mixed = (int) (count * 0x9E3779B9L) + index * 0x85EBCA6B;
    mixed ^= mixed >>> 15;
    mixed *= 0xC2B2AE35;
    return (mixed ^ (mixed >>> 13)) & 0xFF;
  }
}
