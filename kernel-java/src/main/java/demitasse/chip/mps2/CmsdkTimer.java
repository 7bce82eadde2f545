package demitasse.chip.mps2;

import demitasse.cortexm.InterruptService;
import demitasse.hil.Ticker;
import demitasse.machine.Memory;

/** The CMSDK's APB timer: counts down from a reload value and interrupts at 0. */
public final class CmsdkTimer implements Ticker, InterruptService {
  // CMSDK manual, section "APB timer", programmer's model.
  private static final int CTRL = 0x00;
  private static final int VALUE = 0x04;
  private static final int RELOAD = 0x08;
  private static final int INTCLEAR = 0x0C;

  private static final int CTRL_ENABLE = 1 << 0;
  private static final int CTRL_INTEN = 1 << 3;

  private final int base;
  private Ticker.Client client;

  /** The timer at {@code base}. */
  public CmsdkTimer(int base) {
    this.base = base;
  }

  /** Names who is told of each tick. To be called while the board is built. */
  public void setClient(Ticker.Client client) {
    this.client = client;
  }

  @Override
  public void start(int periodCycles) {
    Memory.store32(base + CTRL, 0);
    Memory.store32(base + RELOAD, periodCycles - 1);
    Memory.store32(base + VALUE, periodCycles - 1);
    Memory.store32(base + CTRL, CTRL_ENABLE | CTRL_INTEN);
  }

  @Override
  public void stop() {
    Memory.store32(base + CTRL, 0);
    Memory.store32(base + INTCLEAR, 1);
  }

  @Override
  public void serve() {
    Memory.store32(base + INTCLEAR, 1);
    client.ticked();
  }
}
