package demitasse.compiler.emit;

import java.util.EnumMap;
import java.util.Map;

/** How many run-time checks the emitter kept and dropped, by kind. */
public final class CheckCounts {
  /** What a check guards against. */
  public enum Check {
    NULL,
    BOUNDS,
    DIVISION,
    CAST,
    STORE
  }

  private final Map<Check, Integer> emitted = new EnumMap<>(Check.class);
  private final Map<Check, Integer> dropped = new EnumMap<>(Check.class);

  void emitted(Check check) {
    emitted.merge(check, 1, Integer::sum);
  }

  void dropped(Check check) {
    dropped.merge(check, 1, Integer::sum);
  }

  /** Checks in the C code. */
  public int emittedCount(Check check) {
    return emitted.getOrDefault(check, 0);
  }

  /** Checks that the analysis proved to be unnecessary. */
  public int droppedCount(Check check) {
    return dropped.getOrDefault(check, 0);
  }
}
