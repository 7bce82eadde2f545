package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** What r0 of an Exit asks for (TRD 104, section "Exit"). */
public final class ExitVariant {
  public static final @Unsigned int TERMINATE = 0;
  public static final @Unsigned int RESTART = 1;

  private ExitVariant() {}
}
