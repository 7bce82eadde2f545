package demitasse.capsule;

import static demitasse.capsule.ConsoleBench.PROCESSES;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.CapsuleBench;
import demitasse.machine.Machine;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever processes do to their buffers, and whenever they die, the console goes on. */
class ConsoleAttackTest {
  /** Buffers to read from lie below this offset in a process, buffers to read into above. */
  private static final int HALF = ConsoleBench.APP_BYTES / 2;

  private static final char INPUT = '#';

  private ConsoleBench bench;
  private int[] unanswered;

  private enum Action {
    WRITE,
    ALLOW_TEXT,
    READ,
    ALLOW_INTO,
    ABORT,
    SENT,
    RECEIVED,
    RESTART
  }

  private record Step(Action action, int slot, int offset, int length) {}

  @BeforeTry
  void attach() {
    bench = new ConsoleBench();
    unanswered = new int[PROCESSES];
  }

  @AfterTry
  void detach() {
    Machine.attach(null);
  }

  @Property
  void d12_anyBuffersAtAnyStepKeepProcessesApart(
      @ForAll("steps") @Size(max = 60) List<Step> steps) {
    for (Step step : steps) {
      run(step);
    }
    bench.port.completeAll(100);

    assertThat(bench.port.takeSent())
        .as("what was sent of one process, of its text buffers only")
        .allMatch(sent -> sent.chars().distinct().count() == 1 && sent.charAt(0) != INPUT);
    for (int slot = 0; slot < PROCESSES; slot++) {
      assertThat(bench.memory(slot, HALF))
          .as("memory that no driver may write")
          .isEqualTo(String.valueOf(ConsoleBench.letter(slot)).repeat(HALF));
      takeUpcalls(slot);
      assertThat(unanswered[slot]).as("writes that nobody was told the end of").isZero();
    }
  }

  private void run(Step step) {
    int slot = step.slot;
    switch (step.action) {
      case WRITE:
        bench.command(slot, 1, step.length);
        unanswered[slot] = 1;
        break;
      case ALLOW_TEXT:
        bench.allowText(slot, step.offset, Math.min(step.length & 0x1FF, HALF - step.offset));
        break;
      case READ:
        bench.command(slot, 2, step.length);
        break;
      case ALLOW_INTO:
        bench.allowInto(slot, HALF + step.offset, Math.min(step.length & 0x7F, HALF - step.offset));
        break;
      case ABORT:
        bench.command(slot, 3, step.length);
        break;
      case SENT:
        if (bench.port.isBusy()) {
          bench.port.complete();
        }
        break;
      case RECEIVED:
        bench.port.receive(String.valueOf(INPUT).repeat(step.length & 0x3F));
        break;
      case RESTART:
        bench.end(slot);
        bench.restart(slot);
        unanswered[slot] = 0;
        break;
      default:
        break;
    }
    // Their queues are short, and what finds no room in them is lost.
    takeUpcalls(slot);
  }

  private void takeUpcalls(int slot) {
    for (CapsuleBench.Queued told : bench.upcalls(slot)) {
      assertThat(told.number()).isBetween(1, 2);
      if (told.number() == 1) {
        assertThat(told.a0()).isBetween(0, HALF);
        unanswered[slot] = 0;
      } else {
        assertThat(told.a1()).isBetween(0, 64);
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 200), Arbitraries.of(-1, 64, 65, 1 << 31));
    return Combinators.combine(
            Arbitraries.of(Action.class),
            Arbitraries.integers().between(0, PROCESSES - 1),
            Arbitraries.integers().between(0, HALF),
            lengths)
        .as(Step::new)
        .list();
  }
}
