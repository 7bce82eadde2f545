package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Changes objects and arrays through one name and reads them through another. */
public final class Aliasing extends CorpusProgram {
  static final class Box {
    int value;
    int[] items;
    Box other;
  }

  private final Box first = new Box();
  private final Box second = new Box();
  private Box chosen = first;
  private final int[] shared = {5, 6, 7};

  public static CorpusProgram create() {
    Aliasing program = new Aliasing();
    program.first.items = program.shared;
    program.second.items = program.shared;
    program.first.other = program.second;
    program.second.other = program.first;
    return program;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      int before = chosen.value;
      first.value += 3;
      put(chosen.value - before);
      chosen.items[i % 3] += i;
      put(second.items[i % 3]);
      put(shared[i % 3]);
      put(move(chosen, chosen.other));
      chosen = chosen.other;
      put(chosen == first);
    }
    int[] items = first.items;
    first.items = null;
    items[0] = 99;
    put(second.items[0]);
    put(first.items == null);
    put(move(first, first));
  }

  private static int move(Box from, Box to) {
    int amount = from.value;
    to.value = 1;
    return amount * 10 + from.value;
  }
}
