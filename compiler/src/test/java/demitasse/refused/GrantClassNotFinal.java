package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Has a grant whose state's class is not final. */
public final class GrantClassNotFinal {
  @GrantState
  static class State {
    int count;
  }

  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantClassNotFinal create() {
    return new GrantClassNotFinal();
  }

  @EntryPoint("main")
  void main() {
    State state = grant.enter();
    state.count++;
  }
}
