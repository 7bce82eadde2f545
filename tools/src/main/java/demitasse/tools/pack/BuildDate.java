package demitasse.tools.pack;

import demitasse.tools.InputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The date that a TAB says it was made at. */
final class BuildDate {
  private BuildDate() {}

  /**
   * The date by the convention of reproducible-builds.org: the seconds in SOURCE_DATE_EPOCH win.
   *
   * @param sourceDateEpoch the variable's value; null if it is not set
   */
  static Instant of(String sourceDateEpoch, boolean isDeterministic) {
    if (sourceDateEpoch != null && !sourceDateEpoch.isEmpty()) {
      if (!sourceDateEpoch.matches("\\d{1,10}")) {
        throw new InputException(
            "SOURCE_DATE_EPOCH", "'" + sourceDateEpoch + "' is not a number of seconds since 1970");
      }
      return Instant.ofEpochSecond(Long.parseLong(sourceDateEpoch));
    }
    return isDeterministic ? Instant.EPOCH : Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
