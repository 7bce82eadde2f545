package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Byte array elements: sign extension on load, truncation on store, compound updates. */
public final class ByteArrays extends CorpusProgram {
  private final byte[] cells = new byte[8];
  private final byte[] preset = {-128, -1, 0, 1, 127, (byte) 200};

  public static CorpusProgram create() {
    return new ByteArrays();
  }

  @Override
  protected void run() {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (byte) (i * 75);
      put(cells[i]);
      cells[i] += 100;
      put(cells[i]);
      cells[i] >>>= 1;
      put(cells[i]);
      put(cells[i]++);
      put(--cells[i]);
      put(cells[i] & 0xFF);
    }
    for (byte value : preset) {
      put(value);
    }
    put(preset[5] == (byte) 200);
  }
}
