package demitasse.measure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The instructions that a processor executed, one after the other, with its cycles, and when the
 * MPU's regions were written.
 */
final class InstructionLog {
  private int[] addresses = new int[1 << 16];
  private int[] regionWritesBefore = new int[1 << 16];
  private long[] cyclesBefore = new long[1 << 16];
  private int size;
  private int regionWrites;

  /** Adds an instruction; {@code cycles} are those that the processor has counted before it. */
  void add(int address, long cycles) {
    if (size == addresses.length) {
      addresses = Arrays.copyOf(addresses, 2 * size);
      regionWritesBefore = Arrays.copyOf(regionWritesBefore, 2 * size);
      cyclesBefore = Arrays.copyOf(cyclesBefore, 2 * size);
    }
    addresses[size] = address;
    regionWritesBefore[size] = regionWrites;
    cyclesBefore[size] = cycles;
    size++;
  }

  /** Takes back the last instruction: it had no effect. */
  void removeLast() {
    size--;
  }

  /** Notes that the last instruction writes a region's register. */
  void addRegionWrite() {
    regionWrites++;
  }

  /** How many instructions there are. */
  int size() {
    return size;
  }

  /** The address of an instruction, by its position in the log. */
  int address(int position) {
    return addresses[position];
  }

  /** How many region registers were written from one position to another. */
  int regionWrites(int from, int to) {
    return regionWritesBefore[to] - regionWritesBefore[from];
  }

  /** How many cycles passed from one position to another; 0 if nobody counts them. */
  int cycles(int from, int to) {
    return Math.toIntExact(cyclesBefore[to] - cyclesBefore[from]);
  }

  /** The first position at or behind {@code from} whose address is as wanted. */
  int next(int from, IntPredicate isWanted) {
    for (int position = from; position < size; position++) {
      if (isWanted.test(addresses[position])) {
        return position;
      }
    }
    throw new IllegalStateException("The log ends before what is measured");
  }

  /** The last position before {@code before} whose address is as wanted. */
  int last(int before, IntPredicate isWanted) {
    for (int position = before - 1; position >= 0; position--) {
      if (isWanted.test(addresses[position])) {
        return position;
      }
    }
    throw new IllegalStateException("The log starts behind what is measured");
  }
}
