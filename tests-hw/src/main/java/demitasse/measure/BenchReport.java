package demitasse.measure;

import com.google.gson.GsonBuilder;
import demitasse.hardware.Hardware;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The counts as a table with goals, and as JSON. */
final class BenchReport {
  private static final String LINE = "%-20s %12s %8s %14s %11s  %s%n";

  private final Hardware hardware;
  private final Map<BenchRow, Bench.Count> counts;

  BenchReport(Hardware hardware, Map<BenchRow, Bench.Count> counts) {
    this.hardware = hardware;
    this.counts = counts;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(LINE.formatted("", "instructions", "goal", "Tock on Hail", "MPU writes", "what"));
    counts.forEach(
        (row, count) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    LINE,
                    row.key(),
                    count.instructions(),
                    numberOrDash(row.goal()) + (isMissed(row) ? " !" : "  "),
                    numberOrDash(row.tock()),
                    count.regionWrites(),
                    row.meaning())));
    return text.append(
            "\n! misses the goal. Registers saved when a process enters the kernel: 8 by the"
                + " processor, 8 by software.\n")
        .append("To repeat: make bench BOARD=" + hardware.board() + "\n")
        .toString();
  }

  private boolean isMissed(BenchRow row) {
    return row.goal() != 0 && counts.get(row).instructions() > row.goal();
  }

  private static String numberOrDash(int number) {
    return number == 0 ? "-" : Integer.toString(number);
  }

  String json() {
    Map<String, Integer> instructions = new LinkedHashMap<>();
    counts.forEach((row, count) -> instructions.put(row.key(), count.instructions()));
    return new GsonBuilder().setPrettyPrinting().create().toJson(instructions) + "\n";
  }
}
