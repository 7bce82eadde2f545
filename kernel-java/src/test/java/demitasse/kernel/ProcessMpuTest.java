package demitasse.kernel;

import static demitasse.kernel.SimulatedMpu.Access.READ;
import static demitasse.kernel.SimulatedMpu.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each process can reach when processes take turns. */
class ProcessMpuTest extends KernelTestCase {
  private ScriptedProcess other;
  private SimulatedMpu mpu;
  private ProcessMpu processMpu;

  @BeforeEach
  void start() {
    boot("one", "two");
    other = fixture.process(1);
    mpu = fixture.board().mpu();
    processMpu = fixture.kernelBuilder().mpu;
  }

  @Test
  void b12ProcessThatComesBackCostsNoStore() {
    process.memop(2, 0);
    int stores = mpu.stores();

    process.memop(2, 0);
    process.command(DRIVER, 0, 0, 0);

    assertThat(mpu.stores()).isEqualTo(stores);
  }

  @Test
  void b12EachProcessHasItsOwnWindow() {
    for (int round = 0; round < 3; round++) {
      process.memop(2, 0);
      assertThat(mpu.permits(ram, KernelFixture.APP_RAM, WRITE)).isTrue();
      assertThat(mpu.permits(other.memoryStart(), 1, READ)).isFalse();
      assertThat(mpu.permits(other.kernelView().flashStart, 1, READ)).isFalse();

      other.memop(2, 0);
      assertThat(mpu.permits(other.memoryStart(), KernelFixture.APP_RAM, WRITE)).isTrue();
      assertThat(mpu.permits(ram, 1, READ)).isFalse();
      assertThat(mpu.permits(process.kernelView().flashStart, 1, READ)).isFalse();
    }
  }

  @Test
  void b12BreakThatMovesWhileAnotherRanIsLoaded() {
    process.memop(0, ram + 512);
    other.memop(2, 0);
    processMpu.setBreak(process.kernelView(), ram + 1024);

    process.memop(2, 0);

    assertThat(mpu.permits(ram, 1024, WRITE)).isTrue();
  }

  @Test
  void processesCannotReachTheKernelsStackGuard() {
    assertThat(mpu.base(7)).isEqualTo(SimulatedBoard.KERNEL_STACK_BOTTOM);
    assertThat(mpu.attributes(7) >>> 24 & 7).as("AP").isZero();
    assertThat(mpu.attributes(7) & 0x3F).as("32 bytes, enabled").isEqualTo(4 << 1 | 1);
  }

  @Test
  void b06NoRegionIsIllegalWhileRegionsOfOtherSizesAreLoaded() {
    fixture = new KernelFixture(3);
    fixture.addApp("small", 2048).addApp("medium", 5000).addApp("large", 12000).boot();

    // The simulated MPU fails the test at the first unpredictable region.
    for (int round = 0; round < 9; round++) {
      ScriptedProcess next = fixture.process(round * 2 % 3);
      assertSuccess(next.memop(2, 0), next.memoryStart());
    }
  }

  @Test
  void sharesAreAsManyAsThereAreRegions() {
    Process view = other.kernelView();
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      assertThat(processMpu.addShare(view, buffer(0) + 32 * index, 32)).isTrue();
    }
    assertThat(processMpu.addShare(view, buffer(256), 32)).isFalse();
    assertThat(processMpu.addShare(view, buffer(0), 32)).as("one that is there").isTrue();
    other.memop(2, 0);
    assertThat(mpu.permits(buffer(0), 128, WRITE)).isTrue();
    assertThat(mpu.permits(buffer(128), 1, WRITE)).isFalse();

    processMpu.endShare(view, buffer(64));
    other.memop(2, 0);
    assertThat(mpu.permits(buffer(0), 64, WRITE)).isTrue();
    assertThat(mpu.permits(buffer(64), 1, WRITE)).isFalse();
    assertThat(mpu.permits(buffer(96), 32, WRITE)).isTrue();
    assertThat(processMpu.addShare(view, buffer(256), 32)).isTrue();
  }

  @Test
  void sharesOfTheSameStartAndOtherLengthAreOthers() {
    Process view = other.kernelView();
    processMpu.addShare(view, buffer(0), 32);
    processMpu.addShare(view, buffer(0), 64);
    other.memop(2, 0);
    assertThat(mpu.permits(buffer(0), 64, WRITE)).isTrue();

    processMpu.endShare(view, buffer(0));
    other.memop(2, 0);
    assertThat(mpu.permits(buffer(0), 1, WRITE)).isFalse();
    assertThat(view.hasShares).isFalse();
  }

  @Test
  void b05EndOfAShareThatIsNotThereChangesNothing() {
    Process view = other.kernelView();
    processMpu.addShare(view, buffer(32), 32);
    processMpu.endShare(view, buffer(0));
    processMpu.endShare(view, buffer(64));
    other.memop(2, 0);

    assertThat(mpu.permits(buffer(32), 32, WRITE)).isTrue();
  }

  @Test
  void sharesThatNoRegionCanBeAreRefused() {
    assertThat(processMpu.addShare(other.kernelView(), buffer(0), 33)).isFalse();
    assertThat(processMpu.addShare(other.kernelView(), buffer(0), 0)).isFalse();
    assertThat(other.kernelView().hasShares).isFalse();
  }

  @Test
  void sharesWithinARangeEndForAll() {
    processMpu.addShare(other.kernelView(), buffer(0), 32);
    processMpu.addShare(other.kernelView(), buffer(32), 32);
    processMpu.addShare(process.kernelView(), other.memoryStart() + 512, 32);

    processMpu.endSharesWithin(buffer(0), buffer(32));

    other.memop(2, 0);
    assertThat(mpu.permits(buffer(0), 1, WRITE)).isFalse();
    assertThat(mpu.permits(buffer(32), 32, WRITE)).isTrue();
    process.memop(2, 0);
    assertThat(mpu.permits(other.memoryStart() + 512, 32, WRITE)).isTrue();
  }

  @Test
  void guardIsOnBeforeAnyProcessHasRun() {
    fixture = new KernelFixture(1).start();

    assertThat(fixture.board().mpu().isEnabled()).isTrue();
    assertThat(fixture.board().mpu().attributes(7) & 1).as("enabled").isEqualTo(1);
  }

  @Test
  void sharesLeaveTheKernelsStackGuardAlone() {
    final int base = mpu.base(7);
    final int attributes = mpu.attributes(7);
    other.command(DRIVER, 0, 0, 0);
    processMpu.addShare(other.kernelView(), buffer(0), 32);

    other.memop(2, 0);

    assertThat(mpu.permits(buffer(0), 32, WRITE)).isTrue();
    assertThat(mpu.base(7)).isEqualTo(base);
    assertThat(mpu.attributes(7)).isEqualTo(attributes);
  }

  @Test
  void sharesLeaveAFullQueueOfUpcallsAlone() {
    other.command(DRIVER, 0, 0, 0);
    for (int value = 0; value < ProcessStore.UPCALL_CAPACITY; value++) {
      driver.upcalls[0].schedule(other.identifier(), value, CANARY, CANARY);
    }
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      processMpu.addShare(other.kernelView(), buffer(0) + 32 * index, 32);
    }

    for (int value = 0; value < ProcessStore.UPCALL_CAPACITY; value++) {
      assertThat(other.yieldWaitFor(DRIVER, 0).r0()).isEqualTo(value);
    }
    assertThat(mpu.permits(buffer(0), 128, WRITE)).isTrue();
  }
}
