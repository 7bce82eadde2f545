package demitasse.kernel;

import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The registers of a process that is not running, as the hardware stacked them at its stack
 * pointer.
 *
 * <p>Layout: ARMv7-M manual, section B1.5.6. The other registers, r4 to r11, are in {@link
 * ProcessStore#SAVED_REGISTERS}.
 */
final class ProcessFrame {
  static final int R0 = 0;
  static final int R1 = 4;
  static final int R2 = 8;
  static final int R3 = 12;
  static final int R12 = 16;
  static final int LR = 20;
  static final int PC = 24;
  static final int XPSR = 28;
  static final int BYTES = 32;

  private static final int THUMB = 1;
  private static final int XPSR_T = 1 << 24;

  /** The hardware put 4 bytes of padding above the frame, and takes them away by this bit. */
  private static final int XPSR_ALIGNED = 1 << 9;

  private ProcessFrame() {}

  /**
   * Whether the frame lies in the memory that the process may use.
   *
   * <p>The hardware stacked it with the process's rights, but the process may have rights to more:
   * to another process's shared buffer, and to what the MPU adds when it rounds the break.
   */
  static boolean isInside(Process process) {
    return Ranges.isInside(process.stackPointer, BYTES, process.memoryStart, process.appBreak);
  }

  /** Makes the process go on in a function that returns to where it was. */
  static void call(
      Process process,
      @Unsigned int function,
      @UnknownSignedness int a0,
      @UnknownSignedness int a1,
      @UnknownSignedness int a2,
      @UnknownSignedness int a3) {
    int frame = process.stackPointer;
    Memory.store32(frame + R0, a0);
    Memory.store32(frame + R1, a1);
    Memory.store32(frame + R2, a2);
    Memory.store32(frame + R3, a3);
    Memory.store32(frame + LR, Memory.load32(frame + PC) | THUMB);
    Memory.store32(frame + PC, function & ~THUMB);
    // The function starts outside of any IT block that the call was in.
    Memory.store32(frame + XPSR, (Memory.load32(frame + XPSR) & XPSR_ALIGNED) | XPSR_T);
  }

  /** Makes the process start: with where it is and what it has (ABI of Tock 2's start code). */
  static void callEntry(Process process) {
    call(
        process,
        Memory.load32(process.store + ProcessStore.ENTRY),
        process.binaryStart,
        process.memoryStart,
        process.memoryEnd - process.memoryStart,
        process.appBreak);
  }

  /** The values of an awaited upcall, in place of a system call's answer. */
  static void answer(
      Process process,
      @UnknownSignedness int a0,
      @UnknownSignedness int a1,
      @UnknownSignedness int a2) {
    int frame = process.stackPointer;
    Memory.store32(frame + R0, a0);
    Memory.store32(frame + R1, a1);
    Memory.store32(frame + R2, a2);
  }

  /** Fills the frame of a process that starts; returning from the entry then faults at 0. */
  static void prepare(Process process) {
    int frame = process.memoryStart;
    process.stackPointer = frame;
    for (int offset = 0; offset < BYTES; offset += 4) {
      Memory.store32(frame + offset, 0);
    }
    Memory.store32(frame + XPSR, XPSR_T);
    for (int offset = 0; offset < ProcessStore.SAVED_REGISTERS_BYTES; offset += 4) {
      Memory.store32(process.store + ProcessStore.SAVED_REGISTERS + offset, 0);
    }
  }
}
