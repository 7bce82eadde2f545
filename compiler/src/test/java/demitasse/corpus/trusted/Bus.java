package demitasse.corpus.trusted;

import demitasse.machine.Cpu;
import demitasse.machine.Memory;

/** Memory at offsets from the base that exists on each rig, for programs that are not trusted. */
public final class Bus {
  private static final int BASE = 0x2100_0000;

  private Bus() {}

  public static int load8(int offset) {
    return Memory.load8(BASE + offset);
  }

  public static int load16(int offset) {
    return Memory.load16(BASE + offset);
  }

  public static int load32(int offset) {
    return Memory.load32(BASE + offset);
  }

  public static void store8(int offset, int value) {
    Memory.store8(BASE + offset, value);
  }

  public static void store16(int offset, int value) {
    Memory.store16(BASE + offset, value);
  }

  public static void store32(int offset, int value) {
    Memory.store32(BASE + offset, value);
  }

  public static void fill(int offset, int length) {
    Memory.fill(BASE + offset, length);
  }

  public static void copyOut(int offset, byte[] to, int start, int count) {
    Memory.copyOut(BASE + offset, to, start, count);
  }

  public static void copyIn(byte[] from, int start, int offset, int count) {
    Memory.copyIn(from, start, BASE + offset, count);
  }

  /** All three barriers, in the order in which a change of memory protection needs them. */
  public static void barrier() {
    Cpu.dataMemoryBarrier();
    Cpu.dataSynchronizationBarrier();
    Cpu.instructionSynchronizationBarrier();
  }

  /** Adds to a word with interrupts masked; the word's new value. */
  public static int addMasked(int offset, int value) {
    Cpu.disableInterrupts();
    int sum = Memory.load32(BASE + offset) + value;
    Memory.store32(BASE + offset, sum);
    Cpu.enableInterrupts();
    return sum;
  }
}
