package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** A hash table with linear probing, deletion marks and a full table. */
public final class OpenAddressedTable extends CorpusProgram {
  private static final int FREE = 0;
  private static final int DELETED = -1;
  private final int[] keys = new int[16];
  private final int[] values = new int[16];
  private int probes;

  public static CorpusProgram create() {
    return new OpenAddressedTable();
  }

  @Override
  protected void run() {
    int key = 7;
    for (int i = 0; i < 20; i++) {
      key = key * 31 % 1009;
      put(insert(key, i));
      if (i % 3 == 2) {
        put(remove(217));
        put(lookup(key));
      }
      put(lookup(key + 1));
    }
    put(probes);
    for (int i = 0; i < keys.length; i++) {
      put(keys[i]);
      put(keys[i] > 0 ? values[i] : -1);
    }
  }

  private static int slot(int key) {
    return (key * 0x9E3779B1 >>> 28) & 15;
  }

  private int find(int key) {
    int slot = slot(key);
    for (int i = 0; i < keys.length; i++) {
      probes++;
      if (keys[slot] == key) {
        return slot;
      }
      if (keys[slot] == FREE) {
        return -1;
      }
      slot = slot + 1 & 15;
    }
    return -1;
  }

  private boolean insert(int key, int value) {
    int slot = find(key);
    if (slot < 0) {
      slot = slot(key);
      int tries = 0;
      while (keys[slot] > 0) {
        slot = slot + 1 & 15;
        if (++tries == keys.length) {
          return false;
        }
      }
    }
    keys[slot] = key;
    values[slot] = value;
    return true;
  }

  private int lookup(int key) {
    int slot = find(key);
    return slot < 0 ? -1 : values[slot];
  }

  private boolean remove(int key) {
    int slot = find(key);
    if (slot >= 0) {
      keys[slot] = DELETED;
    }
    return slot >= 0;
  }
}
