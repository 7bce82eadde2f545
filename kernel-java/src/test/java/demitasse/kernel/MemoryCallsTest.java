package demitasse.kernel;

import static demitasse.kernel.SimulatedMpu.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memop: all operations, and the breaks that it moves (TRD 104, section 4.6). */
class MemoryCallsTest extends KernelTestCase {
  private Process view;
  private SimulatedMpu mpu;

  @BeforeEach
  void start() {
    boot("app");
    view = process.kernelView();
    mpu = fixture.board().mpu();
  }

  @Test
  void processAsksForItsMemory() {
    process.command(DRIVER, 0, 0, 0);

    assertSuccess(process.memop(2, CANARY), SimulatedBoard.RAM_START);
    assertSuccess(process.memop(3, CANARY), view.memoryEnd);
    assertSuccess(process.memop(4, CANARY), SimulatedBoard.APPS_START);
    assertSuccess(process.memop(5, CANARY), SimulatedBoard.APPS_START + 1024);
    assertSuccess(process.memop(6, CANARY), view.kernelBreak);
    assertThat(view.kernelBreak).isLessThan(view.store);
  }

  @Test
  void registersBeyondTheVariantStay() {
    Registers answer = process.call(5, 2, 1, CANARY, CANARY + 1);
    assertThat(answer.r2()).isEqualTo(CANARY);
    assertThat(answer.r3()).isEqualTo(CANARY + 1);

    answer = process.call(5, 0, -1, CANARY, CANARY + 1);
    assertThat(answer.r2()).isEqualTo(CANARY);

    answer = process.call(5, 0, view.appBreak, CANARY, CANARY + 1);
    assertThat(answer.r1()).isEqualTo(view.appBreak);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 0x7FFF_FFFF, 0x8000_0000, -1})
  void unknownOperationIsNotSupported(int operation) {
    assertFailure(process.memop(operation, 0), ErrorCode.NOSUPPORT);
  }

  @Test
  void stackTopAndHeapStartAreNotedIfTheyAreInRam() {
    assertSuccess(process.memop(10, ram + 64));
    assertSuccess(process.memop(11, view.memoryEnd));

    assertThat(ProcessMemoryMap.stackTop(view)).isEqualTo(ram + 64);
    assertThat(ProcessMemoryMap.heapStart(view)).isEqualTo(view.memoryEnd);
  }

  @Test
  void stackTopAndHeapStartElsewhereAreIgnored() {
    assertSuccess(process.memop(10, ram - 1));
    assertSuccess(process.memop(11, view.memoryEnd + 1));

    assertThat(ProcessMemoryMap.stackTop(view)).isZero();
    assertThat(ProcessMemoryMap.heapStart(view)).isZero();
  }

  @Test
  void writeableFlashRegionsAreListed() {
    fixture = new KernelFixture(1);
    fixture
        .addEntry(KernelFixture.app("app", 2048).writeableFlashRegions(512, 128, 640, 64).build())
        .boot();
    process = fixture.process(0);

    assertSuccess(process.memop(7, 0), 2);
    assertSuccess(process.memop(8, 0), SimulatedBoard.APPS_START + 512);
    assertSuccess(process.memop(9, 0), SimulatedBoard.APPS_START + 640);
    assertSuccess(process.memop(8, 1), SimulatedBoard.APPS_START + 640);
    assertSuccess(process.memop(9, 1), SimulatedBoard.APPS_START + 704);
    assertFailure(process.memop(8, 2), ErrorCode.FAIL);
    assertFailure(process.memop(9, 2), ErrorCode.FAIL);
    assertFailure(process.memop(9, -1), ErrorCode.FAIL);
  }

  @Test
  void b07LastByteBelowTheBreakIsReachedAndTheNextGranuleIsNot() {
    int granule = view.regionSize / 8;
    assertSuccess(process.memop(0, ram + 4 * granule));
    process.run();

    assertThat(mpu.permits(ram + 4 * granule - 1, 1, WRITE)).isTrue();
    assertThat(mpu.permits(ram + 4 * granule, 1, WRITE)).isFalse();

    assertSuccess(process.memop(0, ram + 4 * granule + 1));
    assertThat(mpu.permits(ram + 4 * granule, 1, WRITE)).isTrue();
  }

  @Test
  void b03BreakMayMeetTheKernelsMemory() {
    assertSuccess(process.memop(0, view.kernelBreak));
    assertThat(mpu.permits(view.kernelBreak - 1, 1, WRITE)).isTrue();
    assertThat(mpu.permits(view.kernelBreak, 1, WRITE)).isFalse();
  }

  @Test
  void b21BreakBeyondTheKernelsMemoryIsRefused() {
    int old = view.appBreak;

    assertFailure(process.memop(0, view.kernelBreak + 1), ErrorCode.NOMEM);
    assertFailure(process.memop(0, view.memoryEnd), ErrorCode.NOMEM);
    assertFailure(process.memop(0, ram - 1), ErrorCode.NOMEM);
    assertFailure(process.memop(0, 0), ErrorCode.NOMEM);
    assertFailure(process.memop(0, -1), ErrorCode.NOMEM);
    assertThat(view.appBreak).isEqualTo(old);
  }

  @Test
  void b01BreakInAGranuleOfTheKernelsIsRefused() {
    process.command(DRIVER, 0, 0, 0);
    int granule = view.regionSize / 8;
    int shared = ram + (view.kernelBreak - ram) / granule * granule;
    assertThat(shared).isLessThan(view.kernelBreak);

    assertFailure(process.memop(0, shared + 1), ErrorCode.NOMEM);
    assertSuccess(process.memop(0, shared));
  }

  @Test
  void b18IncrementIsSignedAndAnswersTheOldBreak() {
    int old = view.appBreak;

    assertSuccess(process.memop(1, 64), old);
    assertSuccess(process.memop(1, -32), old + 64);
    assertSuccess(process.memop(1, 0), old + 32);
    assertThat(view.appBreak).isEqualTo(old + 32);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0x2000, -0x2000, -0x2000_8401})
  void b18IncrementOutOfRangeIsRefused(int increment) {
    int old = view.appBreak;

    assertFailure(process.memop(1, increment), ErrorCode.NOMEM);
    assertThat(view.appBreak).isEqualTo(old);
  }

  @Test
  void growingZeroesWhatIsNewEachTime() {
    int old = view.appBreak;
    fixture.board().poke(old, new byte[] {1, 2, 3, 4});
    process.memop(0, old + 64);
    assertThat(fixture.board().ramContent(old, old + 64)).containsOnly(0);

    process.poke(old - 4, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    process.memop(0, old);
    process.memop(0, old + 64);

    assertThat(fixture.board().ramContent(old, old + 64)).containsOnly(0);
    assertThat(fixture.board().ramContent(old - 4, old)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void growingZeroesAllThatTheMpuAddsToo() {
    int granule = view.regionSize / 8;
    process.memop(0, ram + 8 * granule + 1);

    assertThat(fixture.board().ramContent(ram + 8 * granule, ram + 9 * granule)).containsOnly(0);
  }

  @Test
  void breakAtTheStartTakesAllMemoryAway() {
    assertThat(process.memop(0, ram)).isNull();

    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertThat(view.appBreak).isEqualTo(ram);
  }

  @Test
  void e03GrantsTakeWhatTheBreakLeaves() {
    process.command(DRIVER, 0, 0, 0);
    int afterGrant = view.kernelBreak;

    assertFailure(process.memop(0, afterGrant + 1), ErrorCode.NOMEM);
    assertThat(view.kernelBreak).isEqualTo(afterGrant);
  }
}
