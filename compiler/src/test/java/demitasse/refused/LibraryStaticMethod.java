package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.concurrent.ThreadLocalRandom;

/** Calls a static method of a class that the board does not have. */
public final class LibraryStaticMethod {
  private int total;

  public static LibraryStaticMethod create() {
    return new LibraryStaticMethod();
  }

  @EntryPoint("main")
  void main() {
    total += ThreadLocalRandom.current().nextInt();
  }
}
