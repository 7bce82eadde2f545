package demitasse.hil;

import demitasse.machine.FormatText;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Debug output for developers: on the board the texts are numbers, which the host turns back.
 *
 * <p>A text has one place for each number: {@code {}} signed decimal, {@code {u}} unsigned decimal,
 * {@code {x}} hexadecimal. Calls of a log that is {@link #OFF} take no code.
 */
public abstract class DebugLog {
  /** The log that drops everything. */
  public static final DebugLog OFF = new Off();

  /** Logs a text. */
  public final void log(@FormatText String text) {
    print(DebugText.of(text));
  }

  /** Logs a text with one number. */
  public final void log(@FormatText String text, @UnknownSignedness int a) {
    print(DebugText.of(text, a));
  }

  /** Logs a text with two numbers. */
  public final void log(
      @FormatText String text, @UnknownSignedness int a, @UnknownSignedness int b) {
    print(DebugText.of(text, a, b));
  }

  /** Logs a text with three numbers. */
  public final void log(
      @FormatText String text,
      @UnknownSignedness int a,
      @UnknownSignedness int b,
      @UnknownSignedness int c) {
    print(DebugText.of(text, a, b, c));
  }

  /** Logs a text with four numbers. */
  public final void log(
      @FormatText String text,
      @UnknownSignedness int a,
      @UnknownSignedness int b,
      @UnknownSignedness int c,
      @UnknownSignedness int d) {
    print(DebugText.of(text, a, b, c, d));
  }

  /** What the board runs in place of {@link #log(String)}; so with the others. */
  final void log(@SignedPositive int text) {
    begin(text);
    end();
  }

  final void log(@SignedPositive int text, @UnknownSignedness int a) {
    begin(text);
    add(a);
    end();
  }

  final void log(@SignedPositive int text, @UnknownSignedness int a, @UnknownSignedness int b) {
    begin(text);
    add(a);
    add(b);
    end();
  }

  final void log(
      @SignedPositive int text,
      @UnknownSignedness int a,
      @UnknownSignedness int b,
      @UnknownSignedness int c) {
    begin(text);
    add(a);
    add(b);
    add(c);
    end();
  }

  final void log(
      @SignedPositive int text,
      @UnknownSignedness int a,
      @UnknownSignedness int b,
      @UnknownSignedness int c,
      @UnknownSignedness int d) {
    begin(text);
    add(a);
    add(b);
    add(c);
    add(d);
    end();
  }

  /** Adds a number of either kind, of which the bits count. */
  @SuppressWarnings("signedness")
  private void add(@UnknownSignedness int value) {
    number(value);
  }

  /** On the JVM only: takes a message, formatted. */
  protected abstract void print(String message);

  /** On the board: begins a message with the number of its text in the compiler's report. */
  protected abstract void begin(@SignedPositive int text);

  /** On the board: adds a number to the message. */
  protected abstract void number(@Unsigned int value);

  /** On the board: ends the message. */
  protected abstract void end();

  private static final class Off extends DebugLog {
    @Override
    protected void print(String message) {}

    @Override
    protected void begin(@SignedPositive int text) {}

    @Override
    protected void number(@Unsigned int value) {}

    @Override
    protected void end() {}
  }
}
