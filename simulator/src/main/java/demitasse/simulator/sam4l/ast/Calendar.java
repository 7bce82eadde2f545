package demitasse.simulator.sam4l.ast;

/**
 * Calendar values as the AST's CALV register packs them.
 *
 * <p>SEC[5:0] MIN[11:6] HOUR[16:12] DAY[21:17] MONTH[25:22] YEAR[31:26]. Every fourth year is a
 * leap year, year 0 included.
 */
final class Calendar {
  /** The second that ends a day. */
  static final long LAST_SECOND = 86_399;

  private static final int DATE_SHIFT = 17;
  private static final int[] DAYS = {31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Calendar() {}

  /** The fields above the time of day, in place. */
  static int date(int packed) {
    return packed >>> DATE_SHIFT << DATE_SHIFT;
  }

  /** The second of the day. */
  static long secondOfDay(int packed) {
    return (((packed >>> 12) & 0x1F) * 60L + ((packed >>> 6) & 0x3F)) * 60 + (packed & 0x3F);
  }

  /** The value with another time of the same day. */
  static int atSecond(int packed, long secondOfDay) {
    int second = (int) secondOfDay;
    return date(packed) | ((second / 3600) << 12) | ((second / 60 % 60) << 6) | (second % 60);
  }

  /** Midnight of the next day; after the last year comes the first. */
  static int nextDay(int packed) {
    int day = (packed >>> 17) & 0x1F;
    int month = (packed >>> 22) & 0xF;
    int year = packed >>> 26;
    if (++day > daysOf(month, year)) {
      day = 1;
      if (++month > 12) {
        month = 1;
        year = (year + 1) & 0x3F;
      }
    }
    return (year << 26) | (month << 22) | (day << 17);
  }

  /** Whether the step to {@link #nextDay} ends the last year. */
  static boolean isLastDay(int packed) {
    return nextDay(packed) >>> 26 < packed >>> 26;
  }

  private static int daysOf(int month, int year) {
    return month == 2 && year % 4 == 0 ? 29 : month < DAYS.length ? DAYS[month] : 31;
  }
}
