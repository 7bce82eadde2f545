package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.refused.support.Log;

/** Gives debug output texts whose places are too many, too few, or of no kind that exists. */
public final class FormatTextPlaces {
  private final Log log = new Log();

  public static FormatTextPlaces create() {
    return new FormatTextPlaces();
  }

  @EntryPoint("main")
  void main(int count) {
    log.log("{} of {x}", count);
    log.log("apples", count);
    log.log("{d} apples", count);
  }
}
