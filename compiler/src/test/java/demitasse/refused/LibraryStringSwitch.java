package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Switches on a string, which takes its hash code. */
public final class LibraryStringSwitch {
  private final String[] names = {"red", "green"};
  private int total;

  public static LibraryStringSwitch create() {
    return new LibraryStringSwitch();
  }

  @EntryPoint("main")
  void main() {
    switch (names[total & 1]) {
      case "red":
        total = 1;
        break;
      case "green":
        total = 2;
        break;
      default:
        break;
    }
  }
}
