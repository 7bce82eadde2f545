package demitasse.simulator.sam4l.table;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;

/**
 * A peripheral some of whose registers can be written only right after UNLOCK was: PM, SCIF, BPM
 * and BSCIF.
 *
 * <p>UNLOCK takes the key 0xAA and the offset of a register, and holds for exactly the next write
 * to the peripheral. A locked register that is written keeps its value, and AE is set.
 */
public abstract class LockedBlock extends InterruptingBlock {
  /** The interrupt of an access error. */
  protected static final int AE = 1 << 31;

  private static final int KEY = 0xAA;
  private static final int NOTHING = -1;

  private final int unlockOffset;
  private int unlocked = NOTHING;

  /**
   * Adds UNLOCK and the registers of the interrupts.
   *
   * @param first the offset of IER
   * @param fields the interrupts that exist, AE included
   * @param unlockOffset the offset of UNLOCK
   */
  protected LockedBlock(
      String name,
      ChipServices services,
      InterruptLine line,
      int first,
      int fields,
      int unlockOffset) {
    super(name, services, line, first, fields);
    this.unlockOffset = unlockOffset;
    writeOnly(unlockOffset, "UNLOCK", 0xFF0003FF, this::unlock);
  }

  private void unlock(int value) {
    if (value >>> 24 == KEY) {
      unlocked = value & 0x3FF;
    } else {
      report(Misuse.LOCKED, "UNLOCK was written with the key 0x%02x".formatted(value >>> 24));
    }
  }

  @Override
  protected boolean mayWrite(Register register, int value) {
    if (register.offset() == unlockOffset) {
      return true;
    }
    boolean open = unlocked == register.offset();
    unlocked = NOTHING;
    if (register.isLocked() && !open) {
      report(Misuse.LOCKED, register.name() + " was written without its UNLOCK before");
      interrupts().raise(AE);
      return false;
    }
    return true;
  }

  @Override
  public void reset() {
    unlocked = NOTHING;
    super.reset();
  }
}
