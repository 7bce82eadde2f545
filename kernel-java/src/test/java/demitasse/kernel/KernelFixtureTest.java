package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.MemoryOperation;
import demitasse.kernel.ScriptedProcess.Registers;
import demitasse.kernel.SimulatedMpu.Access;
import org.junit.jupiter.api.Test;

/** The simulated board runs processes as hardware would, so that other tests can rely on it. */
class KernelFixtureTest {
  private final KernelFixture fixture = new KernelFixture(2);

  @Test
  void processMakesSystemCallAndGoesOn() {
    fixture.addApp("one").boot();

    Registers answer = fixture.process(0).memop(MemoryOperation.RAM_START, 0);

    assertThat(answer.r0()).isEqualTo(129);
    assertThat(answer.r1()).isEqualTo(SimulatedBoard.RAM_START);
  }

  @Test
  void processOutsideItsMemoryFaults() {
    fixture.addApp("one").boot();
    ScriptedProcess process = fixture.process(0);

    process.thenAccess(SimulatedBoard.RAM_START + KernelFixture.APP_RAM - 1, Access.WRITE);
    assertThat(process.run()).isNotNull();
    process.thenAccess(SimulatedBoard.RAM_START + KernelFixture.APP_RAM, Access.WRITE);
    assertThat(process.run()).isNull();
    assertThat(process.kernelView().state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void twoProcessesTakeTurnsAsTheTestSays() {
    fixture.addApp("one").addApp("two").boot();

    int first = fixture.process(0).memop(MemoryOperation.FLASH_START, 0).r1();
    int second = fixture.process(1).memop(MemoryOperation.FLASH_START, 0).r1();

    assertThat(second - first).isEqualTo(1024);
  }
}
