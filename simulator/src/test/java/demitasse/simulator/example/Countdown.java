package demitasse.simulator.example;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.CycleCounter;
import demitasse.simulator.sam4l.RegisterPort;
import demitasse.simulator.sam4l.table.InterruptingBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Event;

/** A timer that no SAM4L has: counts down what is written to COUNT, and interrupts at 0. */
final class Countdown extends InterruptingBlock {
  static final int COUNT = 0x00;
  static final int LEFT = 0x04;
  static final int IER = 0x08;
  static final int ISR = 0x14;
  static final int ICR = 0x18;

  static final int DONE = 1;

  private final CycleCounter cycles;
  private final Register count;
  private final Event done;
  private final RegisterPort port;
  private long end;

  /** Its clock is the one of its bus; its line goes to the NVIC. */
  Countdown(ChipServices services, ClockSource clock, InterruptLine line) {
    super("COUNTDOWN", services, line, IER, DONE);
    cycles = new CycleCounter(services.timeline(), clock);
    cycles.setListener(this::plan);
    count = readWrite(COUNT, "COUNT", 0, 0xFFFF).onWrite(this::start);
    readOnly(LEFT, "LEFT", this::left);
    done = services.timeline().event("COUNTDOWN", this::done);
    port = new RegisterPort(this, COUNT, () -> left() == 0);
  }

  /** Where a DMA channel writes the next count, whenever one is done. */
  DmaPort port() {
    return port;
  }

  private int left() {
    return (int) Math.max(0, end - cycles.cycles());
  }

  private void start(int value) {
    if (left() > 0) {
      report(Misuse.BUSY, "COUNT was written while LEFT is not 0; wait for ISR.DONE");
    }
    end = cycles.cycles() + value;
    plan();
  }

  /** Also after each change of the clock: the same cycles then end at another time. */
  private void plan() {
    if (left() > 0) {
      done.scheduleAt(cycles.timeOf(end));
    } else {
      done.cancel();
    }
  }

  private void done() {
    interrupts().raise(DONE);
    port.request();
  }

  @Override
  protected void afterReset() {
    end = cycles.cycles() + count.value();
    done.cancel();
  }
}
