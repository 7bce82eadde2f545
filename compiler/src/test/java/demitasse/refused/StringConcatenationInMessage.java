package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Joins strings for the message of an exception. */
public final class StringConcatenationInMessage {
  private int total;

  public static StringConcatenationInMessage create() {
    return new StringConcatenationInMessage();
  }

  @EntryPoint("main")
  void main() {
    total++;
    check(total);
  }

  private static void check(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
  }
}
