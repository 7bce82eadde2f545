package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Extends an inner class and reaches private members of the classes around it. */
public final class InnerSubclass extends CorpusProgram {
  public static CorpusProgram create() {
    return new InnerSubclass();
  }

  private int secret = 11;
  private final int[] levels = {2, 4, 6};

  private int reveal() {
    return secret++;
  }

  class Layer {
    int read(int i) {
      return levels[i] + reveal();
    }
  }

  class Deeper extends Layer {
    private int kept;

    @Override
    int read(int i) {
      kept += super.read(i);
      secret += kept & 1;
      return kept;
    }

    class Deepest extends Deeper {
      @Override
      int read(int i) {
        return super.read(i) * 100 + Deeper.this.kept + Deeper.super.read(i);
      }
    }
  }

  private final Deeper deeper = new Deeper();
  private final Layer[] layers = {new Layer(), deeper, deeper.new Deepest()};

  @Override
  protected void run() {
    for (int i = 0; i < 9; i++) {
      put(layers[i % 3].read(i / 3));
      put(secret);
    }
  }
}
