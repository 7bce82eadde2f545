package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;

/** Makes a grant's state itself, where the kernel supplies no memory for it. */
public final class AllocationGrantOutsideFactory {
  @GrantState
  static final class State {
    int count;
  }

  private int total;

  public static AllocationGrantOutsideFactory create() {
    return new AllocationGrantOutsideFactory();
  }

  @EntryPoint("main")
  void main() {
    State state = new State();
    total += state.count;
  }
}
