package demitasse.tools.pack;

import demitasse.tools.InputException;
import demitasse.tools.elf.ElfFile;
import demitasse.tools.elf.ElfSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of initialised data that an app's start code corrects when it knows its addresses.
 *
 * <p>Each is 8 bytes, as in the ELF file: the word's RAM offset, and its relocation type, which
 * start code passes over.
 */
final class Relocations {
  private static final int ENTRY_SIZE = 8;

  /** Types by their numbers in "ELF for the Arm Architecture", Relocation codes. */
  private static final int R_ARM_NONE = 0;

  private static final List<Integer> ADDRESSES = List.of(2, 23, 38); // ABS32, RELATIVE, TARGET1

  private Relocations() {}

  static List<byte[]> of(ElfFile elf, ElfSection data) {
    List<byte[]> entries = new ArrayList<>();
    for (ElfSection section : elf.sections()) {
      if (section.isRelocationsOf(data)) {
        byte[] all = elf.contents(section);
        for (int at = 0; at + ENTRY_SIZE <= all.length; at += ENTRY_SIZE) {
          byte[] entry = Arrays.copyOfRange(all, at, at + ENTRY_SIZE);
          if (isNeeded(elf, data, entry)) {
            entries.add(entry);
          }
        }
      }
    }
    return entries;
  }

  private static boolean isNeeded(ElfFile elf, ElfSection data, byte[] entry) {
    ByteBuffer buffer = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
    int type = buffer.getInt(4) & 0xFF;
    if (type != R_ARM_NONE && !ADDRESSES.contains(type)) {
      throw new InputException(
          elf.name(),
          String.format(
              "section %s has at 0x%08x a relocation of type %d, which start code cannot apply;"
                  + " use only whole addresses in initialised data",
              data.name(), buffer.getInt(0), type));
    }
    return type != R_ARM_NONE;
  }
}
