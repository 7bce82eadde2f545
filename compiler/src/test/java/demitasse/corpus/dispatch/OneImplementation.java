package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Calls an interface and an abstract method that each have one implementation. */
public final class OneImplementation extends CorpusProgram {
  public static CorpusProgram create() {
    return new OneImplementation();
  }

  interface Sink {
    void accept(int value);

    int total();
  }

  abstract static class Source {
    protected int position;

    abstract int next();

    boolean exhausted() {
      return position >= 10;
    }
  }

  static final class Squares extends Source {
    @Override
    int next() {
      position++;
      return position * position;
    }
  }

  static final class Sum implements Sink {
    private int total;

    @Override
    public void accept(int value) {
      total += value;
    }

    @Override
    public int total() {
      return total;
    }
  }

  private final Sink sink = new Sum();
  private final Source source = new Squares();

  @Override
  protected void run() {
    while (!source.exhausted()) {
      sink.accept(source.next());
      put(sink.total());
    }
  }
}
