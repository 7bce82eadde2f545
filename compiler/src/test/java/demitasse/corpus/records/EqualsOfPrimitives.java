package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Compares records of primitive components with equals at run time. */
public final class EqualsOfPrimitives extends CorpusProgram {
  public static CorpusProgram create() {
    return new EqualsOfPrimitives();
  }

  record Key(int id, long stamp, boolean live, byte tag, char letter, short level) {}

  private final Key[] keys = {
    new Key(1, 1L << 40, true, (byte) 3, 'k', (short) 9),
    new Key(1, 1L << 40, true, (byte) 3, 'k', (short) 9),
    new Key(2, 1L << 40, true, (byte) 3, 'k', (short) 9),
    new Key(1, 1L << 41, true, (byte) 3, 'k', (short) 9),
    new Key(1, 1L << 40, false, (byte) 3, 'k', (short) 9),
    new Key(1, 1L << 40, true, (byte) -3, 'k', (short) 9),
    new Key(1, 1L << 40, true, (byte) 3, 'l', (short) 9),
    new Key(1, 1L << 40, true, (byte) 3, 'k', (short) 10),
    null
  };
  private Object other = "text";

  @Override
  protected void run() {
    for (int i = 0; i < keys.length - 1; i++) {
      int equal = 0;
      for (int j = 0; j < keys.length; j++) {
        if (keys[i].equals(keys[j])) {
          equal |= 1 << j;
        }
      }
      put(equal);
      put(keys[i].equals(other));
      if (i == 4) {
        other = keys[5];
      }
    }
  }
}
