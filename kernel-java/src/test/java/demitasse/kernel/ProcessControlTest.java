package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority over processes, and what is told of them to people. */
class ProcessControlTest extends KernelTestCase {
  private ProcessControl control;
  private Process view;

  @BeforeEach
  void start() {
    build(FaultPolicies.stop(), 3);
    fixture.addApp("one").addApp("two").boot();
    process = fixture.process(0);
    view = process.kernelView();
    ram = process.memoryStart();
    control = fixture.kernelBuilder().processControl();
  }

  @Test
  void slotsAreListed() {
    assertThat(control.slotCount()).isEqualTo(3);
    assertThat(control.inSlot(0)).isSameAs(view);
    assertThat(control.inSlot(2)).isNull();
  }

  @Test
  void grantsAreCounted() {
    process.command(DRIVER, 0, 0, 0);

    assertThat(control.grantCount()).isEqualTo(2);
    assertThat(control.grantsOf(view)).isEqualTo(1);
    assertThat(control.grantsOf(control.inSlot(1))).isZero();
  }

  @Test
  void stoppedProcessGoesOnWhenResumed() {
    control.stop(view);
    assertThat(process.run()).isNull();

    control.resume(view);

    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void resumeOfARunningProcessDoesNothing() {
    control.resume(view);

    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void faultIsThePolicysMatter() {
    control.fault(view);
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    fixture.messages().clear();

    control.fault(view);

    assertThat(fixture.messages().text()).isEmpty();
  }

  @Test
  void terminatedProcessHasNoCompletionCode() {
    control.terminate(view);

    assertThat(state()).isEqualTo(ProcessState.TERMINATED);
    assertThat(ProcessReport.hasCompletionCode(view)).isFalse();
    assertThat(ProcessReport.hasEnded(view)).isTrue();
  }

  @Test
  void terminationKeepsTheCodeOfAProcessThatHasEnded() {
    process.call(6, 0, 42, 0, 0);
    control.terminate(view);

    assertThat(ProcessReport.hasCompletionCode(view)).isTrue();
    assertThat(ProcessReport.completionCode(view)).isEqualTo(42);
  }

  @Test
  void terminatedProcessBoots() {
    assertThat(control.boot(view)).isFalse();
    control.terminate(view);

    assertThat(control.boot(view)).isTrue();

    assertThat(process.run().pc()).isEqualTo(process.entry());
  }

  @Test
  void appIsRemovedAndLoadedAgain() {
    control.remove(view);
    assertThat(control.inSlot(0)).isNull();

    assertThat(control.load(SimulatedBoard.APPS_START)).isSameAs(view);
    assertThat(control.load(SimulatedBoard.APPS_START)).isNull();
  }

  @Test
  void panicSaysWhy() {
    assertThatThrownBy(() -> control.panic("because"))
        .isInstanceOf(KernelPanic.class)
        .hasMessage("because");
  }

  @Test
  void namesAreComparedByteByByte() {
    byte[] text = "xtwoy".getBytes(StandardCharsets.UTF_8);
    Process two = control.inSlot(1);

    assertThat(ProcessNames.isNamed(two, text, 1, 3)).isTrue();
    assertThat(ProcessNames.isNamed(two, text, 0, 3)).isFalse();
    assertThat(ProcessNames.isNamed(two, text, 1, 2)).isFalse();
    assertThat(ProcessNames.isNamed(two, text, 1, 4)).isFalse();
    assertThat(ProcessNames.byteAt(two, 2)).isEqualTo('o');
  }

  @Test
  void memoryMapSaysWhereThingsAre() {
    process.command(DRIVER, 0, 0, 0);

    assertThat(ProcessMemoryMap.memoryStart(view)).isEqualTo(SimulatedBoard.RAM_START);
    assertThat(ProcessMemoryMap.appBreak(view)).isEqualTo(ram + KernelFixture.APP_RAM);
    assertThat(ProcessMemoryMap.grantStart(view)).isEqualTo(view.kernelBreak);
    assertThat(ProcessMemoryMap.storeStart(view)).isEqualTo(view.store);
    assertThat(ProcessMemoryMap.memoryEnd(view)).isEqualTo(view.store + ProcessStore.sizeBytes(2));
    assertThat(ProcessMemoryMap.flashStart(view)).isEqualTo(SimulatedBoard.APPS_START);
    assertThat(ProcessMemoryMap.flashEnd(view)).isEqualTo(SimulatedBoard.APPS_START + 1024);
    assertThat(ProcessMemoryMap.binaryStart(view)).isEqualTo(view.binaryStart);
    assertThat(ProcessMemoryMap.upcallQueueBytes()).isEqualTo(160);
    assertThat(ProcessMemoryMap.grantPointerBytes(2)).isEqualTo(8);
  }

  @Test
  void stopIsReported() {
    control.stop(view);
    assertThat(view.isStopped()).isTrue();

    control.resume(view);
    assertThat(view.isStopped()).isFalse();
  }

  @Test
  void countersAreReported() {
    view.systemCalls = 0x8000_0001;
    view.droppedUpcalls = 3;

    assertThat(ProcessReport.systemCalls(view)).isEqualTo(0x8000_0001);
    assertThat(ProcessReport.droppedUpcalls(view)).isEqualTo(3);
  }

  @Test
  void terminatedProcessHasNoUpcallsLeft() {
    process.command(DRIVER, 0, 0, 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 2, 3);
    assertThat(ProcessReport.queuedUpcalls(view)).isEqualTo(1);

    control.terminate(view);

    assertThat(ProcessReport.queuedUpcalls(view)).isZero();
  }

  @Test
  void awaitedUpcallIsReported() {
    process.yieldWaitFor(DRIVER, 2);

    assertThat(ProcessReport.awaitedDriver(view)).isEqualTo(DRIVER);
    assertThat(ProcessReport.awaitedUpcall(view)).isEqualTo(2);
  }

  @Test
  void panicReportNamesAllProcesses() {
    process.memop(2, 0);
    control.stop(fixture.process(1).kernelView());

    fixture.kernel().panicReport().printProcesses();

    assertThat(fixture.board().panicText())
        .contains("Process 0 one\r\n", "Process 1 two (stopped)\r\n", "RUNNING restarts ")
        .contains("break %08x".formatted(ram + KernelFixture.APP_RAM))
        .contains("last system call 00000005 00000002 00000000 00000000 00000000")
        .contains("r0-r3 r12 lr pc xPSR 00000081 %08x".formatted(ram));
  }

  @Test
  void a11PanicReportDoesNotReadThroughAWildStackPointer() {
    for (int stack : new int[] {0, -4, ram - 4, view.memoryEnd, 0x4000_0000, view.kernelBreak}) {
      view.stackPointer = stack;

      fixture.kernel().panicReport().printProcesses();

      assertThat(fixture.board().panicText()).contains("sp %08x".formatted(stack));
    }
  }
}
