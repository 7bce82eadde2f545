package demitasse.simulator.record;

import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;
import java.io.Closeable;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the levels of nets as a value change dump, which GTKWave and PulseView show.
 *
 * <p>Source: IEEE 1364-2005, section 18. The time unit is a nanosecond. Characters of serial lines,
 * which nets carry whole, are drawn bit by bit.
 */
public final class VcdWriter implements Closeable {
  private static final long NANOSECOND = 1_000;

  /** No character takes longer, so changes that are older are in order. */
  private static final long LONGEST_FRAME = Timeline.SECOND;

  private static final int FIRST_IDENTIFIER = '!';

  private final Timeline timeline;
  private final PrintWriter output;
  private final TreeMap<Long, List<String>> changes = new TreeMap<>();
  private final Map<Net, String> identifiers = new LinkedHashMap<>();
  private boolean begun;

  public VcdWriter(Timeline timeline, Writer output) {
    this.timeline = timeline;
    this.output = new PrintWriter(output);
  }

  /** Adds a net; before the first change only. */
  public void add(Net net) {
    if (begun) {
      throw new IllegalStateException("The dump has begun: add all nets before the first change");
    }
    String identifier = identifier(identifiers.size());
    identifiers.put(net, identifier);
    boolean[] last = {net.isHigh()};
    net.addListener(
        () -> {
          if (net.isHigh() != last[0]) {
            last[0] = net.isHigh();
            change(timeline.now(), last[0], identifier);
          }
        });
    net.addReceiver(frame -> draw(frame, identifier));
  }

  /** Letters and signs, as many as it takes. */
  private static String identifier(int number) {
    int letters = '~' - FIRST_IDENTIFIER + 1;
    String last = Character.toString(FIRST_IDENTIFIER + number % letters);
    return number < letters ? last : identifier(number / letters - 1) + last;
  }

  private void draw(SerialFrame frame, String identifier) {
    long time = frame.start();
    change(time, false, identifier);
    if (!frame.isBreak()) {
      for (int bit = 0; bit < frame.dataBits(); bit++) {
        time += frame.bitTime();
        change(time, ((frame.data() >>> bit) & 1) != 0, identifier);
      }
      if (frame.parity() >= 0) {
        time += frame.bitTime();
        change(time, frame.parity() == 1, identifier);
      }
      time += frame.bitTime();
    } else {
      time += frame.bitTime() * (frame.dataBits() + 2);
    }
    change(time, true, identifier);
  }

  private void change(long picoseconds, boolean high, String identifier) {
    begin();
    changes
        .computeIfAbsent(picoseconds / NANOSECOND, time -> new ArrayList<>())
        .add((high ? "1" : "0") + identifier);
    write((timeline.now() - LONGEST_FRAME) / NANOSECOND);
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    output.println("$timescale 1ns $end");
    output.println("$scope module board $end");
    identifiers.forEach(
        (net, identifier) ->
            output.println("$var wire 1 %s %s $end".formatted(identifier, net.name())));
    output.println("$upscope $end");
    output.println("$enddefinitions $end");
  }

  private void write(long untilNanoseconds) {
    while (!changes.isEmpty() && changes.firstKey() <= untilNanoseconds) {
      Map.Entry<Long, List<String>> first = changes.pollFirstEntry();
      output.println("#" + first.getKey());
      first.getValue().forEach(output::println);
    }
  }

  /** Writes the levels that all nets have now, as those at the start of the dump. */
  public void start() {
    begin();
    output.println("#" + timeline.now() / NANOSECOND);
    output.println("$dumpvars");
    identifiers.forEach(
        (net, identifier) -> output.println((net.isHigh() ? "1" : "0") + identifier));
    output.println("$end");
  }

  /** Writes what is left, and the time at which the dump ends. */
  @Override
  public void close() {
    begin();
    write(Long.MAX_VALUE);
    output.println("#" + timeline.now() / NANOSECOND);
    output.close();
  }
}
