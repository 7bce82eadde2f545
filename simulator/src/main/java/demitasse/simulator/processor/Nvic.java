package demitasse.simulator.processor;

import demitasse.simulator.bus.InterruptLine;

/** The interrupt controller: external lines and their registers (ARM DDI 0403E, B3.4). */
public final class Nvic {
  // Offsets from 0xE000E000.
  private static final int ICTR = 0x004;
  private static final int ISER = 0x100;
  private static final int ICER = 0x180;
  private static final int ISPR = 0x200;
  private static final int ICPR = 0x280;
  private static final int IABR = 0x300;
  private static final int IPR = 0x400;
  private static final int END = 0x800;

  private static final int FIRST = ExceptionTable.FIRST_INTERRUPT;

  private final ExceptionTable table;
  private final InterruptLine[] lines;
  private final InterruptLine nonMaskable;

  Nvic(ExceptionTable table) {
    this.table = table;
    lines = new InterruptLine[table.count() - FIRST];
    for (int number = 0; number < lines.length; number++) {
      int exception = FIRST + number;
      lines[number] = level -> table.setAsserted(exception, level);
    }
    nonMaskable = level -> table.setAsserted(ExceptionTable.NMI, level);
  }

  /** How many external interrupts there are. */
  public int lineCount() {
    return lines.length;
  }

  /** The wire of an external interrupt; a pulse is remembered as pending. */
  public InterruptLine line(int number) {
    return lines[number];
  }

  /** The wire of the interrupt that nothing masks. */
  public InterruptLine nonMaskableLine() {
    return nonMaskable;
  }

  /** Whether an interrupt is pending, enabled or not. */
  public boolean isPending(int number) {
    return table.isPending(FIRST + number);
  }

  /** Whether an interrupt is enabled. */
  public boolean isEnabled(int number) {
    return table.isEnabled(FIRST + number);
  }

  /** The Software Triggered Interrupt Register, STIR. */
  void trigger(int value) {
    int number = value & 0x1FF;
    if (number < lines.length) {
      table.pend(FIRST + number);
    }
  }

  int load(int offset) {
    if (offset == ICTR) {
      return (lines.length + 31) / 32 - 1;
    }
    if (offset < ISER || offset >= END) {
      return 0;
    }
    return offset >= IPR ? loadPriorities(offset - IPR) : loadBits(offset);
  }

  private int loadPriorities(int first) {
    int value = 0;
    for (int lane = 0; lane < 4 && first + lane < lines.length; lane++) {
      value |= table.priority(FIRST + first + lane) << (8 * lane);
    }
    return value;
  }

  private int loadBits(int offset) {
    int first = (offset & 0x7F) * 8;
    int value = 0;
    for (int bit = 0; bit < 32 && first + bit < lines.length; bit++) {
      if (isBit(offset & ~0x7F, FIRST + first + bit)) {
        value |= 1 << bit;
      }
    }
    return value;
  }

  private boolean isBit(int register, int exception) {
    return switch (register) {
      case ISER, ICER -> table.isEnabled(exception);
      case ISPR, ICPR -> table.isPending(exception);
      case IABR -> table.isActive(exception);
      default -> false;
    };
  }

  void store(int offset, int value) {
    if (offset < ISER || offset >= END) {
      return;
    }
    if (offset >= IPR) {
      int first = offset - IPR;
      for (int lane = 0; lane < 4 && first + lane < lines.length; lane++) {
        table.setPriority(FIRST + first + lane, (value >>> (8 * lane)) & 0xFF);
      }
      return;
    }
    int first = (offset & 0x7F) * 8;
    for (int bit = 0; bit < 32 && first + bit < lines.length; bit++) {
      if (((value >>> bit) & 1) != 0) {
        storeBit(offset & ~0x7F, FIRST + first + bit);
      }
    }
  }

  private void storeBit(int register, int exception) {
    switch (register) {
      case ISER -> table.setEnabled(exception, true);
      case ICER -> table.setEnabled(exception, false);
      case ISPR -> table.pend(exception);
      case ICPR -> table.unpend(exception);
      default -> {}
    }
  }
}
