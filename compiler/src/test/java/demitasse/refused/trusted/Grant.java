package demitasse.refused.trusted;

import java.util.function.Supplier;

/**
 * A grant as the programs see it: makes its state on the board.
 *
 * @param <T> the state, a class marked {@link demitasse.machine.GrantState}
 */
public final class Grant<T> {
  private final Supplier<T> factory;

  public Grant(Supplier<T> factory) {
    this.factory = factory;
  }

  /** The state, new at each call. */
  public T enter() {
    return factory.get();
  }
}
