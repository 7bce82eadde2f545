package demitasse.simulator.sam4l.other;

import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.TabledBlock;

/** HMATRIX, the bus matrix: registers without an effect, as masters never wait for each other. */
public final class BusMatrix extends TabledBlock {
  private static final int PORTS = 16;

  public BusMatrix(ChipServices services) {
    super("HMATRIX", services);
    for (int i = 0; i < PORTS; i++) {
      readWrite(4 * i, "MCFG" + i, 0x2, 0x7);
      readWrite(0x40 + 4 * i, "SCFG" + i, 0x10, 0x013F00FF);
      readWrite(0x80 + 8 * i, "PRAS" + i, 0, -1);
      readWrite(0x84 + 8 * i, "PRBS" + i, 0, -1);
      readWrite(0x110 + 4 * i, "SFR" + i, 0, -1);
    }
    readWrite(0x100, "MRCR", 0, 0xFFFF);
  }
}
