package demitasse.tools.elf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A linked program for ARM, as its ELF file describes it. */
public final class ElfFile {
  private final String name;
  private final byte[] bytes;
  private final long entry;
  private final List<ElfSegment> segments;
  private final List<ElfSection> sections;
  private final Map<String, Long> symbols;
  private final List<ElfSymbol> functions;

  ElfFile(
      String name,
      byte[] bytes,
      long entry,
      List<ElfSegment> segments,
      List<ElfSection> sections,
      Map<String, Long> symbols,
      List<ElfSymbol> functions) {
    this.name = name;
    this.bytes = bytes;
    this.entry = entry;
    this.segments = List.copyOf(segments);
    this.sections = List.copyOf(sections);
    this.symbols = Map.copyOf(symbols);
    this.functions = List.copyOf(functions);
  }

  /** The file's name, for messages. */
  public String name() {
    return name;
  }

  /** The entry's address; bit 0 says that it is Thumb code. */
  public long entry() {
    return entry;
  }

  /** The segments that are loaded. */
  public List<ElfSegment> segments() {
    return segments;
  }

  public List<ElfSection> sections() {
    return sections;
  }

  /** The section of this name; the first if there are several. */
  public Optional<ElfSection> section(String sectionName) {
    return sections.stream().filter(section -> section.name().equals(sectionName)).findFirst();
  }

  public Optional<Long> symbol(String symbolName) {
    return Optional.ofNullable(symbols.get(symbolName));
  }

  /** The functions that are in the file. */
  public List<ElfSymbol> functions() {
    return functions;
  }

  /** The bytes of a section that has some. */
  public byte[] contents(ElfSection section) {
    int start = (int) section.offset();
    return Arrays.copyOfRange(bytes, start, start + (int) section.size());
  }
}
