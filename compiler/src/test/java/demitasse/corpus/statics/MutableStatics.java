package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Static fields of every primitive type, changed in methods and read back. */
public final class MutableStatics extends CorpusProgram {
  private static byte small;
  private static short medium;
  private static char letter;
  private static int word;
  private static long wide;
  private static boolean flag;

  public static CorpusProgram create() {
    return new MutableStatics();
  }

  @Override
  protected void run() {
    small = 120;
    medium = 32760;
    letter = 65530;
    word = Integer.MAX_VALUE - 2;
    wide = 0xFFFFFFFEL;
    flag = false;
    for (int i = 0; i < 8; i++) {
      step(i);
      put(small);
      put(medium);
      put(letter);
      put(word);
      put(wide);
      put(flag);
    }
  }

  private static void step(int by) {
    small += by;
    medium += by * 2;
    letter += 1;
    word++;
    wide += by;
    flag ^= by % 3 == 0;
  }
}
