package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessSwitchTest {
  /** Answers each question with a number of its own, and runs a process by adding its arguments. */
  private static class Answers implements Machine {
    @Override
    public int load(int address, int widthBytes) {
      return 0;
    }

    @Override
    public void store(int address, int value, int widthBytes) {}

    @Override
    public int runProcess(int registersAddress, int stackPointer) {
      return registersAddress + stackPointer;
    }

    @Override
    public int processStackPointer() {
      return 1;
    }

    @Override
    public int processFaultStatus() {
      return 2;
    }

    @Override
    public int processHardFaultStatus() {
      return 3;
    }

    @Override
    public int processMemManageAddress() {
      return 4;
    }

    @Override
    public int processBusFaultAddress() {
      return 5;
    }
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void theMachineRunsTheProcessAndKnowsHowItStopped() {
    Machine.attach(new Answers());

    assertThat(ProcessSwitch.run(40, 2)).isEqualTo(42);
    assertThat(ProcessSwitch.stackPointer()).isEqualTo(1);
    assertThat(ProcessSwitch.faultStatus()).isEqualTo(2);
    assertThat(ProcessSwitch.hardFaultStatus()).isEqualTo(3);
    assertThat(ProcessSwitch.memManageAddress()).isEqualTo(4);
    assertThat(ProcessSwitch.busFaultAddress()).isEqualTo(5);
  }

  @Test
  void aMachineOfMemoryAloneRunsNoProcess() {
    Machine.attach(new RecordingMachine(0));

    assertThatThrownBy(() -> ProcessSwitch.run(0, 0))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("This machine runs no processes");
    assertThatThrownBy(ProcessSwitch::stackPointer)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(ProcessSwitch::faultStatus)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(ProcessSwitch::hardFaultStatus)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(ProcessSwitch::memManageAddress)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(ProcessSwitch::busFaultAddress)
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
