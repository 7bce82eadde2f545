package demitasse.compiler.random;

import demitasse.rig.ProgramResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What random programs contain, and what they do on the JVM. */
final class GeneratorStatistics {
  private static final int ESCAPED_MARK = 0xDEAD;
  private static final int KINDS = 13;

  final Map<Feature, Integer> features = new EnumMap<>(Feature.class);

  /** Programs in which an exception of a kind, by its number, was caught. */
  final Map<Integer, Integer> caught = new TreeMap<>();

  /** Programs that an exception of a kind left. */
  final Map<Integer, Integer> escaped = new TreeMap<>();

  int programs;
  int overflowing;
  int withCatch;
  int withFinally;
  int withExactLines;
  long values;
  long lines;

  void add(Program program, ProgramResult result) {
    programs++;
    String source = program.source("P0");
    lines += source.lines().count();
    withExactLines += program.linesAreExact() ? 1 : 0;
    for (Feature feature : Feature.values()) {
      if (feature.isIn(source)) {
        features.merge(feature, 1, Integer::sum);
      }
    }
    if (result.ended()) {
      addValues(result.values());
    } else {
      overflowing++;
    }
  }

  private void addValues(int[] put) {
    values += put.length;
    boolean anyCaught = false;
    for (int kind = 1; kind <= KINDS; kind++) {
      int mark = TryStatements.CATCH_MARK + kind;
      if (Arrays.stream(put).anyMatch(value -> value == mark)) {
        caught.merge(kind, 1, Integer::sum);
        anyCaught = true;
      }
    }
    withCatch += anyCaught ? 1 : 0;
    int mark = TryStatements.FINALLY_MARK;
    withFinally += Arrays.stream(put).anyMatch(value -> value == mark) ? 1 : 0;
    for (int i = 0; i + 1 < put.length; i++) {
      if (put[i] == ESCAPED_MARK) {
        escaped.merge(put[i + 1], 1, Integer::sum);
        return;
      }
    }
  }

  @Override
  public String toString() {
    return "%d programs, %d lines and %d values on average, %d overflow, %d have exact lines%n"
            .formatted(programs, lines / programs, values / programs, overflowing, withExactLines)
        + "a catch ran in %d, a finally in %d%n".formatted(withCatch, withFinally)
        + "caught by kind "
        + caught
        + ", escaped by kind "
        + escaped
        + "\n"
        + features;
  }
}
