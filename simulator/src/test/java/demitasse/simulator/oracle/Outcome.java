package demitasse.simulator.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What one case left behind: 60 words that {@code harness.S} dumps. */
final class Outcome {
  /** Bytes of a dump, of which the last four words are unused. */
  static final int SIZE = 256;

  static final int WORDS = 60;

  // Indexes of words.
  static final int R0 = 0;
  static final int R12 = 4;
  static final int LR = 5;
  static final int PC = 6;
  static final int XPSR = 7;
  static final int R4 = 8;
  static final int MSP = 16;
  static final int PSP = 17;
  static final int EXC_RETURN = 18;
  static final int IPSR = 19;
  static final int CONTROL = 20;
  static final int MASKS = 21;
  static final int CFSR = 22;
  static final int HFSR = 23;
  static final int MMFAR = 24;
  static final int BFAR = 25;
  static final int SHCSR = 26;
  static final int ICSR = 27;
  static final int SCRATCH = 28;

  private static final String[] NAMES = {
    "r0",
    "r1",
    "r2",
    "r3",
    "r12",
    "lr",
    "pc",
    "xPSR",
    "r4",
    "r5",
    "r6",
    "r7",
    "r8",
    "r9",
    "r10",
    "r11",
    "MSP",
    "PSP",
    "EXC_RETURN",
    "IPSR",
    "CONTROL",
    "masks",
    "CFSR",
    "HFSR",
    "MMFAR",
    "BFAR",
    "SHCSR",
    "ICSR",
  };

  private final ByteBuffer dumps;
  private final int start;

  /** The outcome of a case of a batch. */
  Outcome(byte[] dumps, int caseNumber) {
    this.dumps = ByteBuffer.wrap(dumps).order(ByteOrder.LITTLE_ENDIAN);
    this.start = caseNumber * SIZE;
  }

  int word(int index) {
    return dumps.getInt(start + 4 * index);
  }

  /** One of r0 to r12, or 14. */
  int register(int register) {
    return word(indexOf(register));
  }

  /** The word that holds one of r0 to r12, or 14. */
  static int indexOf(int register) {
    if (register <= 3) {
      return register;
    }
    return switch (register) {
      case 12 -> R12;
      case 14 -> LR;
      default -> R4 + register - 4;
    };
  }

  int scratch(int index) {
    return word(SCRATCH + index);
  }

  /** Whether the processor could not write the frame: r0-r3, r12, lr, pc and xPSR are unknown. */
  boolean stackingFailed() {
    return (word(CFSR) & 0x1010) != 0;
  }

  /** Where the frame is, if it could be written. */
  int frameAddress() {
    return word((word(EXC_RETURN) & 4) != 0 ? PSP : MSP);
  }

  static String name(int index) {
    return index < SCRATCH ? NAMES[index] : "scratch[0x%02x]".formatted(4 * (index - SCRATCH));
  }
}
