package demitasse.tools.elf;

/**
 * One section header.
 *
 * @param index its number, by which relocation sections name it
 * @param info for a relocation section, the number of the section that it is about
 */
public record ElfSection(
    int index,
    String name,
    long type,
    long flags,
    long address,
    long offset,
    long size,
    long info) {
  private static final int SHT_NOBITS = 8;
  private static final int SHT_REL = 9;
  private static final int SHF_WRITE = 1;
  private static final int SHF_ALLOC = 2;

  public boolean isAllocated() {
    return (flags & SHF_ALLOC) != 0 && size > 0;
  }

  public boolean isWriteable() {
    return (flags & SHF_WRITE) != 0;
  }

  /** Whether the file has its bytes; a section such as .bss has none. */
  public boolean hasContents() {
    return type != SHT_NOBITS;
  }

  public boolean isRelocationsOf(ElfSection other) {
    return type == SHT_REL && info == other.index;
  }
}
