package demitasse.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table of all rows, held against the goals. */
final class BenchReport {
  static final String HEADING =
      "             instructions executed           | code bytes                 |"
          + " constant bytes    | state bytes\n"
          + "kernel   opt    Java checked   plain  ratio |  Java check plain  ratio |"
          + "  Java check plain |  Java check plain\n";

  private static final double INSTRUCTION_GOAL = 1.05;
  private static final double CODE_GOAL = 1.10;
  private static final double MEAN_GOAL = 1.00;

  private final List<BenchRow> rows = new ArrayList<>();

  void add(BenchRow row) {
    rows.add(row);
  }

  /** The rows as a JSON list. */
  String json() {
    return rows.stream().map(BenchRow::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  /** The table, the worst ratios, the means, and how to get them again. */
  String text() {
    StringBuilder text = new StringBuilder(HEADING);
    rows.forEach(row -> text.append(row.tableLine()).append('\n'));
    text.append(
        "\nchecked: the twin in C that makes Java's checks; plain: the same without;"
            + " ratio: Java to checked.\n");
    if (rows.stream().anyMatch(BenchRow::isComplete)) {
      text.append(summary("instructions", BenchRow::instructionRatio, INSTRUCTION_GOAL));
      text.append(summary("code bytes", BenchRow::codeRatio, CODE_GOAL));
    }
    return text.append("\nTo repeat: make bench-compiler\n").toString();
  }

  private String summary(String what, ToDoubleFunction<BenchRow> ratio, double goal) {
    List<BenchRow> complete = rows.stream().filter(BenchRow::isComplete).toList();
    BenchRow worst = complete.stream().max(Comparator.comparingDouble(ratio)).orElseThrow();
    String above =
        complete.stream()
            .filter(row -> ratio.applyAsDouble(row) > goal)
            .map(BenchRow::name)
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s: worst %.3f (%s), goal %.2f, above it: %s; geometric mean %.3f, goal %.2f, %s%n",
        what,
        ratio.applyAsDouble(worst),
        worst.name(),
        goal,
        above.isEmpty() ? "none" : above,
        geometricMean(complete, ratio),
        MEAN_GOAL,
        geometricMean(complete, ratio) <= MEAN_GOAL ? "met" : "missed");
  }

  private static double geometricMean(List<BenchRow> rows, ToDoubleFunction<BenchRow> ratio) {
    double sum = 0;
    for (BenchRow row : rows) {
      sum += Math.log(ratio.applyAsDouble(row));
    }
    return Math.exp(sum / rows.size());
  }
}
