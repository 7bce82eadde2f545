package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Closes resources made at build time, in reverse order, whatever happens. */
public final class TryWithResources extends CorpusProgram {
  public static CorpusProgram create() {
    return new TryWithResources();
  }

  static final class Resource implements AutoCloseable {
    private final TryWithResources program;
    private final int id;
    private boolean failOnClose;

    Resource(TryWithResources program, int id) {
      this.program = program;
      this.id = id;
    }

    void use(boolean fail) {
      program.note(id);
      if (fail) {
        throw new IllegalArgumentException("use");
      }
    }

    @Override
    public void close() {
      program.note(-id);
      if (failOnClose) {
        throw new IllegalStateException("close");
      }
    }
  }

  private final Resource first = new Resource(this, 1);
  private final Resource second = new Resource(this, 2);
  private Resource maybe;

  void note(int event) {
    put(event);
  }

  @Override
  protected void run() {
    for (int mask = 0; mask < 16; mask++) {
      second.failOnClose = (mask & 4) != 0;
      maybe = (mask & 8) != 0 ? first : null;
      try {
        put(work(mask));
      } catch (IllegalArgumentException thrown) {
        put(1001);
        put(thrown.getMessage());
      } catch (IllegalStateException thrown) {
        put(1002);
        put(thrown.getMessage());
      }
    }
  }

  private int work(int mask) {
    try (Resource outer = maybe;
        Resource inner = second) {
      if (outer != null) {
        outer.use((mask & 1) != 0);
      }
      inner.use((mask & 2) != 0);
      return mask;
    } finally {
      note(500);
    }
  }
}
