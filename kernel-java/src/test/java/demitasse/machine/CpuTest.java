package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CpuTest {
  private final RecordingMachine machine = new RecordingMachine(0);

  @BeforeEach
  void attach() {
    Machine.attach(machine);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void sleepAndTheInterruptMaskAreTheMachines() {
    Cpu.disableInterrupts();
    Cpu.waitForInterrupt();
    Cpu.enableInterrupts();

    assertThat(machine.log()).containsExactly("masked true", "wait", "masked false");
  }

  @Test
  void barriersNeedNoMachine() {
    Machine.attach(null);

    Cpu.dataMemoryBarrier();
    Cpu.dataSynchronizationBarrier();
    Cpu.instructionSynchronizationBarrier();

    assertThat(machine.log()).isEmpty();
  }
}
