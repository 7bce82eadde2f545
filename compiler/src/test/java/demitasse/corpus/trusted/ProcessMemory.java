package demitasse.corpus.trusted;

/** A process's memory for grants: a piece of the memory that exists on each rig. */
public final class ProcessMemory {
  private static final int BASE = 0x2100_4000;
  private static final int DISTANCE = 0x400;

  private final int index;
  private final int start;
  private final int end;
  private int free;

  /**
   * @param index the process's number, 0 to 15
   * @param sizeBytes how much memory it has, at most 1 kB
   */
  public ProcessMemory(int index, int sizeBytes) {
    this.index = index;
    this.start = BASE + index * DISTANCE;
    this.end = start + sizeBytes;
    this.free = start;
  }

  public int index() {
    return index;
  }

  /** The address of some bytes that are nobody else's, a multiple of 8, or 0 if there are none. */
  public int allocate(int sizeBytes) {
    int rounded = sizeBytes + 7 & -8;
    if (end - free < rounded) {
      return 0;
    }
    int address = free;
    free += rounded;
    return address;
  }

  /** Takes back all that was allocated, as the process is dead. */
  public void die() {
    free = start;
  }
}
