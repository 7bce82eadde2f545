package demitasse.simulator.processor;

/** What debuggers find the processor's units by: ROM table and identification (C1.2). */
final class CoreSightTable {
  private static final int ROM = 0xE00F_F000;
  private static final int IDENTIFICATION = 0xFD0;
  private static final int PAGE = 0xFFFF_F000;

  /** The ROM table: SCS, DWT, FPB, ITM, TPIU, no ETM; offsets from the table, bit 0 present. */
  private static final int[] ENTRIES = {
    0xFFF0_F003, 0xFFF0_2003, 0xFFF0_3003, 0xFFF0_1003, 0xFFF4_1003, 0xFFF4_2002, 0,
  };

  /** MEMTYPE: the table is on the system's bus. */
  private static final int MEMTYPE = ROM + 0xFCC;

  private CoreSightTable() {}

  static boolean has(int address) {
    return (address & PAGE) == ROM || ((address & 0xFFF) >= IDENTIFICATION && part(address) >= 0);
  }

  static int load(int address) {
    int offset = address & 0xFFF;
    if (offset >= IDENTIFICATION) {
      return identification(address, (offset - IDENTIFICATION) >> 2);
    }
    if (address == MEMTYPE) {
      return 1;
    }
    int entry = offset >> 2;
    return (address & PAGE) == ROM && entry < ENTRIES.length ? ENTRIES[entry] : 0;
  }

  /** PID4 to PID7, PID0 to PID3, CID0 to CID3: Arm's JEP106 code around the part's number. */
  private static int identification(int address, int register) {
    int part = part(address);
    return switch (register) {
      case 0 -> 0x04;
      case 4 -> part & 0xFF;
      case 5 -> 0xB0 | (part >>> 8);
      case 6 -> 0x0B;
      case 8 -> 0x0D;
      case 9 -> componentClass(address);
      case 10 -> 0x05;
      case 11 -> 0xB1;
      default -> 0;
    };
  }

  private static int part(int address) {
    return switch (address & PAGE) {
      case 0xE000_0000 -> 0x001;
      case 0xE000_1000 -> 0x002;
      case 0xE000_2000 -> 0x003;
      case 0xE000_E000 -> 0x00C;
      case 0xE004_0000 -> 0x9A1;
      case ROM -> 0x4C4;
      default -> -1;
    };
  }

  private static int componentClass(int address) {
    return switch (address & PAGE) {
      case ROM -> 0x10;
      case 0xE004_0000 -> 0x90;
      default -> 0xE0;
    };
  }
}
