package demitasse.simulator.sam4l.power;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.table.LockedBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Timeline;

/** BSCIF, the backup system control interface: 32 kHz oscillators, RC1M, BOD, references. */
public final class Bscif extends LockedBlock {
  private static final int OSC32RDY = 1 << 0;
  private static final int RC32KRDY = 1 << 1;
  private static final int BOD33DET = 1 << 5;
  private static final int BOD18DET = 1 << 6;
  private static final int BOD33SYNRDY = 1 << 7;
  private static final int BOD18SYNRDY = 1 << 8;
  private static final int SSWRDY = 1 << 9;
  private static final int VREGOK = 1 << 10;
  private static final int RC1MRDY = 1 << 11;
  private static final int LPBGRDY = 1 << 12;
  private static final int ALWAYS = BOD33SYNRDY | BOD18SYNRDY | SSWRDY | VREGOK | LPBGRDY;
  private static final int INTERRUPTS = 0x17FF | AE;

  private static final int EN = 1;
  private static final int CLOCK_OUTPUT = 1;
  private static final int BOD_FIELDS = 0xC0010303;
  private static final int BOD_RESET = 1;

  /** What OSCCTRL32.STARTUP counts, in cycles of RCSYS. */
  private static final int[] STARTUP_CYCLES = {
    0, 128, 8192, 16_384, 65_536, 131_072, 262_144, 524_288
  };

  private static final long RC32K_START = 100 * Timeline.MICROSECOND;
  private static final long RC1M_START = 5 * Timeline.MICROSECOND;
  private static final long RC1M_HERTZ = 1_000_000;

  private final ClockTree clocks;
  private final StatusBits status;
  private final boolean crystal;
  private final Register crystalControl;
  private final Register bod33;
  private final Register bod18;

  /** Makes the interface of a chip that has, or has not, a crystal of 32,768 Hz. */
  public Bscif(ChipServices services, InterruptLine line, ClockTree clocks, boolean crystal) {
    super("BSCIF", services, line, 0x00, INTERRUPTS, 0x18);
    this.clocks = clocks;
    this.crystal = crystal;
    status = new StatusBits(interrupts());
    readOnly(0x14, "PCLKSR", status::value);
    readWrite(0x1C, "CSCR", 0, -1);
    crystalControl = readWrite(0x20, "OSCCTRL32", 4, 0x0007F70F).locked();
    crystalControl.onWrite(this::controlCrystal);
    readWrite(0x24, "RC32KCR", 0, 0xBF).locked().onWrite(this::controlRc32k);
    readWrite(0x28, "RC32KTUNE", 0, 0x007F003F).locked();
    bod33 = readWrite(0x2C, "BOD33CTRL", 0, BOD_FIELDS).locked();
    readWrite(0x30, "BOD33LEVEL", 0, 0x3F).locked();
    readWrite(0x34, "BOD33SAMPLING", 0, 0xF03).locked();
    bod18 = readWrite(0x38, "BOD18CTRL", 0, BOD_FIELDS).locked();
    readWrite(0x3C, "BOD18LEVEL", 0, 0x8000003F).locked();
    readWrite(0x44, "VREGCR", 0, 0x80000701).locked();
    readWrite(0x4C, "VREGNCSR", 0, -1);
    readWrite(0x50, "VREGLPCSR", 0, -1);
    readWrite(0x58, "RC1MCR", 0xF00, 0x1F81).locked().onWrite(this::controlRc1m);
    readWrite(0x5C, "BGCR", 0, -1);
    readWrite(0x60, "BGCTRL", 0, 0x103);
    readOnly(0x64, "BGSR", () -> 0x300FF);
    for (int i = 0; i < 4; i++) {
      readWrite(0x78 + 4 * i, "BR" + i, 0, -1);
    }
    addVersions();
    clocks.osc32k().addListener(() -> status.set(OSC32RDY, clocks.osc32k().isReady()));
    clocks.rc32k().addListener(() -> status.set(RC32KRDY, clocks.rc32k().isReady()));
    clocks.rc1m().addListener(() -> status.set(RC1MRDY, clocks.rc1m().isReady()));
  }

  private void addVersions() {
    constant(0x3E4, "BRIFBVERSION", 0x100);
    constant(0x3E8, "BGREFIFBVERSION", 0x110);
    constant(0x3EC, "VREGIFGVERSION", 0x110);
    constant(0x3F0, "BODIFCVERSION", 0x110);
    constant(0x3F4, "RC32KIFBVERSION", 0x100);
    constant(0x3F8, "OSC32IFAVERSION", 0x200);
    constant(0x3FC, "VERSION", 0x100);
  }

  private void controlCrystal(int before, int value) {
    if ((value & EN) == 0) {
      clocks.osc32k().stop();
    } else if ((before & EN) == 0) {
      int cycles = STARTUP_CYCLES[crystalControl.field(16, 3)];
      clocks
          .osc32k()
          .start(
              crystal ? ClockTree.SLOW_HERTZ : 0,
              Timeline.picoseconds(cycles, ClockTree.RCSYS_HERTZ));
    }
  }

  private void controlRc32k(int before, int value) {
    if ((value & EN) == 0) {
      clocks.rc32k().stop();
    } else if ((before & EN) == 0) {
      clocks.rc32k().start(ClockTree.SLOW_HERTZ, RC32K_START);
    }
  }

  private void controlRc1m(int before, int value) {
    if ((value & CLOCK_OUTPUT) == 0) {
      clocks.rc1m().stop();
    } else if ((before & CLOCK_OUTPUT) == 0) {
      clocks.rc1m().start(RC1M_HERTZ, RC1M_START);
    }
  }

  /**
   * Lets the supply of 3.3 V, or that of the core, drop below its level or rise again.
   *
   * @return whether the detector resets the chip
   */
  public boolean setBrownOut(boolean core, boolean low) {
    Register detector = core ? bod18 : bod33;
    if (!detector.has(EN)) {
      return false;
    }
    status.set(core ? BOD18DET : BOD33DET, low);
    return low && detector.field(8, 2) == BOD_RESET;
  }

  @Override
  protected void afterReset() {
    clocks.osc32k().stop();
    clocks.rc32k().stop();
    clocks.rc1m().stop();
    status.reset(ALWAYS);
  }
}
