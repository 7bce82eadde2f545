package demitasse.simulator.sam4l.table;

import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.Register.Access;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * A peripheral whose registers stand in a table.
 *
 * <p>A write of a reserved bit, of a register that can only be read, or where no register is, does
 * what silicon does, which is mostly nothing, and is reported.
 */
public abstract class TabledBlock extends RegisterBlock {
  private final ChipServices services;
  private final Map<Integer, Register> registers = new TreeMap<>();

  protected TabledBlock(String name, ChipServices services) {
    super(name);
    this.services = services;
  }

  /** Simulated time and diagnostics. */
  protected final ChipServices services() {
    return services;
  }

  /** Adds a register of which {@code fields} can be written. */
  protected final Register readWrite(int offset, String name, int resetValue, int fields) {
    return add(new Register(offset, name, Access.READ_WRITE, resetValue, fields));
  }

  /** Adds a register that shows a state. */
  protected final Register readOnly(int offset, String name, IntSupplier value) {
    return add(new Register(offset, name, Access.READ_ONLY, 0, 0)).onRead(value);
  }

  /** Adds a register that always reads the same. */
  protected final Register constant(int offset, String name, int value) {
    return add(new Register(offset, name, Access.READ_ONLY, value, 0));
  }

  /** Adds a register to which a write is a command. */
  protected final Register writeOnly(int offset, String name, int fields, IntConsumer action) {
    return add(new Register(offset, name, Access.WRITE_ONLY, 0, fields)).onWrite(action);
  }

  private Register add(Register register) {
    registers.put(register.offset(), register);
    return register;
  }

  @Override
  public int load(int offset) {
    Register register = registers.get(offset);
    if (register == null) {
      reportMissing(offset);
      return 0;
    }
    if (register.access() == Access.WRITE_ONLY) {
      report(Misuse.ACCESS, register.name() + " can only be written; it reads 0");
      return 0;
    }
    return register.load();
  }

  @Override
  public void store(int offset, int value) {
    Register register = registers.get(offset);
    if (register == null) {
      reportMissing(offset);
      return;
    }
    if (register.access() == Access.READ_ONLY) {
      report(Misuse.ACCESS, register.name() + " can only be read; the write does nothing");
      return;
    }
    if (!mayWrite(register, value)) {
      return;
    }
    int reserved = register.reservedBits(value);
    if (reserved != 0) {
      report(
          Misuse.RESERVED,
          "0x%08x sets the reserved bits 0x%08x of %s".formatted(value, reserved, register.name()));
    }
    register.store(value);
  }

  /** Whether a write takes place; whoever says no has reported why. */
  protected boolean mayWrite(Register register, int value) {
    return true;
  }

  /** Brings the registers to their values after reset, then what depends on them. */
  @Override
  public void reset() {
    registers.values().forEach(Register::reset);
    afterReset();
  }

  /** Brings what depends on the registers to its state after reset. */
  protected void afterReset() {}

  /** Reports a misuse of this peripheral. */
  protected final void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  private void reportMissing(int offset) {
    report(Misuse.NO_REGISTER, "there is no register at offset 0x%03x".formatted(offset));
  }
}
