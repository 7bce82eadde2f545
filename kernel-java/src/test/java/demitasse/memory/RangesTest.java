package demitasse.memory;

import static demitasse.memory.HostileNumbers.TWO_TO_32;
import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Comparisons of hostile numbers agree with 64-bit arithmetic, where nothing wraps. */
final class RangesTest {
  private static final int RAM = 0x20008000;
  private static final int RAM_END = 0x20008400;
  private static final int FRAME = 32;

  @Property
  void g01_comparisonsAreUnsigned(@Hostile int left, @Hostile int right) {
    assertThat(Ranges.isLess(left, right)).isEqualTo(unsigned(left) < unsigned(right));
    assertThat(Ranges.isAtMost(left, right)).isEqualTo(unsigned(left) <= unsigned(right));
    assertThat(unsigned(Ranges.min(left, right)))
        .isEqualTo(Math.min(unsigned(left), unsigned(right)));
    assertThat(unsigned(Ranges.max(left, right)))
        .isEqualTo(Math.max(unsigned(left), unsigned(right)));
  }

  @Example
  void g01_negativeNumberIsNotLessThanATablesLength() {
    assertThat(Ranges.isLess(-1, 10)).isFalse();
    assertThat(Ranges.isLess(9, 10)).isTrue();
  }

  @Property
  void f04_overflowOfASumIsSeen(@Hostile int left, @Hostile int right) {
    assertThat(Ranges.addOverflows(left, right))
        .isEqualTo(unsigned(left) + unsigned(right) >= TWO_TO_32);
  }

  @Property
  void f04_insideAgreesWithTheOracle(
      @Hostile int start, @Hostile int length, @Hostile int low, @Hostile int high) {
    boolean expected =
        unsigned(low) <= unsigned(start) && unsigned(start) + unsigned(length) <= unsigned(high);

    assertThat(Ranges.isInside(start, length, low, high)).isEqualTo(expected);
  }

  @Example
  void a12_frameIsInsideForEveryStackPointerNearAnEdge() {
    IntStream.of(0, RAM, RAM_END, 0x80000000)
        .flatMap(edge -> IntStream.rangeClosed(edge - 40, edge + 40))
        .forEach(
            stack ->
                assertThat(Ranges.isInside(stack, FRAME, RAM, RAM_END))
                    .as("stack pointer %#x", stack)
                    .isEqualTo(unsigned(stack) >= RAM && unsigned(stack) + FRAME <= RAM_END));
  }

  @Example
  void a12_lastFrameThatFitsIsInsideAndTheNextIsNot() {
    assertThat(Ranges.isInside(RAM_END - FRAME, FRAME, RAM, RAM_END)).isTrue();
    assertThat(Ranges.isInside(RAM_END - FRAME + 1, FRAME, RAM, RAM_END)).isFalse();
    assertThat(Ranges.isInside(0xFFFFFFF0, FRAME, RAM, RAM_END)).isFalse();
  }

  @Example
  void emptyRangeIsInsideUpToTheEndAndNotBeyond() {
    assertThat(Ranges.isInside(RAM_END, 0, RAM, RAM_END)).isTrue();
    assertThat(Ranges.isInside(RAM, 0, RAM, RAM)).isTrue();
    assertThat(Ranges.isInside(RAM_END + 1, 0, RAM, RAM_END)).isFalse();
    assertThat(Ranges.isInside(RAM - 1, 0, RAM, RAM_END)).isFalse();
  }

  @Example
  void nothingIsInsideARangeThatEndsBeforeItStarts() {
    assertThat(Ranges.isInside(RAM, 0, RAM_END, RAM)).isFalse();
    assertThat(Ranges.isInside(RAM_END, 0, RAM_END, RAM)).isFalse();
  }

  @Property
  void b09_overlapAgreesWithTheOracle(
      @Hostile int start, @Hostile int length, @Hostile int otherStart, @Hostile int otherLength) {
    long first = unsigned(start);
    long second = unsigned(otherStart);
    // A range that wraps is two: unrolled, it also lies 2^32 lower.
    boolean expected =
        meet(first, length, second, otherLength)
            || meet(first - TWO_TO_32, length, second, otherLength)
            || meet(first, length, second - TWO_TO_32, otherLength);

    assertThat(Ranges.overlaps(start, length, otherStart, otherLength)).isEqualTo(expected);
  }

  private static boolean meet(long start, int length, long otherStart, int otherLength) {
    long low = Math.max(start, otherStart);
    long high = Math.min(start + unsigned(length), otherStart + unsigned(otherLength));
    return low < high;
  }

  @Example
  void b09_neighboursDoNotOverlapAndOneByteMoreDoes() {
    assertThat(Ranges.overlaps(0, 32, 32, 32)).isFalse();
    assertThat(Ranges.overlaps(0, 33, 32, 32)).isTrue();
    assertThat(Ranges.overlaps(0, 0, 0, 32)).isFalse();
    assertThat(Ranges.overlaps(0xFFFFFFE0, 32, 0, 32)).isFalse();
    assertThat(Ranges.overlaps(0xFFFFFFE0, 33, 0, 32)).isTrue();
  }

  @Property
  void roundingAgreesWithTheOracle(@Hostile int value, @ForAll @IntRange(max = 31) int bit) {
    int powerOfTwo = 1 << bit;
    long multiple = 1L << bit;
    long down = unsigned(value) / multiple * multiple;
    long up = down == unsigned(value) ? down : down + multiple;

    assertThat(unsigned(Ranges.alignDown(value, powerOfTwo))).isEqualTo(down);
    assertThat(unsigned(Ranges.alignUp(value, powerOfTwo))).isEqualTo(up % TWO_TO_32);
    assertThat(Ranges.isAligned(value, powerOfTwo)).isEqualTo(down == up);
  }

  @Property
  void powersOfTwoAreTheNumbersWithOneBit(@Hostile int value) {
    assertThat(Ranges.isPowerOfTwo(value)).isEqualTo(Integer.bitCount(value) == 1);
  }
}
