package demitasse.refused;

/** Has no entry point. */
public final class EntryPointNone {
  private int total;

  public static EntryPointNone create() {
    return new EntryPointNone();
  }

  void main() {
    total++;
  }
}
