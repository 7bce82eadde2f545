package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Passes a request through a chain of layers of different classes and back. */
public final class ChainOfLayers extends CorpusProgram {
  public static CorpusProgram create() {
    return new ChainOfLayers();
  }

  interface Layer {
    int send(int frame);
  }

  static final class Wire implements Layer {
    private int sent;

    @Override
    public int send(int frame) {
      sent++;
      return frame ^ sent;
    }
  }

  static final class Framing implements Layer {
    private final Layer below;

    Framing(Layer below) {
      this.below = below;
    }

    @Override
    public int send(int frame) {
      return below.send(frame << 4 | 0xA) + 1;
    }
  }

  static final class Retrying implements Layer {
    private final Layer below;
    private int retries;

    Retrying(Layer below) {
      this.below = below;
    }

    @Override
    public int send(int frame) {
      int result = below.send(frame);
      for (int i = 0; i < 3 && (result & 4) == 0; i++) {
        retries++;
        result = below.send(frame + i);
      }
      return result;
    }
  }

  static final class Logging implements Layer {
    private final Layer below;
    private int last;

    Logging(Layer below) {
      this.below = below;
    }

    @Override
    public int send(int frame) {
      last = below.send(frame);
      return last;
    }
  }

  private final Wire wire = new Wire();
  private final Retrying retrying = new Retrying(new Framing(wire));
  private final Logging logging = new Logging(retrying);
  private Layer top = logging;

  @Override
  protected void run() {
    for (int frame = 0; frame < 12; frame++) {
      put(top.send(frame));
      put(wire.sent);
      put(retrying.retries);
      put(logging.last);
      top = frame == 8 ? wire : top;
    }
  }
}
