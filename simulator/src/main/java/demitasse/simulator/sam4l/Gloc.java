package demitasse.simulator.sam4l;

import demitasse.simulator.time.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * The Glue Logic Controller GLOC: two look-up tables of four pins each (datasheet, chapter GLOC).
 *
 * <p>Made with {@code new Gloc(services, clock, pads)}; the clock is the generic clock of the
 * filter, GCLK 5. Table n has the inputs GLOC_IN4n to GLOC_IN4n+3 and the output GLOC_OUTn.
 */
public final class Gloc extends ReportingBlock {
  static final int CR = 0x00;
  static final int TRUTH = 0x04;
  static final int PARAMETER = 0x38;
  static final int VERSION = 0x3C;

  private static final int TABLES = 2;
  private static final int FILTEN = 1 << 31;
  private static final int AEN = 0xF;
  private static final int VERSION_VALUE = 0x102;

  /** Cycles of the clock that a level has to last before the filter lets it out. */
  private static final int FILTER_CYCLES = 3;

  private final CycleCounter counter;
  private final List<Table> tables = new ArrayList<>();

  public Gloc(ChipServices services, ClockSource clock, PadRouter pads) {
    super("GLOC", services);
    counter = new CycleCounter(services.timeline(), clock);
    for (int i = 0; i < TABLES; i++) {
      tables.add(new Table(i, pads));
    }
  }

  private final class Table {
    private final List<PadInput> inputs = new ArrayList<>();
    private final PadOutput output;
    private final Event filtered;
    private int control;
    private int truth;
    private boolean level;
    private boolean next;

    Table(int number, PadRouter pads) {
      for (int i = 0; i < 4; i++) {
        inputs.add(new PadInput(pads, "GLOC_IN" + (4 * number + i), this::update));
      }
      output = new PadOutput(pads, "GLOC_OUT" + number);
      filtered = services().timeline().event("GLOC filter", () -> put(next));
    }

    void reset() {
      control = 0;
      truth = 0;
      filtered.cancel();
      put(false);
    }

    void update() {
      boolean now = ((truth >>> address()) & 1) != 0;
      if ((control & FILTEN) == 0) {
        filtered.cancel();
        put(now);
      } else if (now == level) {
        filtered.cancel();
      } else if (!filtered.isScheduled()) {
        next = now;
        filtered.scheduleAt(counter.timeOf(counter.cycles() + FILTER_CYCLES));
      }
    }

    private void put(boolean newLevel) {
      level = newLevel;
      output.set(newLevel);
    }

    private int address() {
      int levels = 0;
      for (int i = 0; i < 4; i++) {
        if ((control & (1 << i)) != 0 && inputs.get(i).isHigh()) {
          levels |= 1 << i;
        }
      }
      return levels;
    }
  }

  @Override
  public void reset() {
    tables.forEach(Table::reset);
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CR, CR + 8 -> tables.get(offset / 8).control;
      case TRUTH, TRUTH + 8 -> tables.get(offset / 8).truth;
      case PARAMETER -> TABLES;
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case CR, CR + 8 -> {
        checkReserved("CR", value, FILTEN | AEN);
        tables.get(offset / 8).control = value & (FILTEN | AEN);
      }
      case TRUTH, TRUTH + 8 -> {
        checkReserved("TRUTH", value, 0xFFFF);
        tables.get(offset / 8).truth = value & 0xFFFF;
      }
      case PARAMETER, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    update();
  }

  private void update() {
    tables.forEach(Table::update);
  }
}
