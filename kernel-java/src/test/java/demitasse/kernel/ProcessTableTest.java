package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots and identifiers. */
class ProcessTableTest {
  private final ProcessTable table = new ProcessTable(3);

  private Process startIn(int slot) {
    Process process = table.inSlot(slot);
    process.state = ProcessState.RUNNING;
    process.identifier = table.nextIdentifier(slot);
    table.updateReady(process);
    return process;
  }

  @Test
  void identifierNamesItsProcess() {
    Process process = startIn(1);

    assertThat(table.find(process.identifier())).isSameAs(process);
    assertThat(table.isAlive(process.identifier())).isTrue();
    assertThat(table.slotOf(process.identifier())).isEqualTo(1);
  }

  @Test
  void c08IdentifierIsNewAfterEachStart() {
    int first = startIn(2).identifier();
    int second = startIn(2).identifier();
    int third = startIn(0).identifier();

    assertThat(table.find(first)).isNull();
    assertThat(table.find(second)).isSameAs(table.inSlot(2));
    assertThat(ProcessTable.numberOf(first)).isZero();
    assertThat(ProcessTable.numberOf(second)).isEqualTo(1);
    assertThat(table.inSlot(0).number()).isEqualTo(2);
    assertThat(third).isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 3, 31, 32, 0})
  void i4IdentifierOfNobodyNamesNobody(int identifier) {
    startIn(1);

    assertThat(table.find(identifier)).isNull();
    assertThat(table.isAlive(identifier)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProcessState.class,
      names = {"EMPTY", "FAULTED", "TERMINATED"})
  void i4DeadProcessIsNotFound(ProcessState state) {
    Process process = startIn(0);
    process.state = state;

    assertThat(table.find(process.identifier())).isNull();
    table.updateReady(process);
    assertThat(table.readySlots()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProcessState.class,
      names = {"RUNNING", "YIELDED", "YIELDED_FOR"})
  void waitingProcessIsFound(ProcessState state) {
    Process process = startIn(0);
    process.state = state;

    assertThat(table.find(process.identifier())).isSameAs(process);
  }

  @Test
  void readySlotsAreBits() {
    startIn(0);
    startIn(2);

    assertThat(table.readySlots()).isEqualTo(0b101);
    assertThat(table.isReady(table.inSlot(2))).isTrue();
    assertThat(table.isReady(table.inSlot(1))).isFalse();
  }

  @Test
  void yieldedProcessIsReadyWhenAFunctionIsQueued() {
    Process process = startIn(0);
    process.state = ProcessState.YIELDED;
    table.updateReady(process);
    assertThat(table.isReady(process)).isFalse();

    process.queuedFunctions = 1;
    table.updateReady(process);
    assertThat(table.isReady(process)).isTrue();

    process.stopped = true;
    table.updateReady(process);
    assertThat(table.isReady(process)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 32})
  void tableHasOneToThirtyOneSlots(int slots) {
    assertThatThrownBy(() -> new ProcessTable(slots)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void f03LastSlotIsUsable() {
    ProcessTable full = new ProcessTable(ProcessTable.MAXIMUM_SLOTS);
    Process last = full.inSlot(30);
    last.state = ProcessState.RUNNING;
    last.identifier = full.nextIdentifier(30);
    full.updateReady(last);

    assertThat(full.slotCount()).isEqualTo(31);
    assertThat(full.find(last.identifier())).isSameAs(last);
    assertThat(full.readySlots()).isEqualTo(1 << 30);
  }
}
