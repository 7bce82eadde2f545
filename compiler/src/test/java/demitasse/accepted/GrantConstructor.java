package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Has a grant whose state's constructor sets its fields. */
public final class GrantConstructor {
  @GrantState
  static final class State {
    private int credit;
    private boolean open;

    State() {
      credit = 10;
      open = true;
    }

    boolean spend() {
      if (open && credit > 0) {
        credit--;
      }
      return credit == 0;
    }
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private boolean spent;

  public static GrantConstructor create() {
    return new GrantConstructor();
  }

  @EntryPoint("main")
  void main() {
    spent = grant.enter().spend();
  }
}
