package demitasse.simulator.sam4l.chip;

import demitasse.simulator.processor.Processor;
import demitasse.simulator.sam4l.clock.SleepLevel;
import demitasse.simulator.sam4l.power.ResetCause;

/** Power and resets: what causes them, what they do, and where the processor starts after them. */
final class Resets {
  private static final int VTOR = 0xE000ED08;
  private static final int PROGRAM_COUNTER = 15;
  private static final int BKUPWEN_EIC = 1 << 0;
  private static final int BKUPWEN_AST = 1 << 1;

  private final Hardware hardware;
  private final Processor processor;
  private final ProcessorTime time;
  private ResetCause pending;
  private boolean powered = true;
  private boolean pinLow;
  private boolean backup;
  private int backupWakeCause;
  private int startAddress;

  Resets(Hardware hardware, Processor processor, ProcessorTime time) {
    this.hardware = hardware;
    this.processor = processor;
    this.time = time;
    processor.setSystemReset(() -> request(ResetCause.SYSTEM_REQUEST));
  }

  /** Asks for a reset; it takes place between two instructions. */
  void request(ResetCause cause) {
    pending = cause;
    processor.requestStop();
  }

  /** Resets the chip if that was asked for. */
  void performPending() {
    if (pending != null && powered) {
      ResetCause cause = pending;
      pending = null;
      perform(cause);
    }
  }

  private void perform(ResetCause cause) {
    backup = false;
    hardware.clocks.sleep(SleepLevel.NONE);
    hardware.reset(cause);
    if (cause == ResetCause.BACKUP) {
      loseRam();
      hardware.system.bpm.leaveBackup(backupWakeCause);
    }
    time.setHertz(hardware.clocks.cpu().hertz());
    if (cause.isPowerLoss()) {
      time.setHertz(0);
      processor.powerOnReset();
      time.setHertz(hardware.clocks.cpu().hertz());
    } else {
      processor.reset();
    }
    if (startAddress != 0) {
      jumpToStart();
    }
  }

  /** Does what a bootloader at 0 does that finds an image at an address. */
  void startAt(int address) {
    startAddress = address;
    jumpToStart();
  }

  private void jumpToStart() {
    processor.debuggerBus().store(VTOR, startAddress, 4);
    processor.setRegister(Processor.MSP, processor.debuggerBus().load(startAddress, 4));
    int entry = processor.debuggerBus().load(startAddress + 4, 4);
    processor.setRegister(PROGRAM_COUNTER, entry & ~1);
  }

  /** Switches the power on: RAM has any content, and everything is reset. */
  void powerOn() {
    powered = true;
    pending = null;
    loseRam();
    perform(ResetCause.POWER_ON);
  }

  private void loseRam() {
    Noise.fill(hardware.bus.ram());
    processor.invalidate(Sam4lBus.RAM_BASE, Sam4lBus.RAM_SIZE);
  }

  /** Switches the power off, in the middle of whatever happens. */
  void powerOff() {
    powered = false;
    processor.requestStop();
  }

  boolean isPowered() {
    return powered;
  }

  /** Pulls RESET_N low, or lets it go. */
  void setPin(boolean low) {
    if (low && !pinLow) {
      request(ResetCause.EXTERNAL);
    }
    pinLow = low;
  }

  /** Whether something holds the processor in reset, or it has no power in BACKUP. */
  boolean isHeld() {
    return pinLow || backup || hardware.system.smap.isCoreHeld();
  }

  /** Enters or leaves BACKUP. */
  void setBackup(boolean entered) {
    backup = entered;
  }

  /** Ends BACKUP by the timer, if BKUPWEN lets it. */
  void timerWakes() {
    wakeFromBackup(BKUPWEN_AST);
  }

  /** Ends BACKUP by an external interrupt, if one is there and BKUPWEN lets it. */
  void wakeFromBackupIfDue() {
    if (backup && (WakeCauses.of(hardware.wiring) & WakeCauses.EIC) != 0) {
      wakeFromBackup(BKUPWEN_EIC);
    }
  }

  private void wakeFromBackup(int cause) {
    if (backup && (hardware.system.bpm.backupWakeEnable() & cause) != 0) {
      backupWakeCause = cause;
      request(ResetCause.BACKUP);
    }
  }
}
