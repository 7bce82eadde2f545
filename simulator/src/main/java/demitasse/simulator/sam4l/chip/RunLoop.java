package demitasse.simulator.sam4l.chip;

import demitasse.simulator.processor.Processor;
import demitasse.simulator.processor.StopReason;
import demitasse.simulator.sam4l.clock.SleepLevel;
import demitasse.simulator.time.Timeline;

/** Runs processor and timeline in turns, and skips the time in which the processor sleeps. */
final class RunLoop {
  /**
   * How long a sleep that leaves the processor's clock on is skipped at once: SysTick, which no
   * event announces, may end it.
   */
  private static final long SLICE = 100 * Timeline.MICROSECOND;

  private final Hardware hardware;
  private final Processor processor;
  private final ProcessorTime time;
  private final Timeline timeline;
  private final Resets resets;
  private boolean running;
  private boolean stopRequested;
  private boolean lockedUp;
  private long target;

  RunLoop(Hardware hardware, Processor processor, ProcessorTime time, Resets resets) {
    this.hardware = hardware;
    this.processor = processor;
    this.time = time;
    this.resets = resets;
    timeline = hardware.services.timeline();
    timeline.setListener(this::lookUpIfEarlier);
    hardware.clocks.cpu().addListener(this::changeFrequency);
    time.setHertz(hardware.clocks.cpu().hertz());
  }

  private void lookUpIfEarlier() {
    if (running && timeline.next() < target) {
      processor.requestStop();
    }
  }

  private void changeFrequency() {
    time.setHertz(hardware.clocks.cpu().hertz());
    lookUp();
  }

  /** Makes the processor return, to see what has changed. */
  void lookUp() {
    if (running) {
      processor.requestStop();
    }
  }

  /** Makes {@link #run} return after the instruction that executes now. */
  void requestStop() {
    stopRequested = true;
    lookUp();
  }

  /** Runs until a time. */
  RunEnd run(long until) {
    stopRequested = false;
    for (; ; ) {
      timeline.runDue();
      resets.wakeFromBackupIfDue();
      resets.performPending();
      if (!resets.isPowered()) {
        return RunEnd.NO_POWER;
      }
      if (stopRequested) {
        return RunEnd.REQUESTED;
      }
      if (time.now() >= until) {
        return lockedUp ? RunEnd.LOCKED_UP : RunEnd.TIME;
      }
      target = Math.min(until, timeline.next());
      RunEnd end = proceed();
      if (end != null) {
        return end;
      }
    }
  }

  /** Lets time pass until {@code until} without the processor, as while a debugger halts it. */
  void idle(long until) {
    while (time.now() < until) {
      skipTo(Math.min(until, timeline.next()));
      timeline.runDue();
      resets.performPending();
    }
  }

  private RunEnd proceed() {
    if (resets.isHeld()) {
      skipTo(target);
      return null;
    }
    if (isStillAsleep()) {
      skipTo(time.isRunning() ? Math.min(target, time.now() + SLICE) : target);
      return null;
    }
    if (!time.isRunning()) {
      // The end of the sleep may have scheduled the start of an oscillator.
      skipTo(Math.min(target, timeline.next()));
      return null;
    }
    running = true;
    StopReason reason = processor.run(time.cycleAt(target));
    running = false;
    lockedUp = reason == StopReason.LOCKED_UP;
    return switch (reason) {
      case LIMIT, REQUESTED -> null;
      case LOCKED_UP -> {
        skipTo(target);
        yield null;
      }
      case SLEEPING -> {
        sleep();
        yield null;
      }
      case HALTED -> RunEnd.HALTED;
      case BREAKPOINT -> RunEnd.BREAKPOINT;
      case EXCEPTION -> RunEnd.EXCEPTION;
      case EXIT -> RunEnd.EXIT;
    };
  }

  /** Stops the clocks that the sleep mode stops, or lets time pass to the next event. */
  private void sleep() {
    SleepLevel level = hardware.system.bpm.sleepLevel(processor.isDeeplyAsleep());
    if (level == SleepLevel.NONE) {
      skipTo(Math.min(target, timeline.next()));
    } else {
      hardware.clocks.sleep(level);
      resets.setBackup(level == SleepLevel.CORE);
    }
  }

  /** Whether the processor goes on with a sleep that stopped clocks; if not, they run again. */
  private boolean isStillAsleep() {
    if (hardware.clocks.sleepLevel() == SleepLevel.NONE) {
      return false;
    }
    if (processor.isAsleep() && !processor.debug().isHalted()) {
      return true;
    }
    boolean asynchronous = !time.isRunning();
    hardware.clocks.sleep(SleepLevel.NONE);
    if (asynchronous) {
      hardware.system.pm.wake(WakeCauses.of(hardware.wiring));
    }
    return false;
  }

  /** Lets time pass in which the processor executes nothing, whether its clock runs or not. */
  private void skipTo(long moment) {
    if (time.isRunning()) {
      processor.addCycles(Math.max(0, time.cycleAt(moment) - processor.cycles()));
    } else {
      time.skipTo(moment);
    }
  }
}
