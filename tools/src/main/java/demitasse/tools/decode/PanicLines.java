package demitasse.tools.decode;

import demitasse.tools.elf.ElfSymbol;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the numbers and addresses in a panic report mean. */
final class PanicLines {
  private static final Pattern EXCEPTION =
      Pattern.compile("  type (\\d{1,9})  location (\\d{1,9}) \\(the compiler's report.*");
  private static final Pattern PLACE =
      Pattern.compile("(?:Capsule .* failed|Kernel panic) at location (\\d{1,9})\\b.*");
  private static final Pattern REGISTERS = Pattern.compile("  pc 0x[0-9a-f]{8}  lr 0x.*");
  private static final Pattern ADDRESS = Pattern.compile("\\b(pc|lr) 0x([0-9a-f]{8})");
  private static final int HEXADECIMAL = 16;

  private final CompilerReport report;
  private final TreeMap<Long, ElfSymbol> functions = new TreeMap<>();

  PanicLines(CompilerReport report, List<ElfSymbol> symbols) {
    this.report = report;
    for (ElfSymbol symbol : symbols) {
      functions.putIfAbsent(symbol.address(), symbol);
    }
  }

  /** The explanation of a line, if it has something to explain. */
  Optional<String> explain(String line) {
    Matcher exception = EXCEPTION.matcher(line);
    if (exception.matches()) {
      String type = entry(report.exceptionTypes(), exception.group(1));
      return Optional.of(type + " at " + entry(report.exceptionLocations(), exception.group(2)));
    }
    Matcher place = PLACE.matcher(line);
    if (place.matches()) {
      return Optional.of(entry(report.exceptionLocations(), place.group(1)));
    }
    return REGISTERS.matcher(line).matches() ? registers(line) : Optional.empty();
  }

  private static String entry(List<String> entries, String number) {
    int index = Integer.parseInt(number);
    return index < entries.size() ? entries.get(index) : "(not in the report)";
  }

  private Optional<String> registers(String line) {
    String found =
        ADDRESS
            .matcher(line)
            .results()
            .map(
                match -> match.group(1) + " " + symbol(Long.parseLong(match.group(2), HEXADECIMAL)))
            .filter(text -> !text.endsWith(" "))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** The function that an address is in, with the offset; empty if it is in none. */
  private String symbol(long address) {
    long instruction = address & ~1L;
    var below = functions.floorEntry(instruction);
    if (below == null || !below.getValue().contains(instruction)) {
      return "";
    }
    long offset = instruction - below.getKey();
    return below.getValue().name() + "+0x" + Long.toHexString(offset);
  }
}
