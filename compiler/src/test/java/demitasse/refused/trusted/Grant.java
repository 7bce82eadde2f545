package demitasse.refused.trusted;

import demitasse.machine.GrantMemory;
import java.util.function.Supplier;

/** A grant as the programs see it: makes its state on the board, new at each call. */
public final class Grant<T> {
  private static final int MEMORY = 0x2100_0000;

  /** Makes the state, of a class marked {@link demitasse.machine.GrantState}. */
  private final Supplier<T> factory;

  public Grant(Supplier<T> factory) {
    this.factory = factory;
  }

  /** The state. */
  public T enter() {
    return GrantMemory.construct(factory, MEMORY);
  }
}
