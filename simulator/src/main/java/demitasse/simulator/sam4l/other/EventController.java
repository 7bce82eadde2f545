package demitasse.simulator.sam4l.other;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.sam4l.table.TabledBlock;
import java.util.function.IntUnaryOperator;

/** PEVC, the peripheral event controller: its registers; no event is passed on. */
public final class EventController extends TabledBlock {
  private static final int CHANNELS = 19;
  private static final int GENERATORS = 31;

  private boolean reported;

  public EventController(ChipServices services) {
    super("PEVC", services);
    setAndClear(0x00, "CHSR", 0x04, "CHER", 0x08, "CHDR");
    writeOnly(0x10, "SEV", -1, this::use);
    readOnly(0x14, "BUSY", () -> 0);
    setAndClear(0x28, "TRIMR", 0x20, "TRIER", 0x24, "TRIDR");
    readOnly(0x30, "TRSR", () -> 0);
    writeOnly(0x34, "TRSCR", -1, value -> {});
    setAndClear(0x48, "OVIMR", 0x40, "OVIER", 0x44, "OVIDR");
    readOnly(0x50, "OVSR", () -> 0);
    writeOnly(0x54, "OVSCR", -1, value -> {});
    for (int i = 0; i < CHANNELS; i++) {
      readWrite(0x100 + 4 * i, "CHMX" + i, 0, 0x13F);
    }
    for (int i = 0; i < GENERATORS; i++) {
      readWrite(0x200 + 4 * i, "EVS" + i, 0, 0x70001);
    }
    readWrite(0x300, "IGFDR", 0, 0xF);
    constant(0x3F8, "PARAMETER", 0x14061824);
    constant(0x3FC, "VERSION", 0x200);
  }

  private void setAndClear(
      int stateOffset, String state, int setOffset, String set, int clearOffset, String clear) {
    Register register = constant(stateOffset, state, 0);
    writeOnly(setOffset, set, -1, value -> change(register, old -> old | value, value));
    writeOnly(clearOffset, clear, -1, value -> change(register, old -> old & ~value, 0));
  }

  private void change(Register register, IntUnaryOperator operation, int used) {
    register.set(operation.applyAsInt(register.value()));
    use(used);
  }

  private void use(int value) {
    if (value != 0 && !reported) {
      reported = true;
      report(Misuse.NOT_MODELLED, "no event is passed on");
    }
  }
}
