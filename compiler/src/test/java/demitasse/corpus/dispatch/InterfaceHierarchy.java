package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Reaches one object through several interfaces and an abstract class at once. */
public final class InterfaceHierarchy extends CorpusProgram {
  public static CorpusProgram create() {
    return new InterfaceHierarchy();
  }

  interface Source {
    int read();
  }

  interface Sink {
    void write(int value);
  }

  interface Channel extends Source, Sink {
    default int echo(int value) {
      write(value);
      return read();
    }
  }

  abstract static class Base implements Channel {
    protected int kept;

    @Override
    public void write(int value) {
      kept = value;
    }
  }

  static final class Direct extends Base {
    @Override
    public int read() {
      return kept;
    }
  }

  static final class Inverting extends Base implements Comparable<Inverting> {
    @Override
    public int read() {
      return ~kept;
    }

    @Override
    public void write(int value) {
      super.write(value << 1);
    }

    @Override
    public int compareTo(Inverting other) {
      return kept - other.kept;
    }
  }

  private final Inverting first = new Inverting();
  private final Inverting second = new Inverting();
  private final Source[] sources = {new Direct(), first, () -> 77};
  private final Sink[] sinks = {(Sink) sources[0], second};
  private final Comparable<Inverting> comparable = first;

  @Override
  protected void run() {
    for (int i = 0; i < 9; i++) {
      sinks[i & 1].write(i * 5);
      for (Source source : sources) {
        put(source.read());
        put(source instanceof Channel channel ? channel.echo(i) : -1);
      }
      put(comparable.compareTo(second));
      put(second.compareTo(first));
    }
  }
}
