package demitasse.simulator.sam4l.power;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.SleepLevel;
import demitasse.simulator.sam4l.table.LockedBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** BPM, the backup power manager: power scaling, sleep modes, and the 32 kHz clock's source. */
public final class Bpm extends LockedBlock {
  private static final int PSOK = 1 << 0;
  private static final int PSCREQ = 1 << 2;
  private static final int BKUP = 1 << 8;
  private static final int RET = 1 << 9;
  private static final int CK32S = 1 << 16;

  /** How long the regulator takes to change its voltage. */
  private static final long SCALING = 20 * Timeline.MICROSECOND;

  private final ClockTree clocks;
  private final Event scaled;
  private final Register control;
  private Runnable scalingListener = () -> {};
  private boolean scalingDone = true;
  private int scaling;
  private int backupWakeCause;

  public Bpm(ChipServices services, InterruptLine line, ClockTree clocks) {
    super("BPM", services, line, 0x00, PSOK | AE, 0x18);
    this.clocks = clocks;
    scaled = services.timeline().event("BPM PSOK", this::finishScaling);
    readOnly(0x14, "SR", () -> scalingDone ? PSOK : 0);
    control = readWrite(0x1C, "PMCON", 0, 0x0101330F).locked().onWrite(this::control);
    readOnly(0x28, "BKUPWCAUSE", () -> backupWakeCause);
    readWrite(0x2C, "BKUPWEN", 0, -1);
    readWrite(0x30, "BKUPPMUX", 0, 0x1FF);
    readWrite(0x34, "IORET", 0, 1);
    readWrite(0x40, "BPR", 0, 0x1FFF).locked();
    readOnly(0x44, "FWRUNPS", () -> 0);
    readOnly(0x48, "FWPSAVEPS", () -> 0);
    constant(0xFC, "VERSION", 0x120);
  }

  private void control(int before, int value) {
    clocks.chooseRc32k((value & CK32S) != 0);
    if ((value & PSCREQ) != 0) {
      if (!scalingDone) {
        report(Misuse.BUSY, "PMCON.PSCREQ was written while SR.PSOK was 0");
      }
      if ((value & 3) == 3) {
        report(Misuse.RESERVED, "PMCON.PS 3 is reserved");
      }
      scalingDone = false;
      scaled.scheduleIn(SCALING);
    }
  }

  private void finishScaling() {
    scalingDone = true;
    scaling = control.field(0, 2);
    control.set(control.value() & ~PSCREQ);
    interrupts().raise(PSOK);
    scalingListener.run();
  }

  /** Sets what to do when the power scaling has changed. */
  public void onScaling(Runnable changed) {
    scalingListener = changed;
  }

  /** The power scaling in force: 0 to 2 for PS0 to PS2. */
  public int powerScaling() {
    return scaling;
  }

  /** Which clocks stop when the processor sleeps, with SCR.SLEEPDEEP as given. */
  public SleepLevel sleepLevel(boolean deep) {
    if (deep) {
      return control.has(BKUP) ? SleepLevel.CORE : SleepLevel.OSCILLATORS;
    }
    return switch (control.field(12, 2)) {
      case 0 -> SleepLevel.NONE;
      case 1 -> SleepLevel.HSB;
      case 2 -> SleepLevel.PERIPHERALS;
      default -> SleepLevel.OSCILLATORS;
    };
  }

  /** Whether the next deep sleep is RETENTION and not WAIT. */
  public boolean isRetention() {
    return control.has(RET);
  }

  /** Which events may end BACKUP: BKUPWEN. */
  public int backupWakeEnable() {
    return load(0x2C);
  }

  /** Ends BACKUP: its bit is cleared, and BKUPWCAUSE tells why. */
  public void leaveBackup(int causes) {
    control.set(control.value() & ~BKUP);
    backupWakeCause = causes;
  }

  @Override
  protected void afterReset() {
    scaled.cancel();
    scalingDone = true;
    scaling = 0;
    backupWakeCause = 0;
    clocks.chooseRc32k(false);
  }
}
