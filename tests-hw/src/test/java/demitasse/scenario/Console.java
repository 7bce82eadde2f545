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

  /** Waits until the system has stopped by itself; its exit status. */
  int expectEnd();

  @Override
  void close();

  /** Gives a command, and answers what the system says until the next prompt. */
  default String command(String line) {
    type(line + "\r");
    expect(line + "\r\n");
    return expect("tock$ ");
  }
}
