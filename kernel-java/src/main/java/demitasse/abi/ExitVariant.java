package demitasse.abi;

/** What r0 of an Exit asks for (TRD 104, section "Exit"). */
public final class ExitVariant {
  public static final int TERMINATE = 0;
  public static final int RESTART = 1;

  private ExitVariant() {}
}
