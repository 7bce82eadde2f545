package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Nests try four levels deep and throws from each level to each handler. */
public final class DeepNesting extends CorpusProgram {
  public static CorpusProgram create() {
    return new DeepNesting();
  }

  static class Level extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int target;

    Level(int target) {
      this.target = target;
    }
  }

  private int log;

  @Override
  protected void run() {
    for (int from = 1; from <= 4; from++) {
      for (int to = 0; to <= 4; to++) {
        log = 0;
        put(descend(from, to));
        put(log);
      }
    }
  }

  private static void raise(boolean now, int target) {
    if (now) {
      throw new Level(target);
    }
  }

  private static void accept(Level level, int here) {
    if (level.target != here) {
      throw level;
    }
  }

  private int descend(int from, int to) {
    int reached = 0;
    try {
      raise(from == 1, to);
      try {
        reached = 2;
        raise(from == 2, to);
        try {
          reached = 3;
          raise(from == 3, to);
          try {
            reached = 4;
            raise(from == 4, to);
          } catch (Level level) {
            log = log * 10 + 4;
            accept(level, 4);
          }
        } catch (Level level) {
          log = log * 10 + 3;
          accept(level, 3);
        } finally {
          log = log * 10 + 5;
        }
      } catch (Level level) {
        log = log * 10 + 2;
        accept(level, 2);
      }
    } catch (Level level) {
      log = log * 10 + 1;
    }
    return reached;
  }
}
