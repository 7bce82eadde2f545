package demitasse.tools.pack;

import demitasse.tools.InputException;
import demitasse.tools.LittleEndianOutput;
import demitasse.tools.elf.ElfFile;
import demitasse.tools.elf.ElfSection;
import demitasse.tools.elf.ElfSegment;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reading of an app's ELF file: what goes into flash, and where.
 *
 * <p>Flash holds the allocated sections that have bytes, each at its load address; that places
 * initialised data where the start code copies it from. Behind the last one come the relocations.
 */
final class AppReader {
  /** Position independent apps are linked for flash at this address, which no Cortex-M has. */
  static final long PIC_FLASH = 0x8000_0000L;

  /** No gap between sections is longer; a longer one is a section without a load address. */
  private static final long MAXIMUM_GAP = 1 << 20;

  /** A section and where it is in flash. */
  private record Placed(ElfSection section, long loadAddress) {
    long end() {
      return loadAddress + section.size();
    }
  }

  private final ElfFile elf;
  private final List<Placed> flash = new ArrayList<>();

  private AppReader(ElfFile elf) {
    this.elf = elf;
  }

  static AppImage read(ElfFile elf) {
    return new AppReader(elf).read();
  }

  private AppImage read() {
    placeSections();
    checkPlaces();
    long lowest = flash.get(0).loadAddress;
    boolean isPic = lowest >= PIC_FLASH && lowest < PIC_FLASH + MAXIMUM_GAP;
    long base = isPic ? PIC_FLASH : lowest;
    return new AppImage(
        contents(base, isPic),
        entryOffset(base),
        ramSize(),
        stackSize(),
        writeableRegions(base),
        fixedAddresses(isPic, base),
        elf.symbol("tbf_protected_region_size"));
  }

  private void placeSections() {
    for (ElfSection section : elf.sections()) {
      elf.segments().stream()
          .filter(segment -> segment.loads(section))
          .findFirst()
          .map(ElfSegment::loadOffset)
          .ifPresent(offset -> flash.add(new Placed(section, section.address() + offset)));
    }
    flash.sort(Comparator.comparingLong(Placed::loadAddress));
    if (flash.isEmpty()) {
      throw error("has nothing to load into flash; check the linker script's PHDRS and sections");
    }
  }

  private void checkPlaces() {
    for (int i = 1; i < flash.size(); i++) {
      Placed before = flash.get(i - 1);
      Placed after = flash.get(i);
      String places =
          "%s (to 0x%08x) and %s (from 0x%08x)"
              .formatted(
                  before.section.name(), before.end(), after.section.name(), after.loadAddress);
      if (after.loadAddress < before.end()) {
        throw error("sections overlap in flash: " + places + "; correct the linker script");
      }
      if (after.loadAddress - before.end() > MAXIMUM_GAP) {
        throw error(
            "sections are too far apart in flash: "
                + places
                + "; give data a load address in flash with AT> in the linker script");
      }
    }
  }

  private byte[] contents(long base, boolean isPic) {
    LittleEndianOutput output = new LittleEndianOutput();
    LittleEndianOutput relocations = new LittleEndianOutput();
    for (Placed placed : flash) {
      output.fill(0, placed.loadAddress - base - output.size());
      output.write(elf.contents(placed.section));
      if (isPic && placed.section.isWriteable()) {
        Relocations.of(elf, placed.section).forEach(relocations::write);
      }
    }
    // Start code finds the table directly behind the last section, whatever its alignment.
    output.u32(relocations.size()).write(relocations.toByteArray());
    return output.toByteArray();
  }

  private long entryOffset(long base) {
    if (elf.entry() == 0) {
      throw error("has no entry; name one with ENTRY(...) in the linker script");
    }
    long address = elf.entry() & ~1L;
    boolean isInside =
        flash.stream().anyMatch(placed -> address >= placed.loadAddress && address < placed.end());
    if (!isInside) {
      throw error(
          "the entry 0x%08x is not in flash (0x%08x to 0x%08x); correct ENTRY(...) in the linker script"
              .formatted(elf.entry(), base, flash.get(flash.size() - 1).end()));
    }
    return elf.entry() - base;
  }

  /** The memory of segments that are only in RAM when the app runs, without the stack. */
  private long ramSize() {
    long size = 0;
    for (ElfSegment segment : elf.segments()) {
      boolean isInRam =
          segment.virtualAddress() != segment.physicalAddress() || segment.fileSize() == 0;
      if (isInRam && segment.isWriteable()) {
        size += segment.memorySize() - stackIn(segment);
      }
    }
    return size;
  }

  private long stackIn(ElfSegment segment) {
    return elf.section(".stack")
        .filter(stack -> stack.isAllocated() && segment.contains(stack))
        .map(ElfSection::size)
        .orElse(0L);
  }

  private Optional<Long> stackSize() {
    return elf.section(".stack").map(ElfSection::size).or(() -> elf.symbol("STACK_SIZE"));
  }

  private List<Region> writeableRegions(long base) {
    return flash.stream()
        .filter(placed -> placed.section.name().contains(".wfr"))
        .map(placed -> new Region(placed.loadAddress - base, placed.section.size()))
        .toList();
  }

  /** RAM has no contents from which its start would be known, so a symbol says it. */
  private Optional<FixedAddresses> fixedAddresses(boolean isPic, long base) {
    long ram = elf.symbol("_sram_origin").filter(start -> start != 0).orElse(FixedAddresses.ANY);
    long flashStart = isPic ? FixedAddresses.ANY : base;
    if (ram == FixedAddresses.ANY && flashStart == FixedAddresses.ANY) {
      return Optional.empty();
    }
    return Optional.of(new FixedAddresses(ram, flashStart));
  }

  private InputException error(String problem) {
    return new InputException(elf.name(), problem);
  }
}
