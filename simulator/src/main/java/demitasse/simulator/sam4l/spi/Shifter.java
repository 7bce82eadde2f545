package demitasse.simulator.sam4l.spi;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.PeriodTimer;
import demitasse.simulator.time.Timeline;

/** The master's shift register: selects, waits, shifts one item, and waits again. */
final class Shifter {
  /** MR.DLYBCS has no effect below this number of cycles. */
  private static final int SHORTEST_BETWEEN_SELECTS = 6;

  /** CSR.DLYBCT counts in 32 cycles. */
  private static final int BETWEEN_TRANSFERS_UNIT = 32;

  private static final int CSNAAT = 1 << 2;
  private static final int CSAAT = 1 << 3;
  private static final int SMALLEST_ITEM = 8;

  private enum State {
    IDLE,
    SHIFTING,
    PAUSE
  }

  private final Spi spi;
  private final ChipSelects selects;
  private final PeriodTimer timer;
  private State state = State.IDLE;
  private int register;
  private int item;
  private int pcs;
  private boolean last;

  Shifter(Spi spi, ChipSelects selects, Timeline timeline) {
    this.spi = spi;
    this.selects = selects;
    timer = new PeriodTimer("SPI shifter", timeline, spi::cycleTime, this::step);
  }

  boolean isIdle() {
    return state == State.IDLE;
  }

  /** The settings of the device that is, or was last, selected. */
  int settings() {
    return spi.chipSelectRegister(register);
  }

  int bits() {
    return SMALLEST_ITEM + Math.min((settings() >>> 4) & 0xF, 8);
  }

  /** LASTXFER: releases the chip select, after the item that is being shifted. */
  void release() {
    last = true;
    if (state != State.SHIFTING) {
      selects.select(ChipSelects.NONE);
    }
  }

  /** Shifts an item for the device that {@code newPcs} selects. */
  void start(int value, int newPcs, boolean isLast) {
    boolean decoded = spi.isDecoded();
    int levels = ChipSelects.levels(newPcs, decoded);
    if (newPcs == ChipSelects.NONE) {
      spi.report(Misuse.RESERVED, "PCS = 1111 selects no device");
    }
    register = ChipSelects.register(newPcs, decoded);
    item = value & ((1 << bits()) - 1);
    pcs = newPcs;
    last = isLast;
    int divider = (settings() >>> 8) & 0xFF;
    if (divider == 0) {
      spi.report(Misuse.RESERVED, "CSR%d.SCBR is 0: no baud rate".formatted(register));
      divider = 1;
    }
    long cycles = (long) bits() * divider;
    long halfCycles = 2 * cycles;
    if (selects.levels() != levels) {
      int beforeClock = (settings() >>> 16) & 0xFF;
      halfCycles += beforeClock == 0 ? divider : 2L * beforeClock;
      if (selects.levels() != ChipSelects.NONE) {
        halfCycles += 2L * Math.max(spi.betweenSelects(), SHORTEST_BETWEEN_SELECTS);
      }
      selects.select(levels);
    }
    state = State.SHIFTING;
    timer.start(halfCycles);
  }

  private void step() {
    if (state == State.SHIFTING) {
      int came = spi.exchange(item, bits());
      releaseAfterItem();
      int pause = (settings() >>> 24) & 0xFF;
      state = pause == 0 ? State.IDLE : State.PAUSE;
      if (pause != 0) {
        timer.start(2L * BETWEEN_TRANSFERS_UNIT * pause);
      }
      spi.shifted(came, pcs);
    } else {
      state = State.IDLE;
    }
    spi.proceed();
  }

  private void releaseAfterItem() {
    boolean holds = (settings() & CSAAT) != 0;
    boolean risesBetween = (settings() & CSNAAT) != 0 && !holds;
    if (last || risesBetween || (!holds && !spi.hasAnother())) {
      selects.select(ChipSelects.NONE);
    }
  }

  void clockChanged() {
    timer.clockChanged();
  }

  void reset() {
    timer.cancel();
    state = State.IDLE;
    register = 0;
    last = false;
    selects.select(ChipSelects.NONE);
  }
}
