package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws through interface calls, from some implementations and not from others. */
public final class ThroughInterfaceCalls extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThroughInterfaceCalls();
  }

  interface Handler {
    int handle(int request);
  }

  static final class Strict implements Handler {
    @Override
    public int handle(int request) {
      if (request < 0) {
        throw new IllegalArgumentException("negative");
      }
      return request * 2;
    }
  }

  static final class Table implements Handler {
    private final int[] table = {10, 20, 30};

    @Override
    public int handle(int request) {
      return table[request];
    }
  }

  static final class Guard implements Handler {
    private final Handler target;
    private int failures;

    Guard(Handler target) {
      this.target = target;
    }

    @Override
    public int handle(int request) {
      try {
        return target.handle(request);
      } catch (IndexOutOfBoundsException thrown) {
        failures++;
        return -failures;
      }
    }
  }

  private final Guard guard = new Guard(new Table());
  private final Handler[] handlers = {new Strict(), guard, new Table(), null};

  @Override
  protected void run() {
    for (int request = -1; request < 4; request++) {
      for (Handler handler : handlers) {
        try {
          put(handler.handle(request));
        } catch (IllegalArgumentException thrown) {
          put(thrown.getMessage());
        } catch (RuntimeException thrown) {
          put(kind(thrown));
          put(Thrown.line(thrown));
        }
      }
    }
    put(guard.failures);
  }
}
