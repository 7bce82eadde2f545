package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MachineTest {
  /** A machine of nothing but memory. */
  private static final class PlainMemory implements Machine {
    private int word;

    @Override
    public int load(int address, int widthBytes) {
      return word;
    }

    @Override
    public void store(int address, int value, int widthBytes) {
      word = value;
    }
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void accessWithoutAMachineSaysWhatToDo() {
    assertThatThrownBy(() -> Memory.load32(0x4000_0000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("No machine is attached: call Machine.attach(...)");
    assertThatThrownBy(Cpu::waitForInterrupt).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theLastMachineAttachedIsTheOneAccessed() {
    RecordingMachine first = new RecordingMachine(1);
    RecordingMachine second = new RecordingMachine(2);
    Machine.attach(first);
    Machine.attach(second);

    assertThat(Memory.load32(0)).isEqualTo(2);
    assertThat(Machine.attached()).isSameAs(second);
    assertThat(first.log()).isEmpty();
  }

  @Test
  void aMachineOfMemoryAloneNeitherSleepsNorMasks() {
    Machine.attach(new PlainMemory());
    Memory.store32(0x2000_0000, 42);

    assertThatCode(
            () -> {
              Cpu.disableInterrupts();
              Cpu.waitForInterrupt();
              Cpu.enableInterrupts();
            })
        .doesNotThrowAnyException();
    assertThat(Memory.load32(0x2000_0000)).isEqualTo(42);
  }

  @Test
  void aMachineWithoutHardwareGivesArraysNoAddress() {
    Machine.attach(new PlainMemory());

    assertThatThrownBy(() -> Memory.addressOf(new byte[1]))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
