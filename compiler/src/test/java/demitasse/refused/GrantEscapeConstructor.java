package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Keeps a grant's state in a static field, in its own constructor. */
public final class GrantEscapeConstructor {
  @GrantState
  static final class State {
    static State last;
    int count;

    State() {
      last = this;
    }
  }

  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantEscapeConstructor create() {
    return new GrantEscapeConstructor();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    state.count++;
    State.last.count++;
  }
}
