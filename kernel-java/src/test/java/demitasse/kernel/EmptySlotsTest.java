package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Slots that no process has used. */
class EmptySlotsTest {
  @Test
  void emptySlotDoesNotNameTheFirstProcessOfAnother() {
    CapsuleBench bench = new CapsuleBench(2);
    int first = bench.start("first");

    int empty = bench.processes().inSlot(1).identifier();

    assertThat(empty).isNotEqualTo(first);
    assertThat(bench.processes().isAlive(empty)).isFalse();
  }
}
