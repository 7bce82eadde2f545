package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Boolean arrays as a sieve of primes and as flags with compound logic. */
public final class BooleanArrays extends CorpusProgram {
  private final boolean[] composite = new boolean[400];
  private final boolean[] flags = {true, false, true};

  public static CorpusProgram create() {
    return new BooleanArrays();
  }

  @Override
  protected void run() {
    int count = 0;
    for (int i = 2; i < composite.length; i++) {
      composite[i] = false;
    }
    for (int i = 2; i < composite.length; i++) {
      if (!composite[i]) {
        count++;
        put(i);
        for (int j = i * i; j < composite.length; j += i) {
          composite[j] = true;
        }
      }
    }
    put(count);
    for (int i = 0; i < 6; i++) {
      flags[i % 3] ^= i % 2 == 0;
      flags[2] &= flags[0] | flags[1];
      put(flags[0] ? 1 : flags[1] ? 2 : flags[2] ? 3 : 4);
    }
  }
}
