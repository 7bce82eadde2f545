package demitasse.simulator.sam4l.other;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.table.TabledBlock;

/** SMAP, a debugger's way in beside the processor's: identification, and the hold of the core. */
public final class SystemManagerAccessPort extends TabledBlock {
  private static final int DONE = 1 << 0;
  private static final int HCR = 1 << 1;
  private static final int EN = 1 << 8;
  private static final int PROT = 1 << 9;
  private static final int DBGP = 1 << 10;
  private static final int COMMANDS = 0x1C;

  private Runnable release = () -> {};
  private boolean enabled;
  private boolean protectedChip;
  private boolean debuggerPresent;
  private int flags;

  public SystemManagerAccessPort(ChipServices services) {
    super("SMAP", services);
    writeOnly(0x00, "CR", 0x1F, this::control);
    readOnly(0x04, "SR", this::status);
    writeOnly(0x08, "SCR", 0x1F, this::clear).tolerant();
    readWrite(0x0C, "ADDR", 0, ~3);
    readWrite(0x10, "LENGTH", 0, ~3);
    readWrite(0x14, "DATA", 0, -1);
    constant(0x28, "VERSION", 0x100);
    constant(0xF0, "CIDR", ChipId.CIDR);
    constant(0xF4, "EXID", ChipId.EXID);
    constant(0xFC, "IDR", 0x003E0000);
  }

  private void control(int value) {
    if ((value & 1) != 0) {
      enabled = true;
    }
    if ((value & 2) != 0) {
      enabled = false;
    }
    if ((value & COMMANDS) != 0) {
      report(Misuse.NOT_MODELLED, "CR 0x%x: SMAP erases and checks nothing".formatted(value));
      flags |= DONE;
    }
  }

  private int status() {
    int status = flags | (enabled ? EN : 0);
    status |= protectedChip ? PROT : 0;
    return debuggerPresent ? status | DBGP : status;
  }

  private void clear(int value) {
    boolean held = (flags & HCR) != 0;
    flags &= ~(value & 0x1F);
    if (held && (value & HCR) != 0) {
      release.run();
    }
  }

  /** Holds the core in reset, as a debugger does whose clock is low when the reset ends. */
  public void holdCore(Runnable whenReleased) {
    flags |= HCR;
    debuggerPresent = true;
    release = whenReleased;
  }

  /** Whether the core is held in reset. */
  public boolean isCoreHeld() {
    return (flags & HCR) != 0;
  }

  /** Sets whether the flash's security bit is set. */
  public void setProtected(boolean isProtected) {
    protectedChip = isProtected;
  }

  @Override
  protected void afterReset() {
    enabled = false;
    flags = 0;
  }
}
