package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Keeps a grant's state in a static field. */
public final class GrantEscapeStaticField {
  @GrantState
  static final class State {
    int count;
  }

  private static State kept;
  private final Grant<State> grant = new Grant<>(State::new);

  public static GrantEscapeStaticField create() {
    return new GrantEscapeStaticField();
  }

  @EntryPoint("main")
  void main() {
    kept = grant.enter();
    kept.count++;
  }
}
