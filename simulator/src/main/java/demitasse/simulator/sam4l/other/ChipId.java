package demitasse.simulator.sam4l.other;

import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.TabledBlock;

/** CHIPID, which says what chip this is: an ATSAM4LC8C. */
public final class ChipId extends TabledBlock {
  /** CIDR: 512 KiB of flash, 64 KiB of SRAM, Cortex-M4. */
  public static final int CIDR = 0xAB0B0AE0;

  /** EXID: 100 pins, with AES, USB, and display. */
  public static final int EXID = 0x1400000F;

  public ChipId(ChipServices services) {
    super("CHIPID", services);
    constant(0x340, "CIDR", CIDR);
    constant(0x344, "EXID", EXID);
  }
}
