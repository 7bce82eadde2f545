package demitasse.simulator.sam4l.power;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.GenericClock;
import demitasse.simulator.sam4l.table.LockedBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Timeline;

/** SCIF, the system control interface: fast oscillators, PLL, and generic clocks. */
public final class Scif extends LockedBlock {
  static final int OSC0RDY = 1 << 0;
  static final int PLL0LOCK = 1 << 6;
  private static final int RCFASTLOCK = 1 << 13;
  private static final int INTERRUPTS = 0x607F | 1 << 7 | AE;

  private static final int OSCEN = 1 << 16;

  /** What OSCCTRL0.STARTUP counts, in cycles of RCSYS. */
  private static final int[] STARTUP_CYCLES = {
    0, 64, 128, 2048, 4096, 8192, 16_384, 32_768, 4, 8, 16, 32, 256, 512, 1024, 32_768
  };

  private static final int EN = 1;
  private static final long RC80M_HERTZ = 80_000_000;
  private static final long[] RCFAST_HERTZ = {4_000_000, 8_000_000, 12_000_000, 12_000_000};

  /** How long the RC oscillators take to start (Electrical characteristics, Oscillators). */
  private static final long RC_START = 5 * Timeline.MICROSECOND;

  private final ClockTree clocks;
  private final StatusBits status;
  private final long crystalHertz;
  private final Dfll dfll;
  private final Pll pll;
  private final Register oscillator;
  private final Register fastRc;
  private final Register rc80m;

  /** Makes the interface of a chip with a crystal of {@code crystalHertz} at OSC0. */
  public Scif(ChipServices services, InterruptLine line, ClockTree clocks, long crystalHertz) {
    super("SCIF", services, line, 0x00, INTERRUPTS, 0x18);
    this.clocks = clocks;
    this.crystalHertz = crystalHertz;
    status = new StatusBits(interrupts());
    readOnly(0x14, "PCLKSR", status::value);
    readWrite(0x1C, "CSCR", 0, -1);
    oscillator = readWrite(0x20, "OSCCTRL0", 0, 0x00010F0F).locked().onWrite(this::control0);
    pll = new Pll(clocks, status, this::report);
    readWrite(0x24, "PLL0", 0, 0x3F0F0F3F).locked().onWrite(pll::control);
    dfll = new Dfll(services, clocks, status);
    addDfll();
    readWrite(0x44, "RCCR", 0, 0x000103FF).locked();
    fastRc = readWrite(0x48, "RCFASTCFG", 0, 0x007FF3F7).locked().onWrite(this::controlFastRc);
    fastRc.onRead(() -> withReady(fastRc, clocks.rcfast().isReady()));
    readOnly(0x4C, "RCFASTSR", () -> status.has(RCFASTLOCK) ? 1 << 24 : 0);
    rc80m = readWrite(0x50, "RC80MCR", 0, 0x00030081).locked().onWrite(this::control80);
    rc80m.onRead(() -> withReady(rc80m, clocks.rc80m().isReady()));
    addPrescalers();
    for (int i = 0; i < GenericClock.COUNT; i++) {
      addGenericClock(i);
    }
    addVersions();
    clocks.osc0().onReady(() -> status.set(OSC0RDY, true));
    clocks.osc0().addListener(() -> status.set(OSC0RDY, clocks.osc0().isReady()));
  }

  private void addDfll() {
    readWrite(0x28, "DFLL0CONF", 0, 0x0F83006F).locked().onWrite(dfll::configure);
    readWrite(0x2C, "DFLL0VAL", 0, 0x001F00FF)
        .locked()
        .onWrite(dfll::writeValue)
        .onRead(dfll::value);
    readWrite(0x30, "DFLL0MUL", 0, 0xFFFF).locked().onWrite(dfll::multiply);
    readWrite(0x34, "DFLL0STEP", 0, 0x001F00FF).locked().onWrite(dfll::synchronise);
    readWrite(0x38, "DFLL0SSG", 0, 0x001F1F03).locked().onWrite(dfll::synchronise);
    readOnly(0x3C, "DFLL0RATIO", () -> 0);
    writeOnly(0x40, "DFLL0SYNC", 1, dfll::synchronise);
  }

  private void addPrescalers() {
    readWrite(0x64, "HRPCR", 0, 0xFFFFFF0F).locked().onWrite(value -> notModelled("HRP", value));
    readWrite(0x68, "FPCR", 0, 0xF).locked().onWrite(value -> notModelled("FP", value));
    readWrite(0x6C, "FPMUL", 0, 0xFFFF).locked();
    readWrite(0x70, "FPDIV", 0, 0xFFFF).locked();
  }

  private void notModelled(String prescaler, int control) {
    if ((control & EN) != 0) {
      report(Misuse.NOT_MODELLED, "the prescaler " + prescaler + " gives no clock");
    }
  }

  private void addGenericClock(int number) {
    String name = "GCCTRL" + number;
    readWrite(0x74 + 4 * number, name, 0, 0xFFFF1F03)
        .onWrite(
            value -> {
              GenericClock clock = clocks.generic(number);
              int selection = (value >>> 8) & 0x1F;
              if ((value & EN) != 0 && !clock.hasSource(selection)) {
                report(Misuse.NOT_MODELLED, name + " chose the source " + selection);
              }
              clock.configure(value);
            });
  }

  private void addVersions() {
    String[] names = {
      "RCFAST", "GCLKPRESC", "PLLIFA", "OSCIFA", "DFLLIFB", "RCOSCIFA", "FLO", "RC80M", "GCLKIF"
    };
    for (int i = 0; i < names.length; i++) {
      constant(0x3D8 + 4 * i, names[i] + "VERSION", 0);
    }
    constant(0x3FC, "VERSION", 0x130);
  }

  private void control0(int before, int value) {
    boolean on = (value & OSCEN) != 0;
    if (!on) {
      reportIfMain(1, before, "OSCCTRL0");
      clocks.osc0().stop();
    } else if ((before & OSCEN) == 0) {
      int cycles = STARTUP_CYCLES[oscillator.field(8, 4)];
      clocks.osc0().start(crystalHertz, Timeline.picoseconds(cycles, ClockTree.RCSYS_HERTZ));
      if (crystalHertz == 0) {
        report(Misuse.WRONG_ORDER, "OSCCTRL0 starts OSC0, and the board has no crystal there");
      }
    } else if (((before ^ value) & 0xFFF) != 0) {
      report(Misuse.WRONG_ORDER, "OSCCTRL0 was changed while OSC0 is on");
    }
  }

  private void reportIfMain(int selection, int before, String register) {
    if (before != 0 && clocks.isMain(selection)) {
      report(
          Misuse.WRONG_ORDER, register + " stopped what is the main clock: the chip stands still");
    }
  }

  private void controlFastRc(int before, int value) {
    if ((value & EN) == 0) {
      reportIfMain(5, before & EN, "RCFASTCFG");
      clocks.rcfast().stop();
      status.set(RCFASTLOCK, false);
    } else if ((before & EN) == 0) {
      clocks.rcfast().start(RCFAST_HERTZ[fastRc.field(8, 2)], RC_START);
    } else {
      clocks.rcfast().tune(RCFAST_HERTZ[fastRc.field(8, 2)]);
    }
  }

  private void control80(int before, int value) {
    if ((value & EN) == 0) {
      reportIfMain(4, before & EN, "RC80MCR");
      clocks.rc80m().stop();
    } else if ((before & EN) == 0) {
      clocks.rc80m().start(RC80M_HERTZ, RC_START);
    }
  }

  /** EN of the RC oscillators reads 1 only when they run. */
  private static int withReady(Register register, boolean ready) {
    return ready ? register.value() : register.value() & ~EN;
  }

  @Override
  protected void afterReset() {
    clocks.osc0().stop();
    clocks.rcfast().stop();
    clocks.rc80m().stop();
    pll.control(0, 0);
    dfll.reset();
    status.reset(0);
    for (int i = 0; i < GenericClock.COUNT; i++) {
      clocks.generic(i).configure(0);
    }
  }
}
