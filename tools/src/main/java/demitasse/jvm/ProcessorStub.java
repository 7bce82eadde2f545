package demitasse.jvm;

import demitasse.simulator.sam4l.chip.Sam4l;

/**
 * The few instructions that the processor executes on behalf of a kernel on the JVM.
 *
 * <p>They lie where the kernel's code is on the board. The processor spins there, in thread mode
 * with privilege, while the kernel's Java runs; an SVC and a WFI are executed for it.
 */
final class ProcessorStub {
  private static final int WORD = 4;
  private static final int VECTORS = 2 * WORD;

  /** The kernel's SVC; its frame, and what follows it, is where the kernel goes on. */
  final int supervisorCall;

  /** A branch to itself. */
  final int spin;

  /** The kernel's WFI. */
  final int waitForInterrupt;

  /** What follows the WFI: a branch to itself as well. */
  final int awake;

  private final int base;
  private final int stackTop;

  ProcessorStub(int base, int stackTop) {
    this.base = base;
    this.stackTop = stackTop;
    supervisorCall = base + VECTORS;
    spin = supervisorCall + 2;
    waitForInterrupt = spin + 2;
    awake = waitForInterrupt + 2;
  }

  /** Puts the stub into flash and starts the processor there. */
  void start(Sam4l chip) {
    byte[] image = new byte[VECTORS + 8];
    putWord(image, 0, stackTop);
    putWord(image, WORD, spin | 1);
    putWord(image, VECTORS, 0xE7FE_DFFF); // svc 0xFF; b .
    putWord(image, VECTORS + WORD, 0xE7FE_BF30); // wfi; b .
    chip.loadFlash(base, image);
    chip.startAt(base);
  }

  private static void putWord(byte[] image, int offset, int value) {
    for (int i = 0; i < WORD; i++) {
      image[offset + i] = (byte) (value >>> (8 * i));
    }
  }
}
