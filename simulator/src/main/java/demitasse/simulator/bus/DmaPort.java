package demitasse.simulator.bus;

/**
 * A register that a DMA channel fills or empties, with its request line.
 *
 * <p>Loads and stores through a port do what the processor's loads and stores of the register do.
 */
public abstract class DmaPort {
  private Runnable listener = () -> {};

  /** Whether a transfer can take place now: data has been received, or room is free. */
  public abstract boolean isReady();

  /** Takes what was received; only of ports that receive. */
  public int read() {
    throw new UnsupportedOperationException("a port that sends");
  }

  /** Gives what is to be sent; only of ports that send. */
  public void write(int value) {
    throw new UnsupportedOperationException("a port that receives");
  }

  /** Sets who wants to know that {@link #isReady} may have changed. */
  public final void setListener(Runnable readinessChanged) {
    listener = readinessChanged;
  }

  /** To be called by the peripheral whenever {@link #isReady} may have become true. */
  public final void changed() {
    listener.run();
  }
}
