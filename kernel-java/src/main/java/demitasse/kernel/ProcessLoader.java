package demitasse.kernel;

import demitasse.abi.TbfError;
import demitasse.abi.TbfHeader;
import demitasse.hil.KernelMessages;
import demitasse.machine.BoardMemory;
import demitasse.machine.Memory;
import demitasse.memory.RamPlacement;
import demitasse.memory.Ranges;
import demitasse.memory.SubRegions;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Makes processes of the apps in flash: of all of them at boot, and of single ones later.
 *
 * <p>An app that cannot be run is named on the console with the reason, and skipped; the others are
 * loaded (ABI of Tock 2: the walk goes on by the header's total size).
 */
public final class ProcessLoader {
  private final ProcessTable processes;
  private final GrantTable grants;
  private final ProcessLifecycle lifecycle;
  private final KernelMessages messages;
  private final TbfHeader header = new TbfHeader();
  private final RamPlacement placement = new RamPlacement();

  ProcessLoader(
      ProcessTable processes,
      GrantTable grants,
      ProcessLifecycle lifecycle,
      KernelMessages messages) {
    this.processes = processes;
    this.grants = grants;
    this.lifecycle = lifecycle;
    this.messages = messages;
  }

  /** Loads all apps; called once, at boot. */
  void loadAll() {
    int limit = BoardMemory.appsEnd();
    int address = BoardMemory.appsStart();
    TbfError error = header.parse(address, limit);
    while (!error.endsList()) {
      int next = address + header.totalSize();
      consider(error);
      address = next;
      error = header.parse(address, limit);
    }
    if (error != TbfError.END_OF_LIST) {
      refuse(address, error.reason());
    }
  }

  /**
   * Loads the app whose header is at an address, while others run.
   *
   * @return its process's identifier, or {@link ProcessTable#NO_PROCESS}: the console has said why
   */
  public int load(@Unsigned int address) {
    TbfError error = TbfError.END_OF_LIST;
    if (Ranges.isInside(address, 0, BoardMemory.appsStart(), BoardMemory.appsEnd())
        && Ranges.isAligned(address, 4)) {
      error = header.parse(address, BoardMemory.appsEnd());
    }
    if (error.endsList()) {
      refuse(address, error.reason());
      return ProcessTable.NO_PROCESS;
    }
    if (isLoaded(address, header.totalSize())) {
      refuse(address, "it is loaded already");
    } else if (error == TbfError.NONE && header.isPadding()) {
      refuse(address, "it is padding");
    } else if (error == TbfError.NONE && !header.isEnabled()) {
      refuse(address, "it is disabled");
    } else {
      return consider(error);
    }
    return ProcessTable.NO_PROCESS;
  }

  /** Frees the slot and the memory of a process, which is ended if it has not. */
  public void remove(Process process) {
    lifecycle.terminate(process, 0);
    lifecycle.delayedRestarts().forget(process);
    process.state = ProcessState.EMPTY;
  }

  private int consider(TbfError error) {
    if (error != TbfError.NONE) {
      refuse(header.address(), error.reason());
    } else if (!header.isPadding() && header.isEnabled()) {
      return create();
    }
    return ProcessTable.NO_PROCESS;
  }

  private int create() {
    int start = header.address();
    int end = start + header.totalSize();
    Process process = freeSlot();
    int flashRegion = SubRegions.exactRegionSize(start, end);
    if (process == null) {
      refuse(start, "all process slots are in use");
    } else if (flashRegion == 0) {
      refuse(start, "the MPU cannot protect flash of this size and place");
    } else if (!placeRam()) {
      refuse(start, "not enough memory");
    } else {
      fill(process, flashRegion);
      lifecycle.start(process);
      return process.identifier;
    }
    return ProcessTable.NO_PROCESS;
  }

  private void fill(Process process, @Unsigned int flashRegion) {
    process.flashStart = header.address();
    process.flashEnd = header.address() + header.totalSize();
    process.binaryStart = header.address() + header.protectedSize();
    process.flashAttributes =
        SubRegions.attributesAndSize(
            Ranges.alignDown(process.flashStart, flashRegion),
            flashRegion,
            process.flashStart,
            process.flashEnd,
            SubRegions.PROCESS_FLASH);
    process.nameOffset = (char) (header.nameAddress() - header.address());
    process.nameLength = (char) header.nameLength();
    process.memoryStart = placement.start();
    process.memoryEnd = placement.end();
    process.regionSize = placement.regionSize();
    process.store = placement.end() - ProcessStore.sizeBytes(grants.count());
    process.restarts = 0;
    process.droppedUpcalls = 0;
    process.systemCalls = 0;
    process.completed = false;
    grants.clear(process);
    Memory.store32(
        process.store + ProcessStore.ENTRY,
        header.address() + header.headerSize() + header.entryOffset());
  }

  private Process freeSlot() {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      if (processes.inSlot(slot).state == ProcessState.EMPTY) {
        return processes.inSlot(slot);
      }
    }
    return null;
  }

  private boolean isLoaded(@Unsigned int start, @Unsigned int length) {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      Process process = processes.inSlot(slot);
      if (process.state != ProcessState.EMPTY
          && Ranges.overlaps(
              start, length, process.flashStart, process.flashEnd - process.flashStart)) {
        return true;
      }
    }
    return false;
  }

  /** Finds RAM: in the first gap, by address, that is large enough. */
  private boolean placeRam() {
    int gapStart = BoardMemory.processRamStart();
    while (gapStart != BoardMemory.processRamEnd()) {
      int gapEnd = BoardMemory.processRamEnd();
      int nextStart = BoardMemory.processRamEnd();
      for (int slot = 0; slot < processes.slotCount(); slot++) {
        Process other = processes.inSlot(slot);
        if (other.state != ProcessState.EMPTY
            && Ranges.isAtMost(gapStart, other.memoryStart)
            && Ranges.isLess(other.memoryStart, gapEnd)) {
          gapEnd = other.memoryStart;
          nextStart = other.memoryEnd;
        }
      }
      if (placement.place(
          gapStart,
          gapEnd,
          header.minimumRam(),
          ProcessStore.sizeBytes(grants.count()),
          header.fixedRam())) {
        return true;
      }
      gapStart = nextStart;
    }
    return false;
  }

  private void refuse(@Unsigned int address, String reason) {
    messages.print("App at 0x");
    messages.printHexadecimal(address);
    messages.print(" skipped: ");
    messages.print(reason);
    messages.print("\r\n");
  }
}
