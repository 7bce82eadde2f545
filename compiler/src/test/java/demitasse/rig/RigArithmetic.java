package demitasse.rig;

/** What the arithmetic program of {@link RigPrograms} puts, computed by Java. */
final class RigArithmetic {
  static final ProgramResult EXPECTED = compute(Integer.MIN_VALUE, -1, Long.MIN_VALUE);

  private RigArithmetic() {}

  private static ProgramResult compute(int minimum, int minusOne, long longMinimum) {
    return ProgramResult.of(
        minimum / minusOne,
        minimum % minusOne,
        -7 / 2,
        -7 % 2,
        (int) ((longMinimum / minusOne) >> 32),
        (int) (longMinimum % minusOne),
        Integer.divideUnsigned(minusOne, 2),
        Integer.numberOfLeadingZeros(0),
        Long.numberOfLeadingZeros(0),
        Integer.reverse(0x12345678),
        Integer.reverseBytes(0x12345678));
  }
}
