package demitasse.simulator.bus;

/**
 * The registers of one peripheral, as words at offsets from its base.
 *
 * <p>Accesses of other widths become word accesses: a narrow load takes its lanes of the word; a
 * narrow store keeps the other lanes as a load reads them, if one can. A model where that is wrong
 * overrides them.
 */
public abstract class RegisterBlock {
  private final String name;

  protected RegisterBlock(String name) {
    this.name = name;
  }

  /** The name of the instance, as the datasheet has it: {@code USART0}. */
  public final String name() {
    return name;
  }

  /** Loads the register at {@code offset}, a multiple of 4. */
  public abstract int load(int offset);

  /** Stores to the register at {@code offset}, a multiple of 4. */
  public abstract void store(int offset, int value);

  /** Brings the registers to their values after reset; called at power-on too. */
  public abstract void reset();

  /** Loads {@code width} bytes (1, 2 or 4) at {@code offset}, a multiple of {@code width}. */
  public int load(int offset, int width) {
    int word = load(offset & ~3);
    return width == 4 ? word : (word >>> ((offset & 3) * 8)) & mask(width);
  }

  /** Stores {@code width} bytes (1, 2 or 4) at {@code offset}, a multiple of {@code width}. */
  public void store(int offset, int value, int width) {
    if (width == 4) {
      store(offset, value);
    } else {
      int shift = (offset & 3) * 8;
      int register = offset & ~3;
      int others = isWriteOnly(register) ? 0 : load(register) & ~(mask(width) << shift);
      store(register, others | ((value & mask(width)) << shift));
    }
  }

  /**
   * Whether nothing can be read of the register at {@code offset}, a multiple of 4: then the other
   * lanes of a narrow store are 0.
   */
  protected boolean isWriteOnly(int offset) {
    return false;
  }

  private static int mask(int width) {
    return width == 1 ? 0xFF : 0xFFFF;
  }
}
