package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Links one grant's state to another's. */
public final class GrantEscapeState {
  @GrantState
  static final class State {
    int count;
    State next;
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private int total;

  public static GrantEscapeState create() {
    return new GrantEscapeState();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    state.next = grant.enter();
    total += state.next.count;
  }
}
