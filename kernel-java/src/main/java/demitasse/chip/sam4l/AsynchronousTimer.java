package demitasse.chip.sam4l;

import demitasse.cortexm.InterruptService;
import demitasse.hil.Alarm;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The asynchronous timer as an alarm: counts on in all sleep modes (SAM4L datasheet, chapter
 * "Asynchronous Timer (AST)").
 *
 * <p>The counter lives in the domain of the 32 kHz clock. A store to it takes some cycles of that
 * clock to arrive, thousands of the processor's; until then the AST is busy, discards other stores
 * and answers loads with 0. So stores are few, and it is the next access that waits, not the store.
 * Of the registers used here, the interrupt masks and SR need no waiting.
 *
 * <p>The alarm comes when the counter equals AR0, not when it is past it. So AR0 is never set
 * nearer than {@link #NEAREST_TICKS}, and whether the time has come is a question to the counter: a
 * flag that an earlier alarm has left behind does no harm, and needs not be cleared in a race with
 * the next.
 */
public final class AsynchronousTimer implements Alarm, InterruptService {
  private static final @Unsigned int BASE = 0x400F0800;
  private static final @Unsigned int CR = BASE;
  private static final @Unsigned int CV = BASE + 0x04;
  private static final @Unsigned int SR = BASE + 0x08;
  private static final @Unsigned int SCR = BASE + 0x0C;
  private static final @Unsigned int IER = BASE + 0x10;
  private static final @Unsigned int IDR = BASE + 0x14;
  private static final @Unsigned int IMR = BASE + 0x18;
  private static final @Unsigned int AR0 = BASE + 0x20;
  private static final @Unsigned int CLOCK = BASE + 0x40;

  /** The counter's clock is divided by two, the least there is. */
  private static final @Unsigned int CR_PSEL_HALF = 0 << 16;

  private static final @Unsigned int CR_EN = 1 << 0;
  private static final @Unsigned int CLOCK_CEN = 1 << 0;
  private static final @Unsigned int CLOCK_CSSEL_32K = 1 << 8;
  private static final @Unsigned int INT_OVF = 1 << 0;
  private static final @Unsigned int INT_ALARM0 = 1 << 8;
  private static final @Unsigned int INT_ALARM1 = 1 << 9;
  private static final @Unsigned int INT_PER0 = 1 << 16;
  private static final @Unsigned int INT_PER1 = 1 << 17;
  private static final @Unsigned int SR_BUSY = 1 << 24;
  private static final @Unsigned int INT_READY = 1 << 25;
  private static final @Unsigned int SR_CLKBUSY = 1 << 28;
  private static final @Unsigned int INT_CLKRDY = 1 << 29;
  private static final @Unsigned int ALL_FLAGS =
      INT_OVF | INT_ALARM0 | INT_ALARM1 | INT_PER0 | INT_PER1 | INT_READY | INT_CLKRDY;

  /** Half a millisecond: enough for a store to arrive before the counter does. */
  private static final @Unsigned int NEAREST_TICKS = 8;

  private Alarm.Client client;

  /** When the alarm was set, and for how long. */
  private @Unsigned int setAt;

  private @Unsigned int length;

  /** Makes the driver; to be called while the board is built. */
  public AsynchronousTimer() {}

  /** Starts the counter, or lets it count on after a reset; the 32 kHz clock must run. */
  public void start() {
    Memory.store32(IDR, ALL_FLAGS);
    // The clock is off while its source changes, and each change takes its time.
    storeClock(Memory.load32(CLOCK) & ~CLOCK_CEN);
    storeClock(CLOCK_CSSEL_32K);
    storeClock(CLOCK_CSSEL_32K | CLOCK_CEN);
    store(SCR, ALL_FLAGS);
    store(CR, CR_PSEL_HALF | CR_EN);
  }

  @Override
  public void setClient(Alarm.Client client) {
    this.client = client;
  }

  @Override
  public @Unsigned int now() {
    awaitIdle();
    return Memory.load32(CV);
  }

  @Override
  public @SignedPositive int frequency() {
    return Clocks.SLOW_HERTZ / 2;
  }

  @Override
  public void set(@Unsigned int reference, @Unsigned int ticks) {
    disarm();
    clearFlag();
    setAt = now();
    int elapsed = setAt - reference;
    length = Integer.compareUnsigned(elapsed, ticks) < 0 ? ticks - elapsed : 0;
    boolean isNear = Integer.compareUnsigned(length, NEAREST_TICKS) < 0;
    store(AR0, setAt + (isNear ? NEAREST_TICKS : length));
    Memory.store32(IER, INT_ALARM0);
  }

  @Override
  public void disarm() {
    Memory.store32(IDR, INT_ALARM0);
  }

  @Override
  public void serve() {
    // The line may be left over from an alarm that was disarmed before the loop came round.
    if (!isArmed()) {
      return;
    }
    if (!isDue()) {
      // An earlier alarm's flag. This alarm's may come while it is being cleared, and be lost.
      clearFlag();
      if (!isDue()) {
        return;
      }
    }
    // The mask takes the line off at once. Clearing the flag would make the next access wait.
    disarm();
    client.fired();
  }

  private static boolean isArmed() {
    return (Memory.load32(IMR) & INT_ALARM0) != 0;
  }

  private boolean isDue() {
    return Integer.compareUnsigned(now() - setAt, length) >= 0;
  }

  /** Forgets an alarm that is past; the flag goes down before the next access that waits. */
  private static void clearFlag() {
    awaitIdle();
    if ((Memory.load32(SR) & INT_ALARM0) != 0) {
      Memory.store32(SCR, INT_ALARM0);
    }
  }

  private static void store(@Unsigned int register, @Unsigned int value) {
    awaitIdle();
    Memory.store32(register, value);
  }

  private static void awaitIdle() {
    while ((Memory.load32(SR) & SR_BUSY) != 0) {}
  }

  private static void storeClock(@Unsigned int value) {
    Memory.store32(CLOCK, value);
    while ((Memory.load32(SR) & SR_CLKBUSY) != 0) {}
  }
}
