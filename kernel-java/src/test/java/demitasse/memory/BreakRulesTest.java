package demitasse.memory;

import static demitasse.memory.HostileNumbers.TWO_TO_32;
import static demitasse.memory.HostileNumbers.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The breaks move as far as they may, in both directions, and no byte further. */
final class BreakRulesTest {
  private static final int START = 0x20008000;
  private static final int KERNEL_BREAK = START + 0x390;
  private static final int SIZE = 1024;

  @Example
  void breakAtTheStartLeavesNoAccessibleRam() {
    assertThat(canMoveBreak(START)).isTrue();
    assertThat(BreakRules.accessibleEnd(START, START, SIZE)).isEqualTo(START);
    assertThat(BreakRules.accessibleEnd(START, START + 1, SIZE)).isEqualTo(START + 128);
  }

  @Example
  void b03_breakNearEachGranuleIsRefusedExactlyIfTheOracleRefuses() {
    for (int edge = START; edge <= START + 0x800; edge += SIZE / 8) {
      for (int newBreak = edge - 8; newBreak <= edge + 8; newBreak++) {
        assertThat(canMoveBreak(newBreak))
            .as("break %#x", newBreak)
            .isEqualTo(oracle(unsigned(newBreak), START, KERNEL_BREAK, START, SIZE));
      }
    }
  }

  @Example
  void b03_breakAtTheEndOfTheLastFreeGranuleIsLegalAndTheNextByteIsNot() {
    assertThat(canMoveBreak(START + 0x380)).isTrue();
    assertThat(canMoveBreak(START + 0x381)).isFalse();
    assertThat(canMoveBreak(START + 0x390)).isFalse();
  }

  @Example
  void breakBelowAnAllowedBufferIsRefused() {
    int allowed = START + 0x100;

    assertThat(BreakRules.canMoveBreak(allowed, allowed, KERNEL_BREAK, START, SIZE)).isTrue();
    assertThat(BreakRules.canMoveBreak(allowed - 1, allowed, KERNEL_BREAK, START, SIZE)).isFalse();
  }

  @Example
  void breakBeyondTheSecondRegionIsRefused() {
    int start = START + 0xF80 % SIZE;
    int end = START + 2 * SIZE;

    assertThat(BreakRules.canMoveBreak(end, start, end + 4096, start, SIZE)).isTrue();
    assertThat(BreakRules.canMoveBreak(end + 1, start, end + 4096, start, SIZE)).isFalse();
  }

  @Property
  void b18_anyBreakIsPermittedExactlyIfTheOracleDoes(
      @Hostile int newBreak,
      @Hostile int start,
      @ForAll @IntRange(max = 40_000) int toHighWater,
      @ForAll @IntRange(max = 40_000) int toKernelBreak,
      @ForAll @IntRange(min = 8, max = 20) int bit) {
    Memory memory = memory(start, toHighWater, toKernelBreak, 1 << bit);
    for (int candidate : new int[] {newBreak, memory.start + (newBreak & 0x7FFF)}) {
      assertThat(
              BreakRules.canMoveBreak(
                  candidate, memory.highWater, memory.kernelBreak, memory.start, memory.size))
          .isEqualTo(memory.permits(unsigned(candidate)));
    }
  }

  @Property
  void b18_anySbrkIsPermittedExactlyIfTheOracleDoes(
      @Hostile int increment,
      @Hostile int start,
      @ForAll @IntRange(max = 40_000) int toHighWater,
      @ForAll @IntRange(max = 40_000) int toKernelBreak,
      @ForAll @IntRange(min = 8, max = 31) int bit) {
    Memory memory = memory(start, toHighWater, toKernelBreak, 1 << bit);
    int appBreak = memory.highWater;
    for (int candidate : new int[] {increment, increment & 0x7FFF}) {
      assertThat(
              BreakRules.canMoveBreakBy(
                  candidate,
                  appBreak,
                  memory.highWater,
                  memory.kernelBreak,
                  memory.start,
                  memory.size))
          .isEqualTo(memory.permits(unsigned(appBreak) + candidate));
    }
  }

  @Example
  void b18_extremeSbrkIsRefused() {
    for (int increment : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, -0x101, 0x281}) {
      assertThat(canMoveBreakBy(increment)).as("sbrk(%d)", increment).isFalse();
    }
    for (int increment : new int[] {-0x100, -1, 0, 1, 0x280}) {
      assertThat(canMoveBreakBy(increment)).as("sbrk(%d)", increment).isTrue();
    }
  }

  @Example
  void c10_grantTakesTheLastFreeByteAndNotOneMore() {
    assertThat(canGrant(0x290)).isTrue();
    assertThat(BreakRules.kernelBreakBelow(KERNEL_BREAK, 0x290)).isEqualTo(START + 0x100);
    assertThat(canGrant(0x291)).isFalse();
    assertThat(canGrant(0)).isTrue();
  }

  @Example
  void c10_sizeThatWrapsIsRefusedThoughRoundingHidesIt() {
    // kernelBreak + 1 rounds down to kernelBreak.
    assertThat(canGrant(-1)).isFalse();
    assertThat(canGrant(-8)).isFalse();
    assertThat(canGrant(Integer.MIN_VALUE)).isFalse();
  }

  @Property
  void c10_anyGrantFitsExactlyIfTheOracleSaysSo(
      @Hostile int size,
      @Hostile int start,
      @ForAll @IntRange(max = 40_000) int toBreak,
      @ForAll @IntRange(max = 40_000) int toKernelBreak,
      @ForAll @IntRange(min = 8, max = 20) int bit) {
    Memory memory = memory(start, toBreak, toKernelBreak, 1 << bit);
    int appBreak = memory.permits(unsigned(memory.highWater)) ? memory.highWater : memory.start;
    for (int candidate : new int[] {size, size & 0x7FFF}) {
      long lowered = Math.floorDiv(unsigned(memory.kernelBreak) - unsigned(candidate), 8L) * 8;
      boolean expected = memory.accessibleEnd(unsigned(appBreak)) <= lowered;

      assertThat(
              BreakRules.canMoveKernelBreak(
                  candidate, memory.kernelBreak, appBreak, memory.start, memory.size))
          .isEqualTo(expected);
      if (expected) {
        assertThat(unsigned(BreakRules.kernelBreakBelow(memory.kernelBreak, candidate)))
            .isEqualTo(lowered);
      }
    }
  }

  private static boolean canMoveBreak(int newBreak) {
    return BreakRules.canMoveBreak(newBreak, START, KERNEL_BREAK, START, SIZE);
  }

  private static boolean canMoveBreakBy(int increment) {
    return BreakRules.canMoveBreakBy(increment, START + 0x100, START, KERNEL_BREAK, START, SIZE);
  }

  private static boolean canGrant(int size) {
    return BreakRules.canMoveKernelBreak(size, KERNEL_BREAK, START + 0x100, START, SIZE);
  }

  private static boolean oracle(
      long newBreak, long highWater, long kernelBreak, long start, long size) {
    long granule = size / 8;
    long end = start + Math.floorDiv(newBreak - start + granule - 1, granule) * granule;
    return highWater <= newBreak
        && newBreak <= kernelBreak
        && end <= kernelBreak
        && end <= start / size * size + 2 * size;
  }

  /** A state that a process can be in: its start a multiple of the granule, nothing wrapped. */
  private static Memory memory(int anyStart, int toHighWater, int toKernelBreak, int size) {
    long granule = unsigned(size) / 8;
    long start = unsigned(anyStart) / granule * granule;
    long highest = (TWO_TO_32 - 1) / 8 * 8;
    long kernelBreak = Math.min(start + toKernelBreak / 8 * 8L, highest);
    long highWater = Math.min(start + toHighWater, kernelBreak);
    return new Memory((int) start, (int) highWater, (int) kernelBreak, size);
  }

  private record Memory(int start, int highWater, int kernelBreak, int size) {
    boolean permits(long newBreak) {
      return oracle(
          newBreak, unsigned(highWater), unsigned(kernelBreak), unsigned(start), unsigned(size));
    }

    long accessibleEnd(long appBreak) {
      long granule = unsigned(size) / 8;
      return unsigned(start) + (appBreak - unsigned(start) + granule - 1) / granule * granule;
    }
  }
}
