package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryTest {
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
  void loadsAreZeroExtended() {
    assertThat(Memory.load8(0x4000_0001)).isEqualTo(0x98);
    assertThat(Memory.load16(0x4000_0002)).isEqualTo(0xBA98);
    assertThat(Memory.load32(0x4000_0004)).isEqualTo(0xFEDC_BA98);
  }

  @Test
  void eachLoadIsOneAccessOfItsWidth() {
    Memory.load8(0x4000_0001);
    Memory.load16(0x4000_0002);
    Memory.load32(0xE000_ED00);

    assertThat(machine.log())
        .containsExactly("load 40000001 1", "load 40000002 2", "load e000ed00 4");
  }

  @Test
  void eachStoreIsOneAccessOfItsWidth() {
    Memory.store8(0x4000_0001, 1);
    Memory.store16(0x4000_0002, 0x234);
    Memory.store32(0xE000_ED00, -1);

    assertThat(machine.log())
        .containsExactly("store 40000001 1 1", "store 40000002 234 2", "store e000ed00 ffffffff 4");
  }
}
