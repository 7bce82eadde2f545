package demitasse.tools.elf;

/**
 * One program header of type LOAD.
 *
 * @param offset where its bytes are in the file
 * @param virtualAddress where it is when the program runs
 * @param physicalAddress where its bytes are loaded: in flash, for initialised data too
 * @param fileSize how many bytes the file has
 * @param memorySize how many bytes it takes when the program runs
 * @param isWriteable whether the program may write it
 */
public record ElfSegment(
    long offset,
    long virtualAddress,
    long physicalAddress,
    long fileSize,
    long memorySize,
    boolean isWriteable) {

  /** Whether the section takes memory of this segment. */
  public boolean contains(ElfSection section) {
    return section.address() >= virtualAddress
        && section.address() + section.size() <= virtualAddress + memorySize;
  }

  /** Whether the section's bytes are among those that this segment loads. */
  public boolean loads(ElfSection section) {
    return section.isAllocated()
        && section.hasContents()
        && contains(section)
        && section.offset() >= offset
        && section.offset() + section.size() <= offset + fileSize;
  }

  /** What to add to an address of this segment to get where it is loaded. */
  public long loadOffset() {
    return physicalAddress - virtualAddress;
  }
}
