package demitasse.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingCondition;

/** Folding against wide arithmetic that is cut to size, edge values included. */
class FoldingTest {
  @Provide
  Arbitrary<Integer> edges() {
    Arbitrary<Integer> known =
        Arbitraries.of(0, 1, -1, 31, 32, 33, 63, Integer.MIN_VALUE, Integer.MAX_VALUE, -32);
    return Arbitraries.oneOf(known, Arbitraries.integers());
  }

  @Provide
  Arbitrary<Long> longEdges() {
    Arbitrary<Long> known =
        Arbitraries.of(0L, 1L, -1L, 63L, 64L, 65L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE);
    return Arbitraries.oneOf(known, Arbitraries.longs());
  }

  @Property
  void intsWrapAround(@ForAll("edges") int left, @ForAll("edges") int right) {
    assertThat(folded(BinaryOperation.ADD, left, right)).isEqualTo((int) ((long) left + right));
    assertThat(folded(BinaryOperation.SUBTRACT, left, right))
        .isEqualTo((int) ((long) left - right));
    assertThat(folded(BinaryOperation.MULTIPLY, left, right))
        .isEqualTo((int) ((long) left * right));
  }

  @Property
  void intDivisionGoesTowardsZero(@ForAll("edges") int left, @ForAll("edges") int right) {
    Assume.that(right != 0);

    long quotient = Math.abs((long) left) / Math.abs((long) right);
    boolean isNegative = (left < 0) != (right < 0);
    int expected = (int) (isNegative ? -quotient : quotient);
    assertThat(folded(BinaryOperation.DIVIDE, left, right)).isEqualTo(expected);
    assertThat(folded(BinaryOperation.MODULO, left, right))
        .isEqualTo((int) (left - (long) expected * right));
  }

  @Property
  void intShiftsUseFiveBits(@ForAll("edges") int left, @ForAll("edges") int right) {
    int count = Math.floorMod(right, 32);
    long unsigned = left & 0xFFFFFFFFL;

    assertThat(folded(BinaryOperation.SHIFT_LEFT, left, right))
        .isEqualTo((int) (unsigned << count));
    assertThat(folded(BinaryOperation.SHIFT_RIGHT, left, right))
        .isEqualTo((int) ((long) left >> count));
    assertThat(folded(BinaryOperation.SHIFT_RIGHT_UNSIGNED, left, right))
        .isEqualTo((int) (unsigned >> count));
  }

  @Property
  void longShiftsUseSixBits(@ForAll("longEdges") long left, @ForAll("longEdges") long right) {
    int count = (int) Math.floorMod(right, 64L);

    assertThat(Folding.longOperation(BinaryOperation.SHIFT_LEFT, left, right))
        .isEqualTo(BigInteger.valueOf(left).shiftLeft(count).longValue());
    assertThat(Folding.longOperation(BinaryOperation.SHIFT_RIGHT, left, right))
        .isEqualTo(BigInteger.valueOf(left).shiftRight(count).longValue());
    assertThat(Folding.longOperation(BinaryOperation.SHIFT_RIGHT_UNSIGNED, left, right))
        .isEqualTo(new BigInteger(Long.toUnsignedString(left)).shiftRight(count).longValue());
  }

  @Property
  void comparisonIsASign(@ForAll("longEdges") long left, @ForAll("longEdges") long right) {
    long expected = left < right ? -1 : left > right ? 1 : 0;
    int narrow = (int) left < (int) right ? -1 : (int) left > (int) right ? 1 : 0;

    assertThat(Folding.longOperation(BinaryOperation.COMPARE_LESS, left, right)).isEqualTo(expected);
    assertThat(folded(BinaryOperation.COMPARE_LESS, (int) left, (int) right)).isEqualTo(narrow);
  }

  @Test
  void smallestNumberDividedByMinusOneIsItself() {
    assertThat(folded(BinaryOperation.DIVIDE, Integer.MIN_VALUE, -1)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Folding.longOperation(BinaryOperation.DIVIDE, Long.MIN_VALUE, -1))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(Folding.longOperation(BinaryOperation.MODULO, Long.MIN_VALUE, -1)).isZero();
  }

  @Test
  void onlyDivisionsByZeroThrow() {
    assertThat(Folding.dividesByZero(BinaryOperation.DIVIDE, 0)).isTrue();
    assertThat(Folding.dividesByZero(BinaryOperation.MODULO, 0)).isTrue();
    assertThat(Folding.dividesByZero(BinaryOperation.DIVIDE, 1L << 32)).isFalse();
    assertThat(Folding.dividesByZero(BinaryOperation.SHIFT_LEFT, 0)).isFalse();
  }

  @Test
  void conditionsCompareWithZero() {
    assertThat(Folding.holds(BranchingCondition.LESS, -1)).isTrue();
    assertThat(Folding.holds(BranchingCondition.LESS, 0)).isFalse();
    assertThat(Folding.holds(BranchingCondition.LESS_OR_EQUAL, 0)).isTrue();
    assertThat(Folding.holds(BranchingCondition.GREATER, 0)).isFalse();
    assertThat(Folding.holds(BranchingCondition.GREATER_OR_EQUAL, 0)).isTrue();
    assertThat(Folding.holds(BranchingCondition.EQUAL, 0)).isTrue();
    assertThat(Folding.holds(BranchingCondition.NOT_EQUAL, 0)).isFalse();
  }

  private static int folded(BinaryOperation operation, int left, int right) {
    return Folding.intOperation(operation, left, right);
  }
}
