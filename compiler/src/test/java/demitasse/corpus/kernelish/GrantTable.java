package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Hands out grant slots from each process's memory and frees them when it dies. */
public final class GrantTable extends CorpusProgram {
  public static CorpusProgram create() {
    return new GrantTable();
  }

  /** A process's memory: grants grow down, the heap grows up. */
  static final class Memory {
    private final int start;
    private int heapBreak;
    private int grantBreak;
    private final int[] grants = new int[4];

    Memory(int start, int size) {
      this.start = start;
      heapBreak = start;
      grantBreak = start + size;
    }

    boolean setBreak(int address) {
      if (address < start || address > grantBreak) {
        return false;
      }
      heapBreak = address;
      return true;
    }

    int grant(int index, int sizeBytes) {
      if (grants[index] != 0) {
        return grants[index];
      }
      int candidate = grantBreak - sizeBytes & ~7;
      if (candidate < heapBreak) {
        throw new IllegalStateException("grant");
      }
      grantBreak = candidate;
      grants[index] = candidate;
      return candidate;
    }

    void release() {
      for (int i = 0; i < grants.length; i++) {
        grants[i] = 0;
      }
    }
  }

  private final Memory[] memories = {new Memory(0x2000_4000, 512), new Memory(0x2000_8000, 96)};
  private final int[] sizes = {20, 36, 8, 61};

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      for (Memory memory : memories) {
        put(memory.setBreak(memory.start + round * 40));
        for (int index = 0; index < sizes.length + 1; index++) {
          put(tryGrant(memory, index, round));
        }
      }
      if (round == 1) {
        memories[0].release();
      }
    }
    put(memories[0].grantBreak);
    put(memories[1].heapBreak);
  }

  private int tryGrant(Memory memory, int index, int round) {
    try {
      return memory.grant(index, sizes[index] + round);
    } catch (IllegalStateException thrown) {
      return -kind(thrown);
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return -kind(thrown);
    }
  }
}
