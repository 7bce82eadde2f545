package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Bus;

/** Fills memory, and copies between it and arrays: constant ones, written ones, wrong ranges. */
public final class BulkCopies extends CorpusProgram {
  private static final int PLACE = 0x4000;

  private final byte[] constant = {1, -2, 3, -4, 5, -6, 7, -8, 9};
  private final byte[] allEqual = {7, 7, 7, 7};
  private final byte[] onlyStored = new byte[4];
  private final byte[] received = new byte[12];
  private final int[] starts = {-1, 0, 9, 10, 1, 1};
  private final int[] counts = {1, 10, 1, 0, -1, Integer.MAX_VALUE};
  private byte[] missing;

  public static CorpusProgram create() {
    return new BulkCopies();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 16; i++) {
      Bus.store8(PLACE + i, 0x80 + i);
    }
    Bus.fill(PLACE + 3, 6);
    Bus.fill(PLACE, 0);
    dump();
    for (int shift = 0; shift < 4; shift++) {
      Bus.copyIn(constant, shift, PLACE + 2 * shift, 5);
      Bus.copyOut(PLACE + shift + 1, received, 3 - shift, 6 + shift);
      dump();
      for (byte item : received) {
        put(item);
      }
    }
    Bus.copyIn(allEqual, 1, PLACE, 3);
    onlyStored[1] = 0x55;
    onlyStored[2] = -1;
    Bus.copyIn(onlyStored, 0, PLACE + 8, 4);
    dump();
    wrongRanges();
  }

  private void dump() {
    for (int i = 0; i < 16; i += 4) {
      put(Bus.load32(PLACE + i));
    }
  }

  private void wrongRanges() {
    for (int i = 0; i < starts.length; i++) {
      try {
        Bus.copyIn(constant, starts[i], PLACE, counts[i]);
        put(1);
      } catch (IndexOutOfBoundsException expected) {
        put(2);
      }
      try {
        Bus.copyOut(PLACE, received, starts[i] + 3, counts[i]);
        put(1);
      } catch (IndexOutOfBoundsException expected) {
        put(2);
      }
    }
    try {
      Bus.copyOut(PLACE, missing, 0, 0);
      put(1);
    } catch (NullPointerException expected) {
      put(3);
    }
    dump();
  }
}
