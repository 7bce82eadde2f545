package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Keeps a grant's state in a field of another object, through a method that takes any object. */
public final class GrantEscapeHelper {
  @GrantState
  static final class State {
    int count;
  }

  static final class Cell {
    private Object value;

    void set(Object value) {
      this.value = value;
    }

    boolean isEmpty() {
      return value == null;
    }
  }

  private final Grant<State> grant = new Grant<>(State::new);
  private final Cell cell = new Cell();
  private int total;

  public static GrantEscapeHelper create() {
    return new GrantEscapeHelper();
  }

  @EntryPoint("main")
  void main() {
    cell.set(grant.enter());
    if (!cell.isEmpty()) {
      total++;
    }
  }
}
