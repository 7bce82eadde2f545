package demitasse.board.mps2;

/** The number of timer ticks, and how many of the next are to be printed. */
final class Ticks {
  private static final int PRINTED_AT_START = 3;

  private int count;
  private int toPrint = PRINTED_AT_START;

  int count() {
    return count;
  }

  /** Asks for the next {@code number} ticks to be printed. */
  void printNext(int number) {
    toPrint = number;
  }

  /** Counts a tick and answers whether to print it. */
  boolean advance() {
    count++;
    if (toPrint == 0) {
      return false;
    }
    toPrint--;
    return true;
  }
}
