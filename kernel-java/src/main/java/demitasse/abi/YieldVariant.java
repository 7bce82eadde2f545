package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** What r0 of a Yield asks for (TRD 104, section "Yield"). */
public final class YieldVariant {
  /** Runs a queued upcall, if there is one, and says in a byte whether it did. */
  public static final @Unsigned int NO_WAIT = 0;

  /** Waits until one upcall has run. */
  public static final @Unsigned int WAIT = 1;

  /** Waits for one upcall and returns its arguments instead of running it. */
  public static final @Unsigned int WAIT_FOR = 2;

  private YieldVariant() {}
}
