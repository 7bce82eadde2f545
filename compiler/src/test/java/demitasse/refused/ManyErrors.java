package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.GrantState;
import demitasse.machine.Memory;
import demitasse.refused.support.Wasteful;
import demitasse.refused.trusted.Grant;
import java.util.ArrayList;

/** Breaks eleven rules in two files; each is reported, in order. */
public final class ManyErrors {
  @GrantState
  static final class State {
    int count;
  }

  private final ArrayList<String> names = new ArrayList<>();
  private final Grant<State> grant = new Grant<>(State::new);
  private State kept;
  private Object last;
  private int total;

  public static ManyErrors create() {
    return new ManyErrors();
  }

  @EntryPoint("main")
  void main() {
    total += Wasteful.buffer(8).length;
    total += names.size();
    total = countdown(3);
    last = "total " + last;
    last = total;
    keep();
  }

  @EntryPoint("tick")
  int tick() {
    total += Memory.load8(0x4000_0000);
    synchronized (this) {
      total *= 1.5;
    }
    Object kind = getClass();
    return kind == null ? total : System.identityHashCode(kind);
  }

  private static int countdown(int n) {
    return n == 0 ? 0 : countdown(n - 1);
  }

  private void keep() {
    kept = grant.enter();
    kept.count++;
  }
}
