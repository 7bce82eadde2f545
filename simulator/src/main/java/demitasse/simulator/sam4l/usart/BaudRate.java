package demitasse.simulator.sam4l.usart;

import demitasse.simulator.time.Timeline;

/** How long a bit takes (Atmel 42023, USART, "Baud Rate Generator"). */
final class BaudRate {
  /** What CLK_USART is divided by for MR.USCLKS = 1. */
  private static final int DIVISION = 8;

  private static final int DIVIDED = 1;
  private static final int EXTERNAL = 3;

  private BaudRate() {}

  /** The time of a bit in picoseconds, or 0 if the registers give no clock. */
  static long bitTime(int mode, int brgr, long hertz) {
    int selection = Registers.clockSelection(mode);
    long divider = brgr & 0xFFFF;
    if (divider == 0 || hertz == 0 || selection >= EXTERNAL - 1) {
      return 0;
    }
    long prescaler = selection == DIVIDED ? DIVISION : 1;
    boolean synchronous =
        Registers.mode(mode) == Registers.SPI_MASTER || (mode & Registers.SYNC) != 0;
    if (synchronous) {
      return Timeline.picoseconds(prescaler * divider, hertz);
    }
    // 8 * (2 - OVER) * (CD + FP / 8) cycles, which are whole.
    int fraction = (brgr >>> 16) & 7;
    long sampling = (mode & Registers.OVER) != 0 ? 1 : 2;
    return Timeline.picoseconds(prescaler * sampling * (8 * divider + fraction), hertz);
  }
}
