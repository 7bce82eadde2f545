package demitasse.simulator.sam4l.flash;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.sam4l.table.TabledBlock;
import demitasse.simulator.time.Event;

/** FLASHCALW, the flash controller: commands, page buffer, locks, wait states. */
public final class FlashController extends TabledBlock {
  private static final int FRDY = 1 << 0;
  private static final int LOCKE = 1 << 2;
  private static final int PROGE = 1 << 3;
  private static final int FWS = 1 << 6;
  private static final int SECURITY = 1 << 4;
  private static final int QPRR = 1 << 5;
  private static final int HSMODE = 1 << 6;

  private static final int KEY = 0xA5;
  private static final int PAGES = FlashArray.SIZE / FlashArray.PAGE;

  private final FlashArray array;
  private final FlashOperations operations;
  private final InterruptLine line;
  private final PageBuffer buffer = new PageBuffer();
  private final Event finished;
  private final Register control;
  private final Register command;
  private Runnable timingListener = () -> {};
  private FlashCommand running = FlashCommand.NOP;
  private boolean ready = true;
  private boolean completed;
  private boolean pageErased;
  private boolean highSpeed;
  private int errors;

  public FlashController(ChipServices services, InterruptLine line, FlashArray array) {
    super("FLASHCALW", services);
    this.array = array;
    this.line = line;
    operations = new FlashOperations(array, buffer, this::report);
    finished = services.timeline().event("FLASHCALW FRDY", this::finish);
    control = readWrite(0x00, "FCR", 0, FWS | 1 << 7 | FRDY | LOCKE | PROGE | 1 << 4);
    control.onWrite(this::control);
    command = readWrite(0x04, "FCMD", 0, 0x00FFFF3F).tolerant();
    readOnly(0x08, "FSR", this::readStatus);
    constant(0x0C, "FPR", 0x40B);
    constant(0x10, "VERSION", 0x110);
    readOnly(0x14, "FGPFRHI", () -> (int) (array.fuses() >>> 32));
    readOnly(0x18, "FGPFRLO", () -> (int) array.fuses());
  }

  /** FCMD's key is no field that can be stored, and a wrong one is no misuse of reserved bits. */
  @Override
  public void store(int offset, int value) {
    if (offset != command.offset()) {
      super.store(offset, value);
    } else if (value >>> 24 != KEY) {
      report(Misuse.LOCKED, "FCMD was written with the key 0x%02x".formatted(value >>> 24));
      fail(PROGE);
    } else if (!ready) {
      report(Misuse.BUSY, "FCMD was written while FSR.FRDY was 0");
    } else {
      super.store(offset, value & 0x00FFFFFF);
      execute(value & 0x3F, (value >>> 8) & 0xFFFF);
    }
  }

  private void control(int before, int value) {
    if ((value & FRDY) == 0) {
      completed = false;
    }
    updateLine();
    if (((before ^ value) & FWS) != 0) {
      timingListener.run();
    }
  }

  private void execute(int number, int page) {
    FlashCommand wanted = FlashCommand.of(number);
    if (wanted == null) {
      report(Misuse.RESERVED, "FCMD.CMD %d is reserved".formatted(number));
      fail(PROGE);
      return;
    }
    int error = refusal(wanted, page);
    if (error != 0) {
      fail(error);
      return;
    }
    perform(wanted, page);
    running = wanted;
    completed = false;
    if (wanted.picoseconds() != 0) {
      ready = false;
      finished.scheduleIn(wanted.picoseconds());
    }
    updateLine();
  }

  /** LOCKE or PROGE if the command must have no effect, or 0. */
  private int refusal(FlashCommand wanted, int page) {
    return switch (wanted) {
      case WP, EP -> page >= PAGES ? PROGE : operations.isLocked(page) ? LOCKE : 0;
      case LP, UP, QPR -> page >= PAGES ? PROGE : 0;
      case EA -> operations.isAnyLocked() ? LOCKE : 0;
      case WGPB, EGPB -> FlashArray.isFuse(page) ? 0 : PROGE;
      default -> 0;
    };
  }

  private void perform(FlashCommand wanted, int page) {
    switch (wanted) {
      case HSEN, HSDIS -> {
        highSpeed = wanted == FlashCommand.HSEN;
        timingListener.run();
      }
      case QPR, QPRUP -> pageErased = operations.isErased(wanted == FlashCommand.QPRUP, page);
      default -> operations.perform(wanted, page);
    }
  }

  private void finish() {
    ready = true;
    completed = running.interrupts();
    updateLine();
  }

  private void fail(int error) {
    errors |= error;
    updateLine();
  }

  private int readStatus() {
    int status = errors | (ready ? FRDY : 0);
    status |= array.isSecured() ? SECURITY : 0;
    status |= pageErased ? QPRR : 0;
    status |= highSpeed ? HSMODE : 0;
    status |= (int) ~array.fuses() << 16;
    errors = 0;
    updateLine();
    return status;
  }

  private void updateLine() {
    int events = errors | (completed ? FRDY : 0);
    line.set((events & control.value()) != 0);
  }

  /** Takes a store to a flash address: the page buffer gets it, and PAGEN the page. */
  public void writeBuffer(int address, int value, int width) {
    if (width != 4) {
      report(Misuse.ACCESS, "the page buffer takes words only; the store does nothing");
      return;
    }
    int offset = address & (FlashArray.PAGE - 1);
    if (!buffer.write(offset, value)) {
      report(Misuse.DATA_LOST, "a word was written again before CPB cleared the page buffer");
    }
    if (!buffer.isLowWordWritten(offset)) {
      report(Misuse.WRONG_ORDER, "the high word of 64 bits was written before the low word");
    }
    int page = (address >>> 9) & 0xFFFF;
    command.set((command.value() & 0x3F) | page << 8);
  }

  /** Whether the flash works on a command: reads wait until it is done. */
  public boolean isBusy() {
    return !ready;
  }

  /** When the command that runs is done, in picoseconds. */
  public long busyUntil() {
    return finished.time();
  }

  /** The wait states of a read: 0 or 1. */
  public int waitStates() {
    return control.has(FWS) ? 1 : 0;
  }

  /** Whether the high speed mode is on. */
  public boolean isHighSpeed() {
    return highSpeed;
  }

  /** Sets what to do when wait states or speed have changed. */
  public void onTimingChange(Runnable changed) {
    timingListener = changed;
  }

  /** What commands do to the cells, and what goes wrong there. */
  public FlashOperations operations() {
    return operations;
  }

  @Override
  protected void afterReset() {
    finished.cancel();
    buffer.clear();
    ready = true;
    completed = false;
    pageErased = false;
    highSpeed = false;
    errors = 0;
    updateLine();
    timingListener.run();
  }
}
