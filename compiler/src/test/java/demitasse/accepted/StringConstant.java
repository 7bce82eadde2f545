package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Joins strings that javac joins. */
public final class StringConstant {
  private static final String VERSION = "1.0";
  private int total;

  public static StringConstant create() {
    return new StringConstant();
  }

  @EntryPoint("main")
  void main() {
    String banner = "Demitasse " + VERSION + '\n';
    total += banner.length();
  }
}
