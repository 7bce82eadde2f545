package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How many cases were compared, for the line that {@code make test} ends with. */
final class Tally {
  private final String name;
  private long cases;
  private long differences;

  /** A tally that its name is the file of. */
  Tally(String name) {
    this.name = name;
  }

  void add(int compared, int different) {
    cases += compared;
    differences += different;
  }

  /** Leaves the line in {@code target/counts}. */
  void write() {
    try {
      Path folder = Files.createDirectories(Tool.module().resolve("target/counts"));
      Files.writeString(folder.resolve(name + ".txt"), this + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %,d cases compared with QEMU, %,d differences", name, cases, differences);
  }
}
