package demitasse.simulator.sam4l.flash;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.sam4l.table.TabledBlock;

/** PICOCACHE, the cache of the flash: its registers; hits are not modelled, and it is coherent. */
public final class PicoCache extends TabledBlock {
  private static final int CEN = 1;

  private final Register monitorEnable;
  private Runnable listener = () -> {};
  private boolean enabled;
  private int events;

  public PicoCache(ChipServices services) {
    super("PICOCACHE", services);
    writeOnly(0x08, "CTRL", CEN, this::control);
    readOnly(0x0C, "SR", () -> enabled ? 1 : 0);
    writeOnly(0x20, "MAINT0", 1, value -> {});
    writeOnly(0x24, "MAINT1", 0xF0, value -> {});
    readWrite(0x28, "MCFG", 0, 3);
    monitorEnable = readWrite(0x2C, "MEN", 0, 1).onWrite(this::monitor);
    writeOnly(0x30, "MCTRL", 1, value -> events = 0);
    readOnly(0x34, "MSR", () -> events);
    constant(0xFC, "VERSION", 0x101);
  }

  private void control(int value) {
    enabled = (value & CEN) != 0;
    listener.run();
  }

  private void monitor(int value) {
    if (value != 0) {
      report(Misuse.NOT_MODELLED, "the monitor counts no events");
    }
  }

  /** Whether the cache is on, so that its memory is no memory of the processor's. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Sets what to do when the cache was switched on or off. */
  public void onChange(Runnable changed) {
    listener = changed;
  }

  @Override
  protected void afterReset() {
    enabled = false;
    monitorEnable.set(0);
    events = 0;
    listener.run();
  }
}
