package demitasse.simulator.sam4l.flash;

import demitasse.simulator.time.Timeline;

/**
 * The commands of FCMD by their numbers, with how long they keep the flash busy (FLASHCALW, Flash
 * Commands; Electrical Characteristics, Flash Memory Characteristics).
 */
enum FlashCommand {
  NOP(0),
  WP(4_380),
  EP(4_380),
  CPB(2),
  LP(630),
  UP(630),
  EA(5_660),
  WGPB(630),
  EGPB(630),
  SSB(630),
  PGPFB(630),
  EAGPF(630),
  QPR(10),
  WUP(4_380),
  EUP(4_380),
  QPRUP(10),
  HSEN(2),
  HSDIS(2);

  private static final FlashCommand[] ALL = values();

  private final long picoseconds;

  FlashCommand(long microseconds) {
    picoseconds = microseconds * Timeline.MICROSECOND;
  }

  /** The command of a number, or null if there is none. */
  static FlashCommand of(int number) {
    return number < ALL.length ? ALL[number] : null;
  }

  long picoseconds() {
    return picoseconds;
  }

  /** Whether its end raises the interrupt: the quick reads' does not. */
  boolean interrupts() {
    return this != QPR && this != QPRUP;
  }

  /** Whether it changes the cells, so that a loss of power leaves them half done. */
  boolean changesCells() {
    return this == WP || this == EP || this == EA || this == WUP || this == EUP;
  }
}
