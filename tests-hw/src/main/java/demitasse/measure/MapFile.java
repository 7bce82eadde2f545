package demitasse.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The linker's map: which part of which object file became part of which section.
 *
 * @param sections the bytes of each section of the ELF, by name
 * @param inputs what the sections consist of
 * @param flashBytes from the vector table to the last byte in flash, of the initial values of .data
 */
record MapFile(Map<String, Integer> sections, List<Input> inputs, int flashBytes) {
  /**
   * A function or an object, as each has a section of its own.
   *
   * @param section the section of the ELF
   * @param name the section in the object file, or {@code *fill*} for padding
   * @param object the object file, or "" for padding
   */
  record Input(String section, String name, int bytes, String object) {}

  private static final String START = "Linker script and memory map";

  /** A section of the ELF starts in the first column, its inputs in the second. */
  private static final Pattern LINE =
      Pattern.compile("( ?)([.*]\\S+|COMMON) +0x\\p{XDigit}+ +0x(\\p{XDigit}+)(?: (.*))?");

  private static final Pattern VECTORS = Pattern.compile("\\.vectors +0x(\\p{XDigit}+) +0x.*");

  private static final Pattern DATA =
      Pattern.compile("\\.data +0x\\p{XDigit}+ +0x(\\p{XDigit}+) load address 0x(\\p{XDigit}+).*");

  static MapFile parse(String text) {
    Map<String, Integer> sections = new LinkedHashMap<>();
    List<Input> inputs = new ArrayList<>();
    int flashStart = 0;
    int flashEnd = 0;
    String section = "";
    for (String line : joined(text.substring(text.indexOf(START)))) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      int bytes = Integer.parseUnsignedInt(matcher.group(3), 16);
      if (matcher.group(1).isEmpty()) {
        section = matcher.group(2);
        sections.put(section, bytes);
        Matcher vectors = VECTORS.matcher(line);
        if (vectors.matches()) {
          flashStart = Integer.parseUnsignedInt(vectors.group(1), 16);
        }
        Matcher data = DATA.matcher(line);
        if (data.matches()) {
          flashEnd = Integer.parseUnsignedInt(data.group(2), 16) + bytes;
        }
      } else if (bytes != 0) {
        String object = matcher.group(4) == null ? "" : matcher.group(4).strip();
        inputs.add(new Input(section, matcher.group(2), bytes, object));
      }
    }
    return new MapFile(sections, inputs, flashEnd - flashStart);
  }

  /** The lines; a long name has its numbers on the next line, where they belong to it. */
  private static List<String> joined(String text) {
    List<String> lines = new ArrayList<>();
    String name = "";
    for (String line : text.lines().toList()) {
      if (line.matches(" ?\\.\\S+")) {
        name = line;
      } else {
        lines.add(name + line);
        name = "";
      }
    }
    return lines;
  }
}
