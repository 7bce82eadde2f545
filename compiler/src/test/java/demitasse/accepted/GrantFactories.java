package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Has grants whose factories call other methods, on the way to the one new. */
public final class GrantFactories {
  @GrantState
  static final class State {
    private final int limit;

    State(int limit) {
      this.limit = limit;
    }
  }

  private int next = 3;
  private int total;
  private final Grant<State> first = new Grant<>(() -> make(7));
  private final Grant<State> second = new Grant<>(this::makeNext);

  private static State make(int limit) {
    return new State(limit);
  }

  private State makeNext() {
    next++;
    return next % 2 == 0 ? make(next) : make(-next);
  }

  public static GrantFactories create() {
    return new GrantFactories();
  }

  @EntryPoint("main")
  void main() {
    total += first.enter().limit - second.enter().limit;
  }
}
