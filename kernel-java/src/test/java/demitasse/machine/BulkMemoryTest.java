package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fills, and copies between memory and arrays. */
class BulkMemoryTest {
  private final RecordingMachine machine = new RecordingMachine(0xFEDC_BA98);

  @BeforeEach
  void attach() {
    Machine.attach(machine);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void fillStoresZeroInEachByte() {
    Memory.fill(0x2000_0001, 3);

    assertThat(machine.log())
        .containsExactly("store 20000001 0 1", "store 20000002 0 1", "store 20000003 0 1");
  }

  @Test
  void copyOutLoadsEachByteIntoItsPlace() {
    byte[] to = {1, 2, 3, 4};

    Memory.copyOut(0x2000_0001, to, 1, 2);

    assertThat(to).containsExactly(1, 0x98, 0x98, 4);
    assertThat(machine.log()).containsExactly("load 20000001 1", "load 20000002 1");
  }

  @Test
  void copyInStoresEachByteOfTheRange() {
    Memory.copyIn(new byte[] {1, -2, 3, 4}, 1, 0x2000_0001, 2);

    assertThat(machine.log()).containsExactly("store 20000001 fe 1", "store 20000002 3 1");
  }

  @Test
  void copiesOfNothingAreNothingEvenAtTheEnd() {
    Memory.fill(0, 0);
    Memory.copyOut(0, new byte[2], 2, 0);
    Memory.copyIn(new byte[0], 0, 0, 0);

    assertThat(machine.log()).isEmpty();
  }

  @Test
  void aRangeThatTheArrayDoesNotHaveIsRefusedBeforeAnyAccess() {
    byte[] array = new byte[4];
    int[][] wrong = {{-1, 1}, {0, 5}, {4, 1}, {5, 0}, {1, -1}, {1, Integer.MAX_VALUE}};

    for (int[] range : wrong) {
      assertThatThrownBy(() -> Memory.copyOut(0x2000_0000, array, range[0], range[1]))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> Memory.copyIn(array, range[0], 0x2000_0000, range[1]))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(machine.log()).isEmpty();
  }
}
