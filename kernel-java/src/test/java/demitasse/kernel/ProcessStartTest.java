package demitasse.kernel;

import static demitasse.kernel.SimulatedMpu.Access.EXECUTE;
import static demitasse.kernel.SimulatedMpu.Access.READ;
import static demitasse.kernel.SimulatedMpu.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.ScriptedProcess.Registers;
import demitasse.kernel.SimulatedMpu.Span;
import demitasse.machine.Memory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a process starts, and that nothing of a former life is left when it starts again. */
class ProcessStartTest extends KernelTestCase {
  private Process view;

  @BeforeEach
  void start() {
    build(FaultPolicies.restart(), 2);
    fixture.addApp("one").addApp("two").start();
    process = fixture.process(0);
    view = process.kernelView();
    ram = view.memoryStart;
  }

  @Test
  void processStartsWithWhatItsStartCodeExpects() {
    Registers registers = process.run();

    assertThat(registers.r0()).isEqualTo(view.binaryStart);
    assertThat(registers.r1()).isEqualTo(view.memoryStart);
    assertThat(registers.r2()).isEqualTo(view.memoryEnd - view.memoryStart);
    assertThat(registers.r3()).isEqualTo(view.appBreak).isEqualTo(ram + 32);
    assertThat(registers.r12()).isZero();
    assertThat(registers.lr()).isEqualTo(1);
    assertThat(registers.pc()).isEqualTo(Memory.load32(view.store + ProcessStore.ENTRY) & ~1);
    assertThat(registers.xpsr()).isEqualTo(1 << 24);
    assertThat(process.stackPointer()).isEqualTo(ram + 32);
    assertThat(process.highRegisters()).containsOnly(0);
  }

  @Test
  void processWaitsForItsStartLikeForAnUpcall() {
    assertThat(view.state()).isEqualTo(ProcessState.YIELDED);
    assertThat(view.isStopped()).isFalse();
    assertThat(ProcessReport.queuedUpcalls(view)).isEqualTo(1);
    assertThat(ProcessReport.hasEnded(view)).isFalse();
  }

  @Test
  void i1ProcessReachesItsFlashAndItsFirstGranule() {
    process.run();

    int granule = view.regionSize / 8;
    Span flash = new Span(view.flashStart, view.flashEnd);
    SimulatedMpu mpu = fixture.board().mpu();
    assertThat(mpu.spans(EXECUTE)).containsExactly(flash);
    assertThat(mpu.spans(WRITE)).containsExactly(new Span(ram, ram + granule));
    assertThat(mpu.spans(READ)).containsExactly(flash, new Span(ram, ram + granule));
  }

  @Test
  void b13GrownWindowIsGoneAfterRestart() {
    process.run();
    List<Span> atFirst = fixture.board().mpu().spans(WRITE);
    process.memop(0, ram + 1024);
    process.moveStackTo(ram + 512);
    assertThat(fixture.board().mpu().spans(WRITE)).isNotEqualTo(atFirst);

    process.faultNow();

    assertThat(fixture.board().mpu().spans(WRITE)).isEqualTo(atFirst);
  }

  @Test
  void b13ShrunkWindowIsThereAgainAfterRestart() {
    process.run();
    process.memop(0, ram);

    // The first system call after that could not be stacked: the process was restarted.
    assertThat(view.restarts).isEqualTo((char) 1);
    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void c09WorldAfterRestartIsTheWorldAfterTheFirstStart() {
    final String first = world();
    process.run();
    fixture.prepare(process);
    process.subscribe(DRIVER, 0, process.function(1), 2);
    process.allowReadWrite(DRIVER, 0, ram + 512, 100);
    process.allowReadOnly(DRIVER, 1, ram + 600, 100);
    process.memop(10, ram + 256);
    process.memop(11, ram + 256);
    driver.upcalls[0].schedule(process.identifier(), 1, 2, 3);
    driver.upcalls[1].schedule(process.identifier(), 1, 2, 3);
    fixture.kernelBuilder().lifecycle().stop(view);

    fixture.kernelBuilder().lifecycle().fault(view);

    assertThat(world()).isEqualTo(first);
  }

  @Test
  void c09ProcessLearnsNothingOfItsFormerLife() {
    process.run();
    process.memop(0, ram + 1024);
    process.poke(ram + 40, (byte) 77);
    process.poke(ram + 900, (byte) 78);

    process.faultNow();
    process.memop(0, ram + 1024);

    assertThat(fixture.board().ramContent(ram + 32, ram + 1024)).containsOnly(0);
  }

  @Test
  void c09RegistersOfTheFormerLifeAreGone() {
    process.run();
    fixture.prepare(process);
    process.then(
        () -> {
          Arrays.fill(process.highRegisters(), CANARY + 1);
          return process.stopInterrupted();
        });
    process.run();
    assertThat(fixture.board().ramContent(view.store, view.store + 32)).doesNotContain(0);

    process.faultNow();

    assertThat(process.highRegisters()).containsOnly(0);
  }

  /** All that the kernel keeps for the process, but counters and what is for people only. */
  private String world() {
    StringBuilder world = new StringBuilder();
    world.append(view.state).append(view.stopped).append(view.hasShares);
    for (int value :
        new int[] {
          view.appBreak,
          view.kernelBreak,
          view.allowHighWater,
          view.stackPointer,
          view.lowerRamAttributes,
          view.upperRamAttributes,
          view.queueHead,
          view.queueCount,
          view.queuedFunctions,
          fixture.grants().countIn(view),
          ProcessMemoryMap.stackTop(view),
          ProcessMemoryMap.heapStart(view),
          ProcessMemoryMap.lowestStackPointer(view),
        }) {
      world.append(" ").append(Integer.toHexString(value));
    }
    byte[] frame = fixture.board().ramContent(ram, ram + ProcessFrame.BYTES);
    byte[] registers = fixture.board().ramContent(view.store, view.store + 32);
    return world + Arrays.toString(frame) + Arrays.toString(registers);
  }

  @Test
  void restartKeepsCounters() {
    process.run();
    process.memop(2, 0);
    int calls = ProcessReport.systemCalls(view);
    assertThat(calls).isPositive();

    process.faultNow();

    assertThat(ProcessReport.systemCalls(view)).isEqualTo(calls);
    assertThat(ProcessReport.restarts(view)).isEqualTo(1);
    assertThat(ProcessReport.hasEnded(view)).isTrue();
    assertThat(ProcessReport.hasCompletionCode(view)).isFalse();
  }

  @Test
  void otherProcessIsUntouchedByARestart() {
    ScriptedProcess other = fixture.process(1);
    other.run();
    fixture.prepare(other);
    other.allowReadWrite(DRIVER, 0, other.memoryStart() + 512, 9);

    process.run();
    process.faultNow();

    assertThat(driver.readWrite[0].length(other.identifier())).isEqualTo(9);
    assertSuccess(other.memop(2, 0), other.memoryStart());
  }
}
