package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Uses a grant's state in local variables and passes it down. */
public final class GrantLocal {
  @GrantState
  static final class State {
    int count;
    private int limit;

    void count() {
      count++;
    }
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private int total;

  public static GrantLocal create() {
    return new GrantLocal();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    if (state != null) {
      add(state, 2);
      state.count();
      total = state.count + state.limit;
    }
  }

  private static void add(State state, int value) {
    state.count += value;
  }
}
