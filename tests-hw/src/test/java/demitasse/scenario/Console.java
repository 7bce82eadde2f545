package demitasse.scenario;

import java.util.regex.MatchResult;

/** The serial line of a running system: type, and expect an answer. */
interface Console extends AutoCloseable {
  /** Sends text as a terminal would. */
  void type(String text);

  /** Waits for text behind what was expected before; answers what came in between. */
  String expect(String text);

  /** Waits for a whole line that matches, behind what was expected before; its groups. */
  MatchResult expectLine(String pattern);

  /** Whether text comes, behind what was expected before, in the time that a person would wait. */
  boolean answers(String text);

  /** Waits until the system has stopped by itself, as it does behind the report of a panic. */
  void expectPanicEnd();

  @Override
  void close();

  /**
   * Types a line for a process, and again if there is no answer, as a person would.
   *
   * <p>A process gets nothing of what is typed before its first read, and no output shows that it
   * has begun.
   */
  default void typeUntil(String line, String answer) {
    for (int attempt = 0; attempt < 10; attempt++) {
      type(line + "\r");
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
