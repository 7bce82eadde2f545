package demitasse.simulator.processor;

/** Where semihosting's console and files are: who runs the processor decides. */
public interface SemihostingHost {
  /** Takes a byte that the firmware prints. */
  void print(int character);

  /** The next byte typed, or -1 if there will be none. */
  int read();

  /** The firmware's command line. */
  default String commandLine() {
    return "";
  }

  /**
   * Opens a file.
   *
   * @param mode as in C: "r", "w", "a", with "b" and "+"
   * @return the file, or null if it cannot be opened
   */
  default SemihostingFile open(String name, String mode) {
    return null;
  }

  /** Removes a file; whether that worked. */
  default boolean remove(String name) {
    return false;
  }

  /** Renames a file; whether that worked. */
  default boolean rename(String from, String to) {
    return false;
  }

  /** Seconds since 1970; 0 keeps runs reproducible. */
  default int time() {
    return 0;
  }
}
