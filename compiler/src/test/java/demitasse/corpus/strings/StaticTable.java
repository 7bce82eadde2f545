package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** A static table of names looked up by linear and binary search. */
public final class StaticTable extends CorpusProgram {
  private static final String[] NAMES = {
    "adc",
    "alarm",
    "button",
    "console",
    "gpio",
    "i2c",
    "led",
    "process",
    "rng",
    "spi",
    "temperature",
    "uart"
  };
  private static final int[] NUMBERS = {
    5, 0, 3, 1, 4, 0x20003, 2, 0x10000, 0x40001, 0x20001, 0x60000, 7
  };
  private final String[] queries = {
    "led", "uart", "adc", "nothing", "", "rngx", "rn", "temperature", "spi"
  };
  private String last = "led";

  public static CorpusProgram create() {
    return new StaticTable();
  }

  @Override
  protected void run() {
    for (String query : queries) {
      put(linear(query));
      put(binary(query));
      int at = binary(query);
      put(at >= 0 ? NUMBERS[at] : -1);
      last = query;
    }
    put(last.equals(NAMES[9]));
    for (String name : NAMES) {
      put(name.charAt(name.length() - 1));
    }
  }

  private static int linear(String query) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(query)) {
        return i;
      }
    }
    return -1;
  }

  private static int binary(String query) {
    int low = 0;
    int high = NAMES.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = compare(NAMES[middle], query);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return ~low;
  }

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      int difference = left.charAt(i) - right.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return left.length() - right.length();
  }
}
