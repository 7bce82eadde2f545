package demitasse.simulator.record;

import demitasse.simulator.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What came from outside, each with the exact time, so that a run can be repeated.
 *
 * <p>A file has one line for each input: picoseconds since power-on, what it went to, and a value,
 * separated by spaces. Lines that begin with {@code #} say what the run was started with.
 */
public final class InputLog {
  /**
   * One input.
   *
   * @param time in picoseconds since power-on
   * @param target what it went to, one word: {@code usart0}, {@code button}
   * @param value one word: a byte in hexadecimal, {@code pressed}
   */
  public record Input(long time, String target, String value) {}

  private final List<Input> inputs = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  /** Notes what the run was started with. */
  public void comment(String text) {
    comments.add(text);
  }

  /** Appends an input that takes place now. */
  public void add(long time, String target, String value) {
    inputs.add(new Input(time, target, value));
  }

  /** All inputs, in order. */
  public List<Input> inputs() {
    return List.copyOf(inputs);
  }

  /** When the recorded run ended: the time of the last input. */
  public long end() {
    return inputs.isEmpty() ? Timeline.NEVER : inputs.get(inputs.size() - 1).time();
  }

  /** Lets each input take place again, at its time. */
  public void replay(Timeline timeline, Consumer<Input> target) {
    for (Input input : inputs) {
      timeline
          .event("replay of " + input.target(), () -> target.accept(input))
          .scheduleAt(input.time());
    }
  }

  /** Writes the log to a file. */
  public void write(Path file) {
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> text.append("# ").append(comment).append('\n'));
    for (Input input : inputs) {
      text.append(
          String.format(Locale.ROOT, "%d %s %s%n", input.time(), input.target(), input.value()));
    }
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads a log.
   *
   * @throws IllegalArgumentException if a line is none of a log, named with its number
   */
  public static InputLog read(Path file) {
    InputLog log = new InputLog();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
          log.inputs.add(parse(lines.get(i), file + ":" + (i + 1)));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return log;
  }

  private static Input parse(String line, String place) {
    String[] words = line.strip().split(" +", -1);
    try {
      if (words.length == 3) {
        return new Input(Long.parseLong(words[0]), words[1], words[2]);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the place.
    }
    throw new IllegalArgumentException(
        place + ": \"" + line + "\" is no input: write a time in picoseconds, a target, a value");
  }
}
