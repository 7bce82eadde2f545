package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Keeps a grant's state in a field. */
public final class GrantEscapeField {
  @GrantState
  static final class State {
    int count;
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private State kept;

  public static GrantEscapeField create() {
    return new GrantEscapeField();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    if (kept == null) {
      kept = state;
    }
    state.count++;
  }
}
