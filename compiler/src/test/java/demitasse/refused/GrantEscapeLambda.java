package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Captures a grant's state in a lambda, which also allocates. */
public final class GrantEscapeLambda {
  @GrantState
  static final class State {
    int count;
  }

  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantEscapeLambda create() {
    return new GrantEscapeLambda();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    Runnable task = () -> state.count++;
    task.run();
  }
}
