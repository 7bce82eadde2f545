package demitasse.simulator.firmware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reader of ELF files: what to load, and the symbols, of 32-bit little-endian ARM programs.
 *
 * <p>Offsets are those of the System V ABI, chapters "Object Files" and "Program Loading".
 */
final class ElfReader {
  private static final int MAGIC = 0x464C_457F;
  private static final int CLASS_32_LITTLE_ENDIAN = 0x0101;
  private static final int EM_ARM = 40;
  private static final int ET_EXEC = 2;
  private static final int PT_LOAD = 1;
  private static final int SHT_SYMTAB = 2;
  private static final int SYMBOL_SIZE = 16;
  private static final int STT_FUNC = 2;

  private final String name;
  private final ByteBuffer file;

  private ElfReader(String name, byte[] bytes) {
    this.name = name;
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean isElf(byte[] bytes) {
    return bytes.length >= 4
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == MAGIC;
  }

  /** Reads a file's bytes; {@code name} is for messages. */
  static Firmware read(String name, byte[] bytes) {
    ElfReader reader = new ElfReader(name, bytes);
    try {
      reader.checkIdentification();
      return new Firmware(reader.segments(), new Symbols(reader.symbols()));
    } catch (IndexOutOfBoundsException damaged) {
      throw new IllegalArgumentException(name + " is cut off or damaged", damaged);
    }
  }

  private void checkIdentification() {
    boolean isProgram =
        file.getInt(0) == MAGIC
            && file.getShort(4) == CLASS_32_LITTLE_ENDIAN
            && file.getShort(16) == ET_EXEC
            && file.getShort(18) == EM_ARM;
    if (!isProgram) {
      throw new IllegalArgumentException(name + " is not a 32-bit ARM program in ELF");
    }
  }

  /** What program headers say; the physical address is where initial data lie in flash. */
  private List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    int table = file.getInt(28);
    for (int i = 0; i < file.getShort(44); i++) {
      int header = table + i * file.getShort(42);
      int size = file.getInt(header + 16);
      if (file.getInt(header) == PT_LOAD && size > 0) {
        segments.add(new Segment(file.getInt(header + 12), bytes(file.getInt(header + 4), size)));
      }
    }
    return segments;
  }

  private List<Symbol> symbols() {
    List<Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < file.getShort(48); i++) {
      int header = section(i);
      if (file.getInt(header + 4) == SHT_SYMTAB) {
        int names = file.getInt(section(file.getInt(header + 24)) + 16);
        int start = file.getInt(header + 16);
        int size = file.getInt(header + 20);
        for (int at = start; at + SYMBOL_SIZE <= start + size; at += SYMBOL_SIZE) {
          addSymbol(at, names, symbols);
        }
      }
    }
    return symbols;
  }

  private int section(int index) {
    return file.getInt(32) + index * file.getShort(46);
  }

  private void addSymbol(int at, int names, List<Symbol> symbols) {
    int type = file.get(at + 12) & 0xF;
    boolean isDefined = file.getShort(at + 14) != 0;
    String symbolName = text(names + file.getInt(at));
    // Names that begin with a dollar mark where code and data begin: they name nothing.
    if (!isDefined || type > STT_FUNC || symbolName.isEmpty() || symbolName.startsWith("$")) {
      return;
    }
    boolean isFunction = type == STT_FUNC;
    int address = file.getInt(at + 4) & (isFunction ? ~1 : ~0);
    symbols.add(new Symbol(symbolName, address, file.getInt(at + 8), isFunction));
  }

  private String text(int offset) {
    int end = offset;
    while (file.get(end) != 0) {
      end++;
    }
    return new String(bytes(offset, end - offset), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int offset, int length) {
    if (length < 0 || offset < 0 || offset + length > file.limit()) {
      throw new IndexOutOfBoundsException("bytes from " + offset);
    }
    return Arrays.copyOfRange(file.array(), offset, offset + length);
  }
}
