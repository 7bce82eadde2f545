package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Keeps a grant's state in an array. */
public final class GrantEscapeArray {
  @GrantState
  static final class State {
    int count;
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private final State[] kept = new State[4];
  private int total;

  public static GrantEscapeArray create() {
    return new GrantEscapeArray();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    kept[total & 3] = state;
    total = kept[0].count;
  }
}
