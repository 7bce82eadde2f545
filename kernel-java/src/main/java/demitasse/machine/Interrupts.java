package demitasse.machine;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What interrupt handlers left pending for the loop.
 *
 * <p>On the board a handler masks its line in the NVIC and sets a bit here ({@code
 * runtime-c/src/exceptions.S}); Java never runs in a handler.
 */
public final class Interrupts {
  private Interrupts() {}

  /** The pending lines of {@code word} (line n is bit n % 32 of word n / 32), pending no more. */
  @Intrinsic("demitasse_take_pending_interrupts")
  public static @Unsigned int takePending(int word) {
    return Machine.attached().takePendingInterrupts(word);
  }

  /** Whether SysTick has fired since the last call. */
  @Intrinsic("demitasse_take_pending_systick")
  public static boolean takePendingSysTick() {
    return Machine.attached().takePendingSysTick();
  }

  /** Whether any line or SysTick is pending; to sleep without a race, ask with PRIMASK set. */
  @Intrinsic("demitasse_has_pending_interrupts")
  public static boolean hasPending() {
    return Machine.attached().hasPendingInterrupts();
  }
}
