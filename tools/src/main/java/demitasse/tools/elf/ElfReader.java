package demitasse.tools.elf;

import demitasse.tools.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reader of ELF files: headers and tables of 32-bit little-endian ARM executables.
 *
 * <p>Offsets and field names are those of the System V ABI, chapters "Object Files" and "Program
 * Loading". Every offset that the file gives is checked against the file's length before use.
 */
public final class ElfReader {
  private static final int HEADER_SIZE = 52;
  private static final int SECTION_HEADER_SIZE = 40;
  private static final int PROGRAM_HEADER_SIZE = 32;
  private static final int SYMBOL_SIZE = 16;
  private static final int MAGIC = 0x464C_457F;
  private static final int CLASS_32 = 1;
  private static final int DATA_LITTLE_ENDIAN = 1;
  private static final int ET_EXEC = 2;
  private static final int EM_ARM = 40;
  private static final int PT_LOAD = 1;
  private static final int PF_W = 2;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_NOBITS = 8;
  private static final int SYMBOL_TYPE = 0xF;
  private static final int STT_FUNC = 2;

  private final String name;
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final List<ElfSymbol> functions = new ArrayList<>();

  private ElfReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The program in these bytes; {@code name} is the file's, for messages. */
  public static ElfFile read(String name, byte[] bytes) {
    return new ElfReader(name, bytes).read();
  }

  private ElfFile read() {
    checkIdentification();
    List<ElfSection> sections = sections();
    return new ElfFile(name, bytes, u32(24), segments(), sections, symbols(sections), functions);
  }

  private void checkIdentification() {
    if (bytes.length < 16 || buffer.getInt(0) != MAGIC) {
      throw error("not an ELF file; give the linked program that gcc or rustc wrote");
    }
    if (bytes[4] != CLASS_32 || bytes[5] != DATA_LITTLE_ENDIAN) {
      throw error("not a 32-bit little-endian ELF file; build the app for a Cortex-M");
    }
    if (bytes.length < HEADER_SIZE) {
      throw error("the ELF header is cut off; build the file again");
    }
    int machine = u16(18);
    if (machine != EM_ARM) {
      throw error("is for ELF machine " + machine + ", not ARM (40); build it for a Cortex-M");
    }
    int type = u16(16);
    if (type != ET_EXEC) {
      String found = type == 1 ? "an object file" : "of ELF type " + type;
      throw error("is " + found + ", not an executable; link it (without -r, -shared, -pie)");
    }
  }

  private List<ElfSegment> segments() {
    long table = u32(28);
    int count = u16(44);
    checkTable("program headers", table, count, u16(42), PROGRAM_HEADER_SIZE);
    List<ElfSegment> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = (int) table + i * u16(42);
      if (u32(at) == PT_LOAD) {
        boolean isWriteable = (u32(at + 24) & PF_W) != 0;
        segments.add(
            new ElfSegment(
                u32(at + 4), u32(at + 8), u32(at + 12), u32(at + 16), u32(at + 20), isWriteable));
      }
    }
    return segments;
  }

  private List<ElfSection> sections() {
    long table = u32(32);
    int count = u16(48);
    if (table == 0 || count == 0) {
      throw error("has no section headers; do not strip them");
    }
    checkTable("section headers", table, count, u16(46), SECTION_HEADER_SIZE);
    int names = u16(50);
    if (names >= count) {
      throw error("the section names are missing; build the file again");
    }
    ElfSection nameTable = section((int) table + names * u16(46), names, -1);
    List<ElfSection> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sections.add(section((int) table + i * u16(46), i, nameTable.offset()));
    }
    return sections;
  }

  /** The section header at an offset; its name is empty if {@code names} is negative. */
  private ElfSection section(int at, int index, long names) {
    String sectionName = names < 0 ? "" : text(names + u32(at));
    long type = u32(at + 4);
    long offset = u32(at + 16);
    long size = u32(at + 20);
    if (type != SHT_NOBITS && offset + size > bytes.length) {
      throw error("section " + index + " is beyond the file's end; the file is cut off or damaged");
    }
    return new ElfSection(
        index, sectionName, type, u32(at + 8), u32(at + 12), offset, size, u32(at + 28));
  }

  /** Reads the symbols: all by name, and the functions with their sizes. */
  private Map<String, Long> symbols(List<ElfSection> sections) {
    Map<String, Long> symbols = new HashMap<>();
    for (ElfSection table : sections) {
      if (table.type() == SHT_SYMTAB) {
        long link = u32((int) (u32(32) + (long) table.index() * u16(46) + 24));
        if (link >= sections.size()) {
          throw error("the symbol names are missing; build the file again");
        }
        long names = sections.get((int) link).offset();
        for (long at = table.offset();
            at + SYMBOL_SIZE <= table.offset() + table.size();
            at += SYMBOL_SIZE) {
          addSymbol((int) at, text(names + u32((int) at)), symbols);
        }
      }
    }
    return symbols;
  }

  private void addSymbol(int at, String symbolName, Map<String, Long> symbols) {
    symbols.putIfAbsent(symbolName, u32(at + 4));
    boolean isDefined = u16(at + 14) != 0;
    if (isDefined && (bytes[at + 12] & SYMBOL_TYPE) == STT_FUNC) {
      functions.add(new ElfSymbol(symbolName, u32(at + 4) & ~1L, u32(at + 8)));
    }
  }

  private void checkTable(String table, long offset, int count, int entrySize, int minimum) {
    if (count > 0 && (entrySize < minimum || offset + (long) count * entrySize > bytes.length)) {
      throw error("the " + table + " are beyond the file's end; the file is cut off or damaged");
    }
  }

  private String text(long offset) {
    int end = (int) Math.min(offset, bytes.length);
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    if (end >= bytes.length) {
      throw error("a name is beyond the file's end; the file is cut off or damaged");
    }
    return new String(bytes, (int) offset, end - (int) offset, StandardCharsets.UTF_8);
  }

  private int u16(int offset) {
    return Short.toUnsignedInt(buffer.getShort(offset));
  }

  private long u32(int offset) {
    return Integer.toUnsignedLong(buffer.getInt(offset));
  }

  private InputException error(String problem) {
    return new InputException(name, problem);
  }
}
