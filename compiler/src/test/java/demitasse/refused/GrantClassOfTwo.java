package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.refused.trusted.Grant;

/** Has a grant whose factory makes one of two classes, which need different memory. */
public final class GrantClassOfTwo {
  @GrantState
  static final class Small {
    int count;
  }

  @GrantState
  static final class Large {
    long first;
    long second;
  }

  private int total;
  private final Grant<Object> grant = new Grant<>(this::make);

  private Object make() {
    return total > 3 ? new Small() : new Large();
  }

  public static GrantClassOfTwo create() {
    return new GrantClassOfTwo();
  }

  @EntryPoint("main")
  void main() {
    total += grant.enter() == null ? 1 : 2;
  }
}
