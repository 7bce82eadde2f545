package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;

/** Makes a grant's state in create() and reads it at run time. */
public final class GrantClassInImage {
  @GrantState
  static final class State {
    int count;
  }

  private final State state = new State();

  public static GrantClassInImage create() {
    return new GrantClassInImage();
  }

  @EntryPoint("main")
  void main() {
    state.count++;
  }
}
