package demitasse.simulator.processor;

import java.io.IOException;

/** Where semihosting's console and files are: who runs the processor decides. */
public interface SemihostingHost {
  /** Takes a byte that the firmware prints. */
  void print(int character);

  /** The next byte typed; -1 if there will be none. */
  default int read() {
    return -1;
  }

  /** The firmware's command line. */
  default String commandLine() {
    return "";
  }

  /**
   * Opens a file.
   *
   * @param mode as C's fopen() has it: "r", "w" or "a", then "+" and "b" if wanted
   * @throws IOException if it cannot be opened
   */
  default SemihostingFile open(String name, String mode) throws IOException {
    throw new IOException("no files here");
  }

  /** Removes a file. */
  default void remove(String name) throws IOException {
    throw new IOException("no files here");
  }

  /** Renames a file. */
  default void rename(String from, String to) throws IOException {
    throw new IOException("no files here");
  }

  /** Seconds since 1970; always 0 keeps runs reproducible. */
  default int time() {
    return 0;
  }
}
