package demitasse.simulator.oracle;

/** Random instructions, most of them loads and stores, under random MPU regions. */
final class MpuCases {
  private static final int ENABLE = 1;
  private static final int HFNMIENA = 1 << 1;
  private static final int PRIVDEFENA = 1 << 2;
  private static final int RECORD_REGION = 6;
  private static final int HARNESS_REGION = 7;
  private static final int READ_WRITE = 3;
  private static final int EXECUTE_NEVER = 1 << 28;

  private MpuCases() {}

  /** Makes a case of a batch; the same seed and number make the same case. */
  static CaseRecord make(long seed, int number) {
    Dice dice = Dice.of(~seed, number);
    CaseRecord record = new CaseRecord(number);
    record.scratchAddress(scratchAddress(dice));
    Preparation.fill(record, dice);
    // Whether a refused fetch or the wrong instruction set comes first is open.
    record.programStatus(record.programStatus() | CaseRecord.THUMB);
    CodeBuilder code = new CodeBuilder(dice, record);
    code.underMpu = true;
    protect(record, dice, code);
    new Body(code, 70).write();
    return record;
  }

  // The window is around the start of a region of some size.
  private static int scratchAddress(Dice dice) {
    int size = 1 << dice.between(5, 20);
    int boundary = 0x2010_0000 + (dice.below(0x10_0000) & -size);
    return dice.percent(20) ? boundary : boundary - 4 * dice.between(0, 31);
  }

  private static void protect(CaseRecord record, Dice dice, CodeBuilder code) {
    boolean always = dice.percent(25);
    record.memoryProtection(
        (dice.percent(92) ? ENABLE : 0)
            | (always ? HFNMIENA : 0)
            | (dice.percent(65) ? PRIVDEFENA : 0));
    // At priority -1 with the MPU on, what it refuses would lock up.
    code.mayMaskFaults = !always;
    if (dice.percent(50)) {
      record.region(0, 0x2000_0000, attributes(22, READ_WRITE << 24)); // others lie above it
    }
    for (int region = 1; region < RECORD_REGION; region++) {
      if (dice.percent(65)) {
        random(record, dice, region);
      }
    }
    if (dice.percent(85)) {
      record.region(RECORD_REGION, record.address(), attributes(9, permissions(dice, 85)));
    } else {
      random(record, dice, RECORD_REGION);
    }
    if (always || dice.percent(85)) {
      record.region(HARNESS_REGION, 0, attributes(16, READ_WRITE << 24));
    } else {
      random(record, dice, HARNESS_REGION);
    }
  }

  private static int permissions(Dice dice, int executable) {
    return (dice.oneOf(0, 1, 2, 3, 3, 3, 5, 6, 7) << 24)
        | (dice.percent(executable) ? 0 : EXECUTE_NEVER);
  }

  private static int attributes(int sizeBits, int permissions) {
    return permissions | (6 << 16) | ((sizeBits - 1) << 1) | 1;
  }

  private static void random(CaseRecord record, Dice dice, int region) {
    boolean data = dice.percent(70);
    int least = data ? 5 : Integer.numberOfTrailingZeros(Body.SLOT);
    int bits = dice.between(least, dice.percent(60) ? 12 : 32);
    int near = data ? record.scratchAddress() : record.codeAddress();
    int address = near + dice.below(256) - 64;
    int base = bits == 32 ? 0 : address & -(1 << bits);
    int disabled = mayHaveSubregions(bits) && dice.percent(50) ? dice.below(256) << 8 : 0;
    record.region(region, base, attributes(bits, permissions(dice, 60)) | disabled);
  }

  // QEMU checks regions of less than 1 KiB access by access, but takes the rest of a kilobyte to be
  // as an access to a disabled sub-region of it was; so none is smaller.
  private static boolean mayHaveSubregions(int bits) {
    return bits >= 13;
  }
}
