package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Days since 1970 to civil date and back, over negative days and leap years. */
public final class CalendarDates extends CorpusProgram {
  private final int[] days = {
    0, -1, 59, 60, 365, 10957, 11016, 11017, -719468, -719469, 19782, 47482, 2932896
  };
  private int year;
  private int month;
  private int day;

  public static CorpusProgram create() {
    return new CalendarDates();
  }

  @Override
  protected void run() {
    for (int days : days) {
      civil(days);
      put(year);
      put(month);
      put(day);
      put(fromCivil(year, month, day));
      put(Math.floorMod(days + 4, 7));
      put(leap(year));
    }
  }

  private void civil(int days) {
    int shifted = days + 719468;
    int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int dayOfEra = shifted - era * 146097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int index = (5 * dayOfYear + 2) / 153;
    day = dayOfYear - (153 * index + 2) / 5 + 1;
    month = index < 10 ? index + 3 : index - 9;
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  }

  private static int fromCivil(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    int era = Math.floorDiv(year, 400);
    int yearOfEra = year - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
  }

  private static boolean leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
