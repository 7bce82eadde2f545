package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.TbfBuilder;
import org.junit.jupiter.api.Test;

/** Which apps become processes, where their memory is, and what is said of the others. */
class ProcessLoaderTest {
  private KernelFixture fixture = new KernelFixture(3);

  private Process view(int slot) {
    return fixture.processTable().inSlot(slot);
  }

  private ProcessLoader loader() {
    return fixture.kernelBuilder().loader();
  }

  private static TbfBuilder app(String name) {
    return KernelFixture.app(name, 1024);
  }

  private void assertLoaded(int slot, String name) {
    StringBuilder text = new StringBuilder();
    RecordedMessages messages = new RecordedMessages();
    ProcessNames.print(view(slot), messages);
    text.append(messages.text());
    assertThat(view(slot).isAlive()).isTrue();
    assertThat(text).hasToString(name);
  }

  private void assertSkipped(int address, String reason) {
    assertThat(fixture.messages().text())
        .contains("App at 0x%08x skipped: %s\r\n".formatted(address, reason));
  }

  @Test
  void appsAreLoadedInTheOrderOfFlash() {
    fixture.addApp("one").addApp("two").start();

    assertLoaded(0, "one");
    assertLoaded(1, "two");
    assertThat(view(2).state()).isEqualTo(ProcessState.EMPTY);
    assertThat(view(1).memoryStart).isGreaterThanOrEqualTo(view(0).memoryEnd);
    assertThat(fixture.messages().text()).isEmpty();
  }

  @Test
  void emptyFlashHasNoApps() {
    fixture.start();

    assertThat(view(0).state()).isEqualTo(ProcessState.EMPTY);
    assertThat(fixture.messages().text()).isEmpty();
    assertThat(view(0).identifier()).isEqualTo(ProcessTable.NO_PROCESS);
  }

  @Test
  void d16BadAppIsNamedAndTheNextIsLoaded() {
    int bad = fixture.nextApp();
    fixture.addEntry(app("bad").overrideChecksum(1).build()).addApp("good").start();

    assertLoaded(0, "good");
    assertSkipped(bad, "wrong checksum");
  }

  @Test
  void d16EntryThatRunsPastFlashEndsTheList() {
    int bad = fixture.nextApp();
    fixture.addEntry(app("bad").overrideTotalSize(0x7FFF_FFFF).build()).addApp("good").start();

    assertThat(view(0).state()).isEqualTo(ProcessState.EMPTY);
    assertSkipped(bad, "larger than the flash that is left");
  }

  @Test
  void paddingAndDisabledAppsAreSkippedInSilence() {
    fixture
        .addEntry(TbfBuilder.padding(1024))
        .addEntry(app("off").disabled().build())
        .addApp("on")
        .start();

    assertLoaded(0, "on");
    assertThat(view(1).state()).isEqualTo(ProcessState.EMPTY);
    assertThat(fixture.messages().text()).isEmpty();
  }

  @Test
  void appsBeyondTheSlotsAreNamed() {
    fixture.addApp("1").addApp("2").addApp("3");
    int fourth = fixture.nextApp();
    fixture.addApp("4").start();

    assertSkipped(fourth, "all process slots are in use");
    assertLoaded(2, "3");
  }

  @Test
  void b17AppThatNeedsTooMuchMemoryIsNamedAndTheNextIsLoaded() {
    int large = fixture.nextApp();
    fixture.addApp("large", SimulatedBoard.RAM_BYTES).addApp("small").start();

    assertSkipped(large, "not enough memory");
    assertLoaded(0, "small");
  }

  @Test
  void b17AppThatNeedsAllMemoryThereIsIsRefused() {
    int large = fixture.nextApp();
    fixture.addApp("large", -1).addApp("negative", 0x8000_0000).addApp("small").start();

    assertSkipped(large, "not enough memory");
    assertLoaded(0, "small");
  }

  @Test
  void flashThatNoRegionCanProtectIsNamed() {
    int odd = fixture.nextApp();
    fixture.addEntry(app("odd").flashSize(1024 + 36).build()).start();

    assertSkipped(odd, "the MPU cannot protect flash of this size and place");
  }

  @Test
  void fixedRamIsWhereTheAppWantsIt() {
    int ram = SimulatedBoard.RAM_START + 0x2000;
    fixture.addEntry(app("fixed").fixedAddresses(ram, -1).build()).addApp("free").start();

    assertThat(view(0).memoryStart).isEqualTo(ram);
    assertThat(view(1).memoryStart).isEqualTo(SimulatedBoard.RAM_START);
    assertThat(view(1).memoryEnd - ram).isNotPositive();
  }

  @Test
  void fixedRamThatOverlapsAnotherIsRefused() {
    int ram = SimulatedBoard.RAM_START + 0x2000;
    fixture.addEntry(app("first").fixedAddresses(ram, -1).build());
    int second = fixture.nextApp();
    fixture
        .addEntry(app("second").fixedAddresses(ram + 512, -1).build())
        .addEntry(app("third").fixedAddresses(ram + 0x1000, -1).build())
        .start();

    assertSkipped(second, "not enough memory");
    assertLoaded(1, "third");
  }

  @Test
  void fixedRamBelowAndAtAnotherIsRefused() {
    int ram = SimulatedBoard.RAM_START + 0x2000;
    fixture.addEntry(app("first").fixedAddresses(ram, -1).build());
    int second = fixture.nextApp();
    fixture.addEntry(app("second").fixedAddresses(ram, -1).build());
    int third = fixture.nextApp();
    fixture.addEntry(app("third").fixedAddresses(ram - 512, -1).build());
    int fourth = fixture.nextApp();
    fixture.addEntry(app("fourth").fixedAddresses(0x1000_0000, -1).build()).start();

    assertSkipped(second, "not enough memory");
    assertSkipped(third, "not enough memory");
    assertSkipped(fourth, "not enough memory");
  }

  @Test
  void appIsLoadedWhileOthersRun() {
    fixture.addApp("one").boot();
    int address = fixture.nextApp();
    fixture.addEntry(app("two").build());

    int identifier = loader().load(address);

    assertLoaded(1, "two");
    assertThat(identifier).isEqualTo(view(1).identifier());
    fixture.connectProcesses();
    assertThat(fixture.process(1).run().pc()).isEqualTo(fixture.process(1).entry());
  }

  @Test
  void appIsNotLoadedTwice() {
    fixture.addApp("one").boot();

    assertThat(loader().load(SimulatedBoard.APPS_START)).isEqualTo(ProcessTable.NO_PROCESS);
    assertSkipped(SimulatedBoard.APPS_START, "it is loaded already");
  }

  @Test
  void whatIsNoAppIsNotLoaded() {
    fixture.addApp("one").boot();

    for (int address :
        new int[] {
          0,
          -4,
          SimulatedBoard.APPS_START - 4,
          SimulatedBoard.APPS_START + 2,
          fixture.nextApp(),
          SimulatedBoard.APPS_START + SimulatedBoard.APPS_BYTES,
          SimulatedBoard.APPS_START + SimulatedBoard.APPS_BYTES + 4,
          0x8000_0000
        }) {
      assertThat(loader().load(address)).isEqualTo(ProcessTable.NO_PROCESS);
      assertSkipped(address, "end of the list");
    }
  }

  @Test
  void paddingIsNotLoaded() {
    fixture.addApp("one").boot();
    int address = fixture.nextApp();
    fixture.addEntry(TbfBuilder.padding(1024));

    assertThat(loader().load(address)).isEqualTo(ProcessTable.NO_PROCESS);
    assertSkipped(address, "it is padding");
  }

  @Test
  void disabledAppIsNotLoadedLater() {
    fixture.addApp("one").boot();
    int address = fixture.nextApp();
    fixture.addEntry(app("off").disabled().build());

    assertThat(loader().load(address)).isEqualTo(ProcessTable.NO_PROCESS);
    assertSkipped(address, "it is disabled");
  }

  @Test
  void badAppIsNotLoadedLater() {
    fixture.addApp("one").boot();
    int address = fixture.nextApp();
    fixture.addEntry(app("bad").overrideChecksum(0).build());

    assertThat(loader().load(address)).isEqualTo(ProcessTable.NO_PROCESS);
    assertSkipped(address, "wrong checksum");
  }

  @Test
  void removedProcessLeavesItsSlotAndMemory() {
    fixture.addApp("one").addApp("two").addApp("three").boot();
    int gap = view(1).memoryStart;
    int identifier = view(1).identifier();

    loader().remove(view(1));
    assertThat(view(1).state()).isEqualTo(ProcessState.EMPTY);
    assertThat(fixture.processTable().isAlive(identifier)).isFalse();

    loader().load(SimulatedBoard.APPS_START + 1024);
    assertLoaded(1, "two");
    assertThat(view(1).memoryStart).isEqualTo(gap);
    assertThat(view(1).identifier()).isNotEqualTo(identifier);
  }

  @Test
  void gapThatIsTooSmallIsPassedOver() {
    fixture.addApp("one").addApp("two").boot();
    loader().remove(view(0));
    int address = fixture.nextApp();
    fixture.addEntry(KernelFixture.app("large", 6000).build());

    loader().load(address);

    assertLoaded(0, "large");
    assertThat(view(0).memoryStart).isGreaterThanOrEqualTo(view(1).memoryEnd);
  }

  @Test
  void c04ProcessInUsedMemoryReadsNothingOfTheFormer() {
    fixture.addApp("one").boot();
    loader().remove(view(0));
    fixture
        .board()
        .forget(SimulatedBoard.RAM_START, SimulatedBoard.RAM_START + SimulatedBoard.RAM_BYTES);

    loader().load(SimulatedBoard.APPS_START);
    fixture.connectProcesses();
    fixture.prepare(fixture.process(0));

    assertThat(fixture.grants().countIn(view(0))).isZero();
    assertThat(ProcessReport.queuedUpcalls(view(0))).isZero();
    assertThat(ProcessReport.completionCode(view(0))).isZero();
  }

  @Test
  void countersStartAtZeroForANewProcess() {
    fixture.addApp("one").boot();
    Process process = view(0);
    process.restarts = 3;
    process.droppedUpcalls = 4;
    process.completed = true;
    loader().remove(process);

    loader().load(SimulatedBoard.APPS_START);

    assertThat(ProcessReport.restarts(process)).isZero();
    assertThat(ProcessReport.droppedUpcalls(process)).isZero();
    assertThat(ProcessReport.systemCalls(process)).isZero();
    assertThat(ProcessReport.sliceExpirations(process)).isZero();
    assertThat(ProcessReport.hasCompletionCode(process)).isFalse();
  }
}
