package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import demitasse.simulator.time.Timeline;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The serial line of a simulated Hail, which runs while somebody expects something.
 *
 * <p>All waiting is in simulated time, so that the machine's load changes nothing. When it is
 * closed, the hardware must have been used as its datasheet says.
 */
final class SimulatedConsole implements Console {
  /** The kernel on the board, or on the JVM. */
  interface Runner extends AutoCloseable {
    /** Lets the board run until a time in picoseconds since power-on. */
    void run(long untilPicoseconds);

    /** Whether the system has ended: nothing will make it do anything but a reset. */
    boolean hasStopped();

    @Override
    void close();
  }

  private static final long STEP = Timeline.MILLISECOND;
  private static final long LIMIT = 120 * Timeline.SECOND;
  private static final long PATIENCE = 2 * Timeline.SECOND;

  private final Hail hail;
  private final Runner runner;
  private final StringBuilder received = new StringBuilder();
  private int position;

  SimulatedConsole(Hail hail, Runner runner) {
    this.hail = hail;
    this.runner = runner;
    hail.usart0().addListener((value, time) -> received.append((char) (value & 0xFF)));
  }

  /** All that has been received, expected or not. */
  String transcript() {
    return received.toString();
  }

  /** Lets time pass until then, in picoseconds since power-on. */
  void runUntil(long picoseconds) {
    runner.run(picoseconds);
  }

  private void run(long picoseconds) {
    runner.run(hail.now() + picoseconds);
  }

  @Override
  public void type(String text) {
    hail.usart0().type(text);
  }

  @Override
  public String expect(String text) {
    if (!isReceived(text, LIMIT)) {
      throw new AssertionError(
          "No \"%s\" in what came:%n%s".formatted(text, received.substring(position)));
    }
    int start = received.indexOf(text, position);
    String before = received.substring(position, start);
    position = start + text.length();
    return before;
  }

  private boolean isReceived(String text, long limit) {
    long end = hail.now() + limit;
    while (received.indexOf(text, position) < 0) {
      if (hail.now() >= end || runner.hasStopped()) {
        return false;
      }
      run(STEP);
    }
    return true;
  }

  @Override
  public MatchResult expectLine(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    while (true) {
      Matcher line = compiled.matcher(expect("\n").stripTrailing());
      if (line.matches()) {
        return line;
      }
    }
  }

  @Override
  public boolean answers(String text) {
    if (!isReceived(text, PATIENCE)) {
      return false;
    }
    expect(text);
    return true;
  }

  @Override
  public void expectPanicEnd() {
    long end = hail.now() + LIMIT;
    while (!runner.hasStopped() && hail.now() < end) {
      run(STEP);
    }
    assertThat(runner.hasStopped()).as("the system has stopped").isTrue();
  }

  @Override
  public void close() {
    runner.close();
    hail.verify();
  }
}
