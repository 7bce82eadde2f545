package demitasse.simulator.diagnostic;

import demitasse.simulator.time.Timeline;
import java.util.Locale;

/**
 * One misuse: when, of what, and what is wrong.
 *
 * @param time in picoseconds since power-on
 * @param programCounter of the instruction that did it, or 0 if none did
 * @param peripheral the instance's name in the datasheet
 */
public record Diagnostic(
    long time, int programCounter, String peripheral, Misuse misuse, String text) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.6f ms, pc 0x%08x, %s, %s: %s",
        time / (double) Timeline.MILLISECOND,
        programCounter,
        peripheral,
        misuse,
        text);
  }
}
