package demitasse.simulator.oracle;

/**
 * Which words of two outcomes of a case must be the same, and which the architecture leaves open.
 */
final class Comparison {
  private static final int MMARVALID = 1 << 7;
  private static final int BFARVALID = 1 << 15;
  private static final int DACCVIOL = 1 << 1;
  private static final int PRECISERR = 1 << 9;

  private Comparison() {}

  /** Whether the outcomes differ in any word that counts. */
  static boolean differs(CaseRecord record, Outcome expected, Outcome actual) {
    for (int index = 0; index < Outcome.WORDS; index++) {
      if (differs(record, expected, actual, index)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the outcomes differ in a word, and the word counts. */
  static boolean differs(CaseRecord record, Outcome expected, Outcome actual, int index) {
    return expected.word(index) != actual.word(index) && !isOpen(record, expected, index);
  }

  private static boolean isOpen(CaseRecord record, Outcome expected, int index) {
    int status = expected.word(Outcome.CFSR);
    return switch (index) {
      // UNKNOWN unless they are valid (B3.2.17, B3.2.18).
      case Outcome.MMFAR -> (status & MMARVALID) == 0;
      case Outcome.BFAR -> (status & BFARVALID) == 0;
      default ->
          record.isIgnored(index)
              || isPartlyLoaded(record, expected, index)
              || (index >= Outcome.SCRATCH
                  && expected.stackingFailed()
                  && isInFrame(record, expected, index));
    };
  }

  // LDM, POP and LDRD that fault leave UNKNOWN what they load, but the base (B1.5.10); so it is in
  // the frame too, which may be in the scratch window.
  private static boolean isPartlyLoaded(CaseRecord record, Outcome expected, int index) {
    if ((expected.word(Outcome.CFSR) & (DACCVIOL | PRECISERR)) == 0) {
      return false;
    }
    int registers =
        expected.stackingFailed()
            ? record.partialLoads()
            : record.partialLoads(expected.word(Outcome.PC));
    int word = index < Outcome.SCRATCH ? index : frameOffset(record, expected, index) / 4;
    for (int register = 0; register <= 14; register++) {
      if (register != 13
          && ((registers >> register) & 1) != 0
          && Outcome.indexOf(register) == word
          && (index < Outcome.SCRATCH || word <= Outcome.LR)) {
        return true;
      }
    }
    return false;
  }

  // How much of a frame is written before stacking fails is for the implementation to choose.
  private static boolean isInFrame(CaseRecord record, Outcome expected, int index) {
    int offset = frameOffset(record, expected, index);
    return offset >= 0 && offset < 36;
  }

  private static int frameOffset(CaseRecord record, Outcome expected, int index) {
    return record.scratchAddress() + 4 * (index - Outcome.SCRATCH) - expected.frameAddress();
  }
}
