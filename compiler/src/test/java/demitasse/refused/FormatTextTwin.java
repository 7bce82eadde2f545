package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.refused.support.Log;

/** Calls a method of debug output that has no twin for the board. */
public final class FormatTextTwin {
  private final Log log = new Log();

  public static FormatTextTwin create() {
    return new FormatTextTwin();
  }

  @EntryPoint("main")
  void main() {
    log.log("apples");
  }
}
