package demitasse.simulator.sam4l;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Event;

/**
 * The True Random Number Generator TRNG, whose numbers follow from a seed (datasheet, chapter
 * TRNG).
 *
 * <p>Made with {@code new Trng(services, clock, line)}; the clock is CLK_TRNG, the APB clock. While
 * enabled, a word is made each 84 cycles; the words of one seed are the same in each run.
 */
public final class Trng extends ReportingBlock {
  /** Cycles of the clock that a word takes. */
  public static final int CYCLES_PER_WORD = 84;

  static final int CR = 0x00;
  static final int IER = 0x10;
  static final int IDR = 0x14;
  static final int IMR = 0x18;
  static final int ISR = 0x1C;
  static final int ODATA = 0x50;
  static final int VERSION = 0xFC;

  private static final int KEY = 0x524E47;
  private static final int ENABLE = 1;
  private static final int DATRDY = 1;
  private static final int VERSION_VALUE = 0x103;

  private final CycleCounter counter;
  private final InterruptLine line;
  private final Event wordReady;
  private long seed = 0x0DDB_1A5E_5BAD_5EEDL;
  private boolean enabled;
  private boolean ready;
  private int interruptMask;

  /** The number of the word in ODATA, over all of the generator's life; 0 for none. */
  private long word;

  private long wordTaken;
  private long wordBefore;
  private long enabledAt;

  public Trng(ChipServices services, ClockSource clock, InterruptLine line) {
    super("TRNG", services);
    this.line = line;
    counter = new CycleCounter(services.timeline(), clock);
    counter.setListener(this::plan);
    wordReady = services.timeline().event("TRNG word", this::settle);
  }

  /** Sets what the numbers follow from, for a test that wants others. */
  public void setSeed(long newSeed) {
    seed = newSeed;
  }

  @Override
  public void reset() {
    enabled = false;
    ready = false;
    interruptMask = 0;
    word = 0;
    wordTaken = 0;
    wordReady.cancel();
    line.set(false);
  }

  @Override
  public int load(int offset) {
    settle();
    return switch (offset) {
      case CR -> readOfWriteOnly("CR");
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case ISR -> takeStatus();
      case ODATA -> takeWord();
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    settle();
    switch (offset) {
      case CR -> control(value);
      case IER -> interruptMask |= value & DATRDY;
      case IDR -> interruptMask &= ~value;
      case IMR, ISR, ODATA, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    updateLine();
  }

  private void control(int value) {
    if (value >>> 8 != KEY) {
      report(Misuse.LOCKED, "CR was written without KEY 0x524E47; the write is lost");
      return;
    }
    boolean enable = (value & ENABLE) != 0;
    if (enable && !enabled) {
      enabledAt = counter.cycles();
      wordBefore = word;
    }
    enabled = enable;
    plan();
  }

  private int takeStatus() {
    int status = ready ? DATRDY : 0;
    ready = false;
    updateLine();
    plan();
    return status;
  }

  private int takeWord() {
    if (word == wordTaken) {
      report(
          Misuse.WRONG_ORDER,
          "ODATA was read without a new word in it: wait for ISR.DATRDY before each read");
    }
    wordTaken = word;
    return mix(seed + word * 0x9E37_79B9_7F4A_7C15L);
  }

  /** The finaliser of SplitMix64: each word of the sequence follows from its number alone. */
  private static int mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return (int) ((mixed ^ (mixed >>> 31)) >>> 32);
  }

  private void settle() {
    if (!enabled) {
      return;
    }
    long made = wordBefore + (counter.cycles() - enabledAt) / CYCLES_PER_WORD;
    if (made != word) {
      word = made;
      ready = true;
      updateLine();
    }
  }

  /** An event is needed only for a rising interrupt line; all else is found by settling. */
  private void plan() {
    if (enabled && !ready) {
      wordReady.scheduleAt(counter.timeOf(enabledAt + (word - wordBefore + 1) * CYCLES_PER_WORD));
    } else {
      wordReady.cancel();
    }
  }

  private void updateLine() {
    line.set(ready && (interruptMask & DATRDY) != 0);
  }
}
