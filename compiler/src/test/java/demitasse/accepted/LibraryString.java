package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Uses what the board's strings can do. */
public final class LibraryString {
  private final String[] names = {"red", "green"};
  private int total;

  public static LibraryString create() {
    return new LibraryString();
  }

  @EntryPoint("main")
  void main() {
    String name = names[total & 1];
    if (name.equals("red") || name.isEmpty()) {
      total++;
    }
    total += name.length() + name.charAt(1);
  }
}
