package demitasse.simulator.processor;

import java.util.Arrays;

/** The memory protection unit, PMSAv7 (ARM DDI 0403E, B3.5). */
final class MemoryProtectionUnit {
  static final int PRIVILEGED_READ = 1 << 0;
  static final int PRIVILEGED_WRITE = 1 << 1;
  static final int UNPRIVILEGED_READ = 1 << 2;
  static final int UNPRIVILEGED_WRITE = 1 << 3;
  static final int PRIVILEGED_EXECUTE = 1 << 4;
  static final int UNPRIVILEGED_EXECUTE = 1 << 5;

  /** Offsets from 0xE000ED00, the System Control Block. */
  private static final int TYPE = 0x90;

  private static final int CTRL = 0x94;
  private static final int RNR = 0x98;
  private static final int RBAR = 0x9C;
  private static final int RASR = 0xA0;
  private static final int RASR_A3 = 0xB8;

  private static final int CTRL_ENABLE = 1 << 0;
  private static final int CTRL_HFNMIENA = 1 << 1;
  private static final int CTRL_PRIVDEFENA = 1 << 2;
  private static final int RBAR_VALID = 1 << 4;
  private static final int RASR_WRITABLE = 0x173F_FF3F;
  private static final int RASR_ENABLE = 1 << 0;
  private static final int RASR_XN = 1 << 28;

  private static final int READ_WRITE =
      PRIVILEGED_READ | PRIVILEGED_WRITE | UNPRIVILEGED_READ | UNPRIVILEGED_WRITE;
  private static final int EXECUTE = PRIVILEGED_EXECUTE | UNPRIVILEGED_EXECUTE;
  private static final int PRIVILEGED = PRIVILEGED_READ | PRIVILEGED_WRITE | PRIVILEGED_EXECUTE;

  /** What each value of RASR.AP permits, but for execution (table B3-15); 4 is reserved. */
  private static final int[] ACCESS = {
    0,
    PRIVILEGED_READ | PRIVILEGED_WRITE,
    PRIVILEGED_READ | PRIVILEGED_WRITE | UNPRIVILEGED_READ,
    READ_WRITE,
    0,
    PRIVILEGED_READ,
    PRIVILEGED_READ | UNPRIVILEGED_READ,
    PRIVILEGED_READ | UNPRIVILEGED_READ,
  };

  private final int[] baseAddresses;
  private final int[] attributes;
  private int control;
  private int region;
  private boolean negativePriority;
  private int generation;
  private int regionGeneration;

  MemoryProtectionUnit(int regions) {
    baseAddresses = new int[regions];
    attributes = new int[regions];
  }

  void reset() {
    control = 0;
    region = 0;
    Arrays.fill(baseAddresses, 0);
    Arrays.fill(attributes, 0);
    generation++;
    regionGeneration++;
  }

  /** Changes whenever any address's permissions may have changed. */
  int generation() {
    return generation;
  }

  /** Changes whenever any address's permissions may have changed as they are while it is on. */
  int regionGeneration() {
    return regionGeneration;
  }

  /** Whether the regions count now; otherwise every access is judged by the default map. */
  boolean isEnabled() {
    return (control & CTRL_ENABLE) != 0 && (!negativePriority || (control & CTRL_HFNMIENA) != 0);
  }

  /** Says whether HardFault, NMI or FAULTMASK hold, in which HFNMIENA decides (B3.5.5). */
  void setNegativePriority(boolean value) {
    if (value != negativePriority) {
      negativePriority = value;
      if ((control & (CTRL_ENABLE | CTRL_HFNMIENA)) == CTRL_ENABLE) {
        generation++;
      }
    }
  }

  /** What may be done at an address: the bits above (B3.5.3, ValidateAddress()). */
  int permissions(int address) {
    if ((address >>> 20) == 0xE00) {
      // The Private Peripheral Bus itself refuses what has no privilege, with a BusFault.
      return READ_WRITE;
    }
    int permissions;
    if (!isEnabled()) {
      permissions = READ_WRITE | (defaultExecutes(address) ? EXECUTE : 0);
    } else {
      int hit = regionOf(address);
      permissions = hit >= 0 ? ofRegion(attributes[hit]) : ofBackground(address);
    }
    // System space is never executed, whatever a region says.
    return (address >>> 29) == 7 ? permissions & ~EXECUTE : permissions;
  }

  private int ofBackground(int address) {
    if ((control & CTRL_PRIVDEFENA) == 0) {
      return 0;
    }
    return defaultExecutes(address) ? PRIVILEGED : PRIVILEGED & ~EXECUTE;
  }

  private static int ofRegion(int attributes) {
    int access = ACCESS[(attributes >>> 24) & 7];
    if ((attributes & RASR_XN) != 0) {
      return access;
    }
    int execute = (access & PRIVILEGED_READ) != 0 ? PRIVILEGED_EXECUTE : 0;
    return access | execute | ((access & UNPRIVILEGED_READ) != 0 ? UNPRIVILEGED_EXECUTE : 0);
  }

  /** The region of the highest number that has the address; -1 if none has. */
  private int regionOf(int address) {
    for (int number = attributes.length - 1; number >= 0; number--) {
      int attribute = attributes[number];
      if ((attribute & RASR_ENABLE) != 0 && contains(baseAddresses[number], attribute, address)) {
        return number;
      }
    }
    return -1;
  }

  private static boolean contains(int base, int attribute, int address) {
    int bits = ((attribute >>> 1) & 0x1F) + 1;
    if (bits < 5 || (bits < 32 && (address >>> bits) != (base >>> bits))) {
      return false;
    }
    if (bits < 8) {
      return true;
    }
    int subregion = (address >>> (bits - 3)) & 7;
    return ((attribute >>> (8 + subregion)) & 1) == 0;
  }

  /** Whether the default map executes there: Code, SRAM and external RAM (table B3-1). */
  private static boolean defaultExecutes(int address) {
    int eighth = address >>> 29;
    return eighth <= 1 || eighth == 3 || eighth == 4;
  }

  int load(int offset) {
    if (attributes.length == 0) {
      return 0;
    }
    if (offset >= RBAR && offset <= RASR_A3) {
      return ((offset - RBAR) & 4) == 0 ? baseAddresses[region] | region : attributes[region];
    }
    return switch (offset) {
      case TYPE -> attributes.length << 8;
      case CTRL -> control;
      case RNR -> region;
      default -> 0;
    };
  }

  void store(int offset, int value) {
    if (attributes.length == 0) {
      return;
    }
    if (offset == CTRL) {
      storeControl(value & (CTRL_ENABLE | CTRL_HFNMIENA | CTRL_PRIVDEFENA));
    } else if (offset == RNR) {
      select(value & 0xFF);
    } else if (offset >= RBAR && offset <= RASR_A3) {
      storeRegion(((offset - RBAR) & 4) == 0 ? RBAR : RASR, value);
    }
    generation++;
  }

  private void storeControl(int value) {
    if (((value ^ control) & CTRL_PRIVDEFENA) != 0) {
      regionGeneration++;
    }
    control = value;
  }

  private void storeRegion(int register, int value) {
    if (register == RASR) {
      setRegion(attributes, value & RASR_WRITABLE);
      return;
    }
    if ((value & RBAR_VALID) != 0) {
      select(value & 0xF);
    }
    setRegion(baseAddresses, value & ~0x1F);
  }

  /** Most stores of a kernel bring the value that is there already. */
  private void setRegion(int[] registers, int value) {
    if (registers[region] != value) {
      registers[region] = value;
      regionGeneration++;
    }
  }

  /** A region that does not exist cannot be selected; the manual leaves the effect open. */
  private void select(int number) {
    if (number < attributes.length) {
      region = number;
    }
  }
}
