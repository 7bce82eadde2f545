package demitasse.scenario;

import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;

/** The serial line of a running system: type, and expect an answer. */
interface Console extends AutoCloseable {
  long KEY_NANOSECONDS = 20_000_000;

  /** Sends text as a terminal would. */
  void type(String text);

  /** Waits for text behind what was expected before; answers what came in between. */
  String expect(String text);

  /** Waits for a whole line that matches, behind what was expected before; its groups. */
  MatchResult expectLine(String pattern);

  /** Whether text comes, behind what was expected before, in the time that a person would wait. */
  boolean answers(String text);

  /** Waits until the system has stopped by itself; its exit status. */
  int expectEnd();

  @Override
  void close();

  /**
   * Types a line for a process at the speed of a person, and again if there is no answer.
   *
   * <p>As in Tock, a byte is lost that arrives while the process is not reading: between two reads.
   * No output shows that the next one has begun, so only time between the keys can help.
   */
  default void typeUntil(String line, String answer) {
    for (int attempt = 0; attempt < 10; attempt++) {
      for (char letter : (line + "\r").toCharArray()) {
        type(String.valueOf(letter));
        LockSupport.parkNanos(KEY_NANOSECONDS);
      }
      if (answers(answer)) {
        return;
      }
    }
    throw new AssertionError("No answer to \"" + line + "\": " + answer);
  }

  /** Gives a command, and answers what the system says until the next prompt. */
  default String command(String line) {
    type(line + "\r");
    expect(line + "\r\n");
    return expect("tock$ ");
  }
}
