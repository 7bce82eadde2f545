package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Locals, parameters and fields of one name, told apart by scope and this. */
public final class ShadowedNames extends CorpusProgram {
  private int value = 1;
  private static int count = 2;

  public static CorpusProgram create() {
    return new ShadowedNames();
  }

  @Override
  protected void run() {
    count = 2;
    for (int i = 0; i < 5; i++) {
      put(value);
      int value = this.value + i;
      put(value);
      this.value = value * 2;
      put(set(value));
      put(this.value);
      {
        int count = ShadowedNames.count++;
        put(count);
        put(ShadowedNames.count);
      }
    }
  }

  private int set(int value) {
    value += this.value;
    this.value = value % 97;
    return value;
  }
}
