package demitasse.measure;

import demitasse.hardware.Hardware;
import demitasse.hardware.Repository;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

/** Numbers that a board's kernel must not exceed, from a file that is checked in. */
final class Budget {
  private final String file;
  private final Properties properties = new Properties();

  private Budget(String file) {
    this.file = file;
  }

  /** Reads {@code budget} or {@code bench}.properties of a board. */
  static Budget of(Hardware hardware, String name) {
    return read("boards/" + hardware.board() + "/" + name + ".properties");
  }

  /** Reads a properties file of the repository. */
  static Budget read(String file) {
    Budget budget = new Budget(file);
    try (Reader reader = Files.newBufferedReader(Repository.root().resolve(file))) {
      budget.properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return budget;
  }

  /** The most that a key may have; a key that is missing is an error. */
  int limit(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("No " + key + " in " + file);
    }
    return Integer.parseInt(value);
  }

  String file() {
    return file;
  }
}
