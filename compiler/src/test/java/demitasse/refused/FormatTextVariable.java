package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.refused.support.Log;

/** Gives debug output a text that is chosen at run time. */
public final class FormatTextVariable {
  private final Log log = new Log();

  public static FormatTextVariable create() {
    return new FormatTextVariable();
  }

  @EntryPoint("main")
  void main(int count) {
    String text = count > 1 ? "{} apples" : "{} apple";
    log.log(text, count);
  }
}
