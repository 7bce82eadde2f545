package demitasse.simulator.sam4l;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.RegisterBlock;
import java.util.function.BooleanSupplier;

/** The port of a peripheral whose data register does for DMA what it does for the processor. */
public final class RegisterPort extends DmaPort {
  private final RegisterBlock block;
  private final int offset;
  private final BooleanSupplier ready;

  /**
   * @param offset of the register in the block
   * @param ready whether it has data, or room for data
   */
  public RegisterPort(RegisterBlock block, int offset, BooleanSupplier ready) {
    this.block = block;
    this.offset = offset;
    this.ready = ready;
  }

  @Override
  public boolean isReady() {
    return ready.getAsBoolean();
  }

  @Override
  public int read() {
    return block.load(offset);
  }

  @Override
  public void write(int value) {
    block.store(offset, value);
  }

  /** Tells the DMA controller, if there are data or room. */
  public void request() {
    if (isReady()) {
      changed();
    }
  }
}
