package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.refused.support.Log;

/** Gives debug output a literal, by a constant's name. */
public final class FormatTextLiteral {
  private static final String APPLES = "{u} apples";

  private final Log log = new Log();

  public static FormatTextLiteral create() {
    return new FormatTextLiteral();
  }

  @EntryPoint("main")
  int main(int count) {
    log.log(APPLES, count);
    return log.last();
  }
}
