package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.SimulatedMpu.Access;
import demitasse.kernel.SimulatedMpu.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of a kernel at any time: who reaches what, and in which order things lie. */
final class IsolationRules {
  private static final int REMEMBERED = 50;

  private final KernelFixture fixture;
  private final List<ProcessOracle> oracles;
  private final Set<Integer> livingBefore = new HashSet<>();
  private final Deque<Integer> dead = new ArrayDeque<>();

  IsolationRules(KernelFixture fixture, List<ProcessOracle> oracles) {
    this.fixture = fixture;
    this.oracles = oracles;
  }

  void check() {
    for (ProcessOracle oracle : oracles) {
      checkOrder(oracle.process.kernelView());
      oracle.check();
    }
    checkIdentifiers();
    checkReachable();
  }

  /** I3. */
  private static void checkOrder(Process view) {
    long[] order = {
      unsigned(view.memoryStart),
      unsigned(view.allowHighWater),
      unsigned(view.appBreak),
      unsigned(accessibleEnd(view)),
      unsigned(view.kernelBreak),
      unsigned(view.store),
      unsigned(view.memoryEnd)
    };
    if (view.isAlive()) {
      assertThat(order).as("order in process %d", view.slot).isSorted();
    }
  }

  private static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }

  private static int accessibleEnd(Process view) {
    int granule = view.regionSize / 8;
    return view.memoryStart + (view.appBreak - view.memoryStart + granule - 1) / granule * granule;
  }

  /** I4: what has died stays dead. */
  private void checkIdentifiers() {
    Set<Integer> living = new HashSet<>();
    for (ProcessOracle oracle : oracles) {
      if (oracle.process.kernelView().isAlive()) {
        living.add(oracle.process.identifier());
      }
    }
    for (int identifier : livingBefore) {
      if (!living.contains(identifier)) {
        dead.add(identifier);
        if (dead.size() > REMEMBERED) {
          dead.remove();
        }
      }
    }
    for (int identifier : dead) {
      assertThat(fixture.processTable().find(identifier)).isNull();
    }
    livingBefore.clear();
    livingBefore.addAll(living);
  }

  /** I1: the process that ran last reaches its flash, its RAM, its shares, and nothing else. */
  private void checkReachable() {
    ScriptedProcess process = fixture.board().lastProcess();
    if (process == null || !fixture.processTable().isReady(process.kernelView())) {
      return;
    }
    if (process.isSpinning()) {
      // What changed since then is in the MPU when the process runs again, and not before.
      process.then(process::stopInterrupted).run();
    }
    if (!process.isSpinning()) {
      return;
    }
    Process last = process.kernelView();
    SimulatedMpu mpu = fixture.board().mpu();
    List<Span> ram = new ArrayList<>();
    ram.add(new Span(unsigned(last.memoryStart), unsigned(accessibleEnd(last))));
    for (ProcessOracle oracle : oracles) {
      oracle.sharedWith(last, ram);
    }
    Span flash = new Span(unsigned(last.flashStart), unsigned(last.flashEnd));
    assertThat(mpu.spans(Access.EXECUTE)).containsExactly(flash);
    assertThat(mpu.spans(Access.WRITE)).isEqualTo(union(ram));
    ram.add(flash);
    assertThat(mpu.spans(Access.READ)).isEqualTo(union(ram));
  }

  private static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(span -> span.start() == span.end());
    sorted.sort(Comparator.comparingLong(Span::start));
    List<Span> union = new ArrayList<>();
    for (Span span : sorted) {
      Span last = union.isEmpty() ? null : union.get(union.size() - 1);
      if (last != null && span.start() <= last.end()) {
        union.set(union.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        union.add(span);
      }
    }
    return union;
  }
}
