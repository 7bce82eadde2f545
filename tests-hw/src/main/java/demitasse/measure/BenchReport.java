package demitasse.measure;

import com.google.gson.GsonBuilder;
import demitasse.hardware.Hardware;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The counts as a table with goals, and as JSON. */
final class BenchReport {
  private static final String LINE = "%-20s %12s %8s %14s %11s %8s  %s%n";

  /** What the simulator knows, and what it does not. */
  private static final String CYCLES =
      "Cycles are estimated: by ARM's table for each instruction and what it branches and loads,"
          + " with flash that\n"
          + "keeps pace. Instructions are exact.\n";

  private final Hardware hardware;
  private final Map<BenchRow, Bench.Count> counts;

  BenchReport(Hardware hardware, Map<BenchRow, Bench.Count> counts) {
    this.hardware = hardware;
    this.counts = counts;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        LINE.formatted("", "instructions", "goal", "Tock on Hail", "MPU writes", "cycles", "what"));
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
                    numberOrDash(count.cycles()),
                    row.meaning())));
    return text.append(
            "\n! misses the goal. Registers saved when a process enters the kernel: 8 by the"
                + " processor, 8 by software.\n")
        .append(hasCycles() ? CYCLES : "")
        .append("To repeat: make bench BOARD=" + hardware.board() + "\n")
        .toString();
  }

  private boolean hasCycles() {
    return counts.values().stream().anyMatch(count -> count.cycles() != 0);
  }

  private boolean isMissed(BenchRow row) {
    return row.goal() != 0 && counts.get(row).instructions() > row.goal();
  }

  private static String numberOrDash(int number) {
    return number == 0 ? "-" : Integer.toString(number);
  }

  String json() {
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    counts.forEach((row, count) -> rows.put(row.key(), json(count)));
    return new GsonBuilder().setPrettyPrinting().create().toJson(rows) + "\n";
  }

  private Map<String, Integer> json(Bench.Count count) {
    Map<String, Integer> json = new LinkedHashMap<>();
    json.put("instructions", count.instructions());
    json.put("mpu_writes", count.regionWrites());
    if (hasCycles()) {
      json.put("estimated_cycles", count.cycles());
    }
    return json;
  }
}
