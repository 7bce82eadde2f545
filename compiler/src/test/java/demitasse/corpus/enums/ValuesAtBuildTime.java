package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Uses arrays of enum constants that were stored at build time. */
public final class ValuesAtBuildTime extends CorpusProgram {
  enum Level {
    LOW,
    MIDDLE,
    HIGH,
    CRITICAL
  }

  private static final Level[] LEVELS = Level.values();
  private final Level[] reversed = new Level[LEVELS.length];
  private final Level named = Level.valueOf("HIGH");
  private final int levelCount = Level.values().length;

  public static CorpusProgram create() {
    ValuesAtBuildTime program = new ValuesAtBuildTime();
    for (Level level : LEVELS) {
      program.reversed[LEVELS.length - 1 - level.ordinal()] = level;
    }
    return program;
  }

  @Override
  protected void run() {
    put(levelCount);
    for (int i = 0; i < levelCount; i++) {
      put(LEVELS[i].ordinal());
      put(reversed[i].ordinal());
      put(reversed[i].name());
      put(LEVELS[i] == reversed[levelCount - 1 - i]);
      put(reversed[i] == named);
    }
    Level kept = reversed[0];
    reversed[0] = reversed[2];
    reversed[2] = kept;
    put(step(Level.LOW, 6).name());
    put(step(named, -5).ordinal());
  }

  private static Level step(Level from, int by) {
    return LEVELS[Math.floorMod(from.ordinal() + by, LEVELS.length)];
  }
}
