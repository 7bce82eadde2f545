package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Returns a grant's state from a method of a package that is not trusted. */
public final class GrantEscapeReturn {
  @GrantState
  static final class State {
    int count;
  }

  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantEscapeReturn create() {
    return new GrantEscapeReturn();
  }

  @EntryPoint("main")
  void main() {
    find().count++;
  }

  private State find() {
    State state = grant.enter();
    return state;
  }
}
