package demitasse.simulator.diagnostic;

import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** Collects the misuse that models report; a test fails if it did not expect one. */
public final class Diagnostics {
  private final Timeline timeline;
  private final List<Diagnostic> reported = new ArrayList<>();
  private final List<Predicate<Diagnostic>> expectations = new ArrayList<>();
  private Consumer<Diagnostic> listener = diagnostic -> {};
  private IntSupplier programCounter = () -> 0;
  private boolean suspended;

  public Diagnostics(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Sets who knows the address of the instruction that runs. */
  public void setProgramCounter(IntSupplier address) {
    programCounter = address;
  }

  /** Sets who wants to see each unexpected diagnostic at once. */
  public void setListener(Consumer<Diagnostic> eachUnexpected) {
    listener = eachUnexpected;
  }

  /** Lets diagnostics that match, of now and later, not count as failures. */
  public void expect(Predicate<Diagnostic> matches) {
    expectations.add(matches);
  }

  /** Lets one kind of misuse of one peripheral not count as a failure. */
  public void expect(String peripheral, Misuse misuse) {
    expect(
        diagnostic -> diagnostic.peripheral().equals(peripheral) && diagnostic.misuse() == misuse);
  }

  /**
   * Ignores reports, or no longer: a reset takes clocks and pads from peripherals in any order, and
   * nothing that they say about it is misuse.
   */
  public void setSuspended(boolean isSuspended) {
    suspended = isSuspended;
  }

  /** Reports a misuse; {@code text} says what is wrong and what would be right. */
  public void report(String peripheral, Misuse misuse, String text) {
    if (suspended) {
      return;
    }
    Diagnostic diagnostic =
        new Diagnostic(timeline.now(), programCounter.getAsInt(), peripheral, misuse, text);
    reported.add(diagnostic);
    if (!isExpected(diagnostic)) {
      listener.accept(diagnostic);
    }
  }

  /** All that was reported, in order. */
  public List<Diagnostic> all() {
    return List.copyOf(reported);
  }

  /** What was reported and not expected, in order. */
  public List<Diagnostic> unexpected() {
    return reported.stream().filter(diagnostic -> !isExpected(diagnostic)).toList();
  }

  private boolean isExpected(Diagnostic diagnostic) {
    return expectations.stream().anyMatch(expectation -> expectation.test(diagnostic));
  }
}
