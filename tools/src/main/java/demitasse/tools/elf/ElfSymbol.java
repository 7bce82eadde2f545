package demitasse.tools.elf;

/**
 * A function's name, address and size; bit 0 of the address, which says Thumb code, is cleared.
 *
 * @param size in bytes; 0 if the assembler was not told
 */
public record ElfSymbol(String name, long address, long size) {
  /** Whether an instruction's address is in the function. */
  public boolean contains(long instruction) {
    return instruction >= address && instruction < address + Math.max(size, 2);
  }
}
