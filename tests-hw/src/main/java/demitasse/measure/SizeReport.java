package demitasse.measure;

import com.google.gson.GsonBuilder;
import demitasse.hardware.Hardware;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A kernel's size as tables with budget and goals, and as JSON. */
final class SizeReport {
  /** Classes smaller than this are in their package's line only. */
  private static final int SHOWN_BYTES = 256;

  private static final List<String> SECTIONS =
      List.of(".vectors", ".text", ".rodata", ".data", ".bss");

  private final Hardware hardware;
  private final Size size;
  private final Budget budget;

  private SizeReport(Hardware hardware, Size size, Budget budget) {
    this.hardware = hardware;
    this.size = size;
    this.budget = budget;
  }

  /** Of the kernel that was built last for a board. */
  static SizeReport of(Hardware hardware) {
    return new SizeReport(hardware, Size.of(hardware), Budget.of(hardware, "budget"));
  }

  /** Whether nothing exceeds the budget. */
  boolean isWithinBudget() {
    return size.rows().entrySet().stream()
        .noneMatch(row -> row.getValue() > budget.limit(row.getKey().key()));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("%-18s %7s %7s %7s%n".formatted("", "bytes", "budget", "goal"));
    size.rows().forEach((row, bytes) -> text.append(line(row, bytes)));
    text.append('\n');
    for (String section : SECTIONS) {
      text.append("%-18s %7d%n".formatted(section, size.section(section)));
    }
    text.append("%n%-44s %7s %7s%n".formatted("package, class or C file", "flash", "RAM"));
    groups().forEach((group, bytes) -> appendGroup(text, group, bytes));
    return text.toString();
  }

  private String line(SizeRow row, int bytes) {
    int limit = budget.limit(row.key());
    int goal = row.goal(hardware);
    return "%-18s %7d %7d %7s  %s%s%n"
        .formatted(
            row.key(),
            bytes,
            limit,
            goal == 0 ? "-" : goal + (bytes > goal ? "!" : ""),
            row.meaning(),
            bytes > limit ? "  EXCEEDS " + budget.file() : "");
  }

  private Map<String, Size.Bytes> groups() {
    Map<String, Size.Bytes> groups = new TreeMap<>();
    size.parts().forEach((part, bytes) -> groups.merge(part.group(), bytes, Size.Bytes::plus));
    return groups;
  }

  private void appendGroup(StringBuilder text, String group, Size.Bytes all) {
    text.append("%-44s %7d %7d%n".formatted(group, all.flash(), all.ram()));
    size.parts()
        .forEach(
            (part, bytes) -> {
              if (part.group().equals(group)
                  && !part.name().isEmpty()
                  && Math.max(bytes.flash(), bytes.ram()) >= SHOWN_BYTES) {
                text.append("  %-42s %7d %7d%n".formatted(part.name(), bytes.flash(), bytes.ram()));
              }
            });
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    size.rows().forEach((row, bytes) -> json.put(row.key(), bytes));
    Map<String, Integer> sections = new LinkedHashMap<>();
    SECTIONS.forEach(section -> sections.put(section, size.section(section)));
    json.put("sections", sections);
    Map<String, Map<String, Size.Bytes>> parts = new TreeMap<>();
    size.parts()
        .forEach(
            (part, bytes) ->
                parts
                    .computeIfAbsent(part.group(), group -> new TreeMap<>())
                    .put(part.name(), bytes));
    json.put("parts", parts);
    return new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
  }
}
