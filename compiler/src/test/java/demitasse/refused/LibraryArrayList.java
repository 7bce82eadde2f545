package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** Makes and uses an ArrayList at run time. */
public final class LibraryArrayList {
  private int total;

  public static LibraryArrayList create() {
    return new LibraryArrayList();
  }

  @EntryPoint("main")
  void main() {
    List<String> names = new ArrayList<>();
    names.add("red");
    total += names.size();
  }
}
