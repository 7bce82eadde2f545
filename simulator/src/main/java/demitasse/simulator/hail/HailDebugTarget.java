package demitasse.simulator.hail;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import demitasse.simulator.gdb.GdbTarget;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.sam4l.chip.RunEnd;
import demitasse.simulator.sam4l.chip.Sam4l;
import demitasse.simulator.sam4l.power.ResetCause;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A simulated Hail as gdb sees it. */
public final class HailDebugTarget implements GdbTarget {
  private static final int FLASH_BYTES = 512 * 1024;
  private static final int PC = 15;

  private record Watchpoint(int address, int length, Watch kind) {
    boolean matches(int accessed, int width, boolean store) {
      boolean wanted = kind == Watch.ACCESS || store == (kind == Watch.WRITE);
      return wanted && accessed - address < length && address - accessed < width;
    }
  }

  private final Sam4l chip;
  private final Processor processor;
  private final Bus bus;
  private final Supplier<RunEnd> runner;
  private final Runnable resumed;
  private final TreeSet<Integer> breakpoints = new TreeSet<>();
  private final List<Watchpoint> watchpoints = new ArrayList<>();
  private int watched = -1;
  private boolean standsStill = true;

  /**
   * Debugs a board.
   *
   * @param runner lets it run for some milliseconds, and says why it stopped
   * @param resumed hears that the board goes on after a stop
   */
  public HailDebugTarget(Hail hail, Supplier<RunEnd> runner, Runnable resumed) {
    chip = hail.chip();
    processor = chip.processor();
    bus = processor.debuggerBus();
    this.runner = runner;
    this.resumed = resumed;
  }

  @Override
  public int register(int number) {
    return switch (number) {
      case 16, 17, 18 -> processor.register(number);
      case 19, 20, 21, 22 -> masks() >>> (8 * (number - 19)) & 0xFF;
      default -> processor.register(number);
    };
  }

  private int masks() {
    return processor.register(Processor.CONTROL_AND_MASKS);
  }

  @Override
  public void setRegister(int number, int value) {
    if (number < 19) {
      processor.setRegister(number, value);
    } else {
      int shift = 8 * (number - 19);
      int others = masks() & ~(0xFF << shift);
      processor.setRegister(Processor.CONTROL_AND_MASKS, others | ((value & 0xFF) << shift));
    }
  }

  @Override
  public int readByte(int address) {
    try {
      return bus.load(address, 1);
    } catch (BusError nothingThere) {
      return -1;
    }
  }

  @Override
  public int readWord(int address) {
    return bus.load(address, 4);
  }

  @Override
  public boolean writeByte(int address, int value) {
    if (Integer.compareUnsigned(address, FLASH_BYTES) < 0) {
      chip.loadFlash(address, new byte[] {(byte) value});
      return true;
    }
    return store(address, value, 1);
  }

  @Override
  public boolean writeWord(int address, int value) {
    if (Integer.compareUnsigned(address, FLASH_BYTES) < 0) {
      for (int i = 0; i < 4; i++) {
        writeByte(address + i, value >>> (8 * i));
      }
      return true;
    }
    return store(address, value, 4);
  }

  private boolean store(int address, int value, int width) {
    try {
      bus.store(address, value, width);
      return true;
    } catch (BusError nothingThere) {
      return false;
    }
  }

  @Override
  public void setBreakpoint(int address, boolean set) {
    if (set) {
      breakpoints.add(address & ~1);
    } else {
      breakpoints.remove(address & ~1);
    }
    processor.setBreakpoints(breakpoints.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public void setWatchpoint(int address, int length, Watch kind, boolean set) {
    Watchpoint watchpoint = new Watchpoint(address, length, kind);
    if (set) {
      watchpoints.add(watchpoint);
    } else {
      watchpoints.remove(watchpoint);
    }
    processor.setAccessListener(watchpoints.isEmpty() ? null : this::accessed);
  }

  private void accessed(int address, int width, int value, boolean store) {
    for (Watchpoint watchpoint : watchpoints) {
      if (watched == -1 && watchpoint.matches(address, width, store)) {
        watched = address;
        chip.requestStop();
      }
    }
  }

  @Override
  public Stop step() {
    watched = -1;
    standsStill = true;
    processor.step();
    // What the chip does at this time, and a reset that the instruction has asked for.
    chip.run(chip.timeline().now());
    return Stop.TRAP;
  }

  @Override
  public Stop runForAWhile() {
    watched = -1;
    if (standsStill) {
      standsStill = false;
      resumed.run();
    }
    Stop stop = goOn();
    standsStill = stop != Stop.NOT_YET;
    return stop;
  }

  private Stop goOn() {
    if (breakpoints.contains(processor.register(PC))) {
      step();
      if (breakpoints.contains(processor.register(PC)) || watched != -1) {
        return Stop.TRAP;
      }
    }
    RunEnd end = runner.get();
    if (watched != -1) {
      return Stop.TRAP;
    }
    return switch (end) {
      case TIME, REQUESTED, EXCEPTION -> Stop.NOT_YET;
      case BREAKPOINT, HALTED -> Stop.TRAP;
      case LOCKED_UP -> Stop.LOCKED_UP;
      case EXIT, NO_POWER -> Stop.INTERRUPTED;
    };
  }

  @Override
  public int watchedAddress() {
    return watched;
  }

  @Override
  public void reset() {
    chip.reset(ResetCause.EXTERNAL);
    chip.run(chip.timeline().now());
  }
}
