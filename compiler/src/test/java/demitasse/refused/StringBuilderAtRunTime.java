package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes a StringBuilder at run time. */
public final class StringBuilderAtRunTime {
  private int total;

  public static StringBuilderAtRunTime create() {
    return new StringBuilderAtRunTime();
  }

  @EntryPoint("main")
  void main() {
    StringBuilder line = new StringBuilder();
    line.append("total ").append(total);
    total = line.length();
  }
}
