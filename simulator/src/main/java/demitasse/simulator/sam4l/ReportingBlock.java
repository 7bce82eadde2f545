package demitasse.simulator.sam4l;

import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;

/** Registers that tell of accesses which the datasheet does not allow. */
public abstract class ReportingBlock extends RegisterBlock {
  private final ChipServices services;

  protected ReportingBlock(String name, ChipServices services) {
    super(name);
    this.services = services;
  }

  /** Time and diagnostics of the chip. */
  protected final ChipServices services() {
    return services;
  }

  /** Reports a misuse of this peripheral. */
  protected final void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  /** Reports that a register that can only be written was read; it reads zero. */
  protected final int readOfWriteOnly(String register) {
    report(Misuse.ACCESS, register + " can only be written; it reads zero");
    return 0;
  }

  /** Reports that a register that can only be read was written; nothing changes. */
  protected final void writeOfReadOnly(String register) {
    report(Misuse.ACCESS, register + " can only be read; the write changes nothing");
  }

  /** Reports an access where the peripheral has no register; it reads zero. */
  protected final int noRegister(int offset) {
    report(Misuse.NO_REGISTER, "there is no register at offset 0x%03x".formatted(offset));
    return 0;
  }

  /** Reports bits of a value that are not among those the register has. */
  protected final void checkReserved(String register, int value, int existing) {
    if ((value & ~existing) != 0) {
      report(
          Misuse.RESERVED,
          "%s was written 0x%08x; the bits 0x%08x are reserved: write them as zero"
              .formatted(register, value, value & ~existing));
    }
  }

  /** The bits of a value that the register has; reports others as reserved. */
  protected final int existing(String register, int value, int bits) {
    checkReserved(register, value, bits);
    return value & bits;
  }
}
