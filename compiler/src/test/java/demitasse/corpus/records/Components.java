package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Reads components of every type through accessors and fields. */
public final class Components extends CorpusProgram {
  public static CorpusProgram create() {
    return new Components();
  }

  record Sample(boolean valid, byte small, short medium, char letter, int number, long wide) {
    long sum() {
      return (valid ? 1 : 0) + small + medium + letter + number() + this.wide;
    }
  }

  private final Sample[] samples = {
    new Sample(true, (byte) -1, (short) 300, 'x', 1 << 20, 1L << 40),
    new Sample(false, (byte) 127, (short) -32768, '\uFFFF', -5, Long.MAX_VALUE)
  };
  private Sample current = samples[0];

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      put(current.valid());
      put(current.small());
      put(current.medium());
      put((int) current.letter());
      put(current.number());
      put(current.wide());
      put(current.sum());
      current = samples[i + 1 & 1];
    }
  }
}
