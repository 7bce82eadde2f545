package demitasse.simulator.sam4l.table;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.sam4l.ChipServices;

/** A peripheral with the usual five registers in a row: IER, IDR, IMR, ISR and ICR. */
public abstract class InterruptingBlock extends TabledBlock {
  private final InterruptFlags interrupts;

  /**
   * Adds the five registers.
   *
   * @param first the offset of IER
   * @param fields the interrupts that exist
   */
  protected InterruptingBlock(
      String name, ChipServices services, InterruptLine line, int first, int fields) {
    super(name, services);
    interrupts = new InterruptFlags(line);
    writeOnly(first, "IER", fields, interrupts::enable);
    writeOnly(first + 4, "IDR", fields, interrupts::disable).tolerant();
    readOnly(first + 8, "IMR", interrupts::mask);
    readOnly(first + 12, "ISR", interrupts::flags);
    writeOnly(first + 16, "ICR", fields, interrupts::clear).tolerant();
  }

  /** ISR, IMR and the line. */
  protected final InterruptFlags interrupts() {
    return interrupts;
  }

  @Override
  public void reset() {
    interrupts.reset();
    super.reset();
  }
}
