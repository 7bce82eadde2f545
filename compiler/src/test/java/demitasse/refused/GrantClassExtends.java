package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Has a grant whose state's class extends another. */
public final class GrantClassExtends {
  abstract static class Counter {
    int count;
  }

  @GrantState
  static final class State extends Counter {
    int limit;
  }

  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantClassExtends create() {
    return new GrantClassExtends();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    state.count = state.limit;
  }
}
