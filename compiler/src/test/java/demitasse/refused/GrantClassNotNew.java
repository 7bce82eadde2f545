package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.refused.trusted.Grant;

/** Has a grant whose factory gives an object of the image. */
public final class GrantClassNotNew {
  static final class State {
    int count;
  }

  private final State state = new State();
  private final Grant<State> grant = new Grant<>(() -> state);

  public static GrantClassNotNew create() {
    return new GrantClassNotNew();
  }

  @EntryPoint("main")
  void main() {
    grant.enter().count++;
  }
}
