package demitasse.simulator.processor;

import java.util.Arrays;

/**
 * The Flash Patch and Breakpoint unit: six breakpoints on code below 0x20000000 (ARM DDI 0403E,
 * C1.11). It does not remap: FP_REMAP says so.
 */
final class FlashPatchUnit {
  private static final int CTRL = 0x000;
  private static final int COMP0 = 0x008;
  private static final int COMPARATORS = 8;
  private static final int CODE_COMPARATORS = 6;

  private static final int CTRL_ENABLE = 1 << 0;
  private static final int CTRL_KEY = 1 << 1;
  private static final int CTRL_COUNTS = 0x260;
  private static final int COMP_ENABLE = 1 << 0;
  private static final int COMP_WRITABLE = 0xDFFF_FFFD;
  private static final int COMP_ADDRESS = 0x1FFF_FFFC;

  private final int[] comparators = new int[COMPARATORS];
  private boolean enabled;
  private int generation;

  void powerOnReset() {
    enabled = false;
    Arrays.fill(comparators, 0);
    generation++;
  }

  /** Changes whenever any address's answer may have changed. */
  int generation() {
    return generation;
  }

  /** Whether there can be a breakpoint at all. */
  boolean isActive() {
    if (enabled) {
      for (int number = 0; number < CODE_COMPARATORS; number++) {
        if ((comparators[number] & COMP_ENABLE) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the instruction at an address is a breakpoint. */
  boolean matches(int address) {
    if (!enabled || (address >>> 29) != 0) {
      return false;
    }
    for (int number = 0; number < CODE_COMPARATORS; number++) {
      int comparator = comparators[number];
      if ((comparator & COMP_ENABLE) != 0
          && ((comparator ^ address) & COMP_ADDRESS) == 0
          && breaks(comparator >>> 30, (address & 2) != 0)) {
        return true;
      }
    }
    return false;
  }

  /** REPLACE: 1 the lower halfword, 2 the upper one, 3 both; 0 would remap. */
  private static boolean breaks(int replace, boolean upper) {
    return (replace & (upper ? 2 : 1)) != 0;
  }

  int load(int offset) {
    if (offset == CTRL) {
      return CTRL_COUNTS | (enabled ? CTRL_ENABLE : 0);
    }
    int number = (offset - COMP0) >> 2;
    return number >= 0 && number < COMPARATORS ? comparators[number] : 0;
  }

  void store(int offset, int value) {
    int number = (offset - COMP0) >> 2;
    if (offset == CTRL && (value & CTRL_KEY) != 0) {
      enabled = (value & CTRL_ENABLE) != 0;
    } else if (offset >= COMP0 && number < COMPARATORS) {
      comparators[number] = value & COMP_WRITABLE;
    }
    generation++;
  }
}
