package demitasse.tools.run;

import demitasse.jvm.HailOnJvm;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.hail.Led;
import demitasse.simulator.hail.LedColor;
import demitasse.simulator.sam4l.chip.RunEnd;
import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated Hail in a run loop, with its kernel in flash or on the JVM. */
final class HailBoard implements RunningBoard {
  private final Hail hail;
  private final HailOnJvm onJvm;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private RunEnd lastEnd = RunEnd.TIME;

  /**
   * Puts a board in a run loop.
   *
   * @param onJvm its kernel on the JVM, or null if the kernel is in flash
   */
  HailBoard(Hail hail, HailOnJvm onJvm) {
    this.hail = hail;
    this.onJvm = onJvm;
    hail.usart0().addListener((value, time) -> output.write(value));
  }

  @Override
  public void run(long untilPicoseconds) {
    if (onJvm != null) {
      onJvm.run(untilPicoseconds);
    } else {
      lastEnd = hail.chip().run(untilPicoseconds);
    }
  }

  /** Why the board did not run on when it ran last. */
  RunEnd lastEnd() {
    return lastEnd;
  }

  @Override
  public long now() {
    return hail.now();
  }

  @Override
  public boolean hasStopped() {
    return lastEnd == RunEnd.LOCKED_UP || lastEnd == RunEnd.EXIT;
  }

  @Override
  public byte[] takeOutput() {
    byte[] bytes = output.toByteArray();
    output.reset();
    return bytes;
  }

  @Override
  public void type(int value) {
    hail.usart0().send(new byte[] {(byte) value});
  }

  @Override
  public void press(boolean pressed) {
    if (pressed) {
      hail.button().press();
    } else {
      hail.button().release();
    }
  }

  @Override
  public void reset() {
    if (onJvm != null) {
      onJvm.reset();
    } else {
      hail.reset();
    }
  }

  @Override
  public String leds() {
    return Stream.of(LedColor.values()).map(this::led).collect(Collectors.joining(", "));
  }

  private String led(LedColor color) {
    Led led = hail.led(color);
    return color.name().toLowerCase(java.util.Locale.ROOT) + (led.isLit() ? " ON" : " off");
  }
}
