package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Time, diagnostics and interrupt lines for tests of single peripherals. */
public final class SerialTestBench {
  public final Timeline timeline = new Timeline();
  public final Diagnostics diagnostics = new Diagnostics(timeline);
  public final ChipServices services = new ChipServices(timeline, diagnostics);
  private final List<boolean[]> levels = new ArrayList<>();
  private long now;

  public SerialTestBench() {
    timeline.setClock(() -> now);
  }

  /** An interrupt line whose level {@link #isAsserted} tells by the order of making. */
  public InterruptLine line() {
    boolean[] level = new boolean[1];
    levels.add(level);
    return asserted -> level[0] = asserted;
  }

  public List<InterruptLine> lines(int count) {
    List<InterruptLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line());
    }
    return lines;
  }

  public boolean isAsserted(int line) {
    return levels.get(line)[0];
  }

  public long now() {
    return now;
  }

  /** Lets time pass, event by event. */
  public void run(long picoseconds) {
    long end = now + picoseconds;
    while (timeline.next() <= end) {
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
    now = end;
  }

  /** Lets time pass until nothing is scheduled any more. */
  public void runAll() {
    for (int events = 0; timeline.next() != Timeline.NEVER; events++) {
      assertThat(events).as("events without end").isLessThan(1_000_000);
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
  }

  public void assertNoMisuse() {
    assertThat(diagnostics.all()).isEmpty();
  }

  public void assertMisuse(Misuse... expected) {
    assertThat(diagnostics.all()).extracting(Diagnostic::misuse).containsExactly(expected);
  }
}
