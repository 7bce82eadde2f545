package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Empty loops and blocks, conditions that never hold, code after infinite loops. */
public final class EmptyAndUnreached extends CorpusProgram {
  private int counter;
  private boolean never;

  public static CorpusProgram create() {
    return new EmptyAndUnreached();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 10; i++) {}
    counter = 20;
    while (--counter > 5) {}
    put(counter);
    if (never) {
      put(99);
      never = false;
    } else if (counter == 5) {
    } else {
      put(98);
    }
    if (counter > 0) {}
    do {} while (counter++ < 30);
    put(counter);
    ;
    {
      {
      }
    }
    while (never) {
      put(97);
    }
    for (int i = 0; i < 8; i++) {
      put(guarded(i));
    }
    switch (counter) {
    }
    put(counter);
    never = counter < 0;
    put(never);
  }

  private static int guarded(int value) {
    if (false) {
      return -1;
    }
    while (true) {
      if (value > 5) {
        return value * 2;
      }
      value += 2;
    }
  }
}
