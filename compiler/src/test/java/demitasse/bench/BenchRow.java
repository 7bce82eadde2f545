package demitasse.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one kernel with one optimisation option. */
final class BenchRow {
  private final Kernel kernel;
  private final String optimisation;
  private final Map<Variant, Integer> instructions = new EnumMap<>(Variant.class);
  private final Map<Variant, ObjectSizes> sizes = new EnumMap<>(Variant.class);

  BenchRow(Kernel kernel, String optimisation) {
    this.kernel = kernel;
    this.optimisation = optimisation;
  }

  void add(Variant variant, int counted, ObjectSizes measured) {
    instructions.put(variant, counted);
    sizes.put(variant, measured);
  }

  String name() {
    return kernel.title() + " " + optimisation;
  }

  boolean isComplete() {
    return instructions.size() == Variant.values().length;
  }

  double instructionRatio() {
    return (double) instructions.get(Variant.JAVA) / instructions.get(Variant.C_CHECKED);
  }

  double codeRatio() {
    return (double) sizes.get(Variant.JAVA).code() / sizes.get(Variant.C_CHECKED).code();
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "  {\"kernel\": \"%s\", \"opt\": \"%s\",%n"
            + "   \"java_instructions\": %s, \"c_checked_instructions\": %s,"
            + " \"c_unchecked_instructions\": %s,%n"
            + "   \"java_bytes\": %s, \"c_checked_bytes\": %s, \"c_unchecked_bytes\": %s}",
        kernel.title(),
        optimisation,
        instructions.get(Variant.JAVA),
        instructions.get(Variant.C_CHECKED),
        instructions.get(Variant.C_UNCHECKED),
        code(Variant.JAVA),
        code(Variant.C_CHECKED),
        code(Variant.C_UNCHECKED));
  }

  /** A line of the table; see {@link BenchReport#HEADING}. */
  String tableLine() {
    StringBuilder line =
        new StringBuilder(String.format("%-8s %-3s", kernel.title(), optimisation));
    for (Variant variant : Variant.values()) {
      line.append(cell(8, instructions.get(variant)));
    }
    line.append(
        isComplete() ? String.format(Locale.ROOT, "%7.3f |", instructionRatio()) : "      - |");
    for (Variant variant : Variant.values()) {
      line.append(cell(6, code(variant)));
    }
    line.append(isComplete() ? String.format(Locale.ROOT, "%7.3f |", codeRatio()) : "      - |");
    for (Variant variant : Variant.values()) {
      ObjectSizes size = sizes.get(variant);
      line.append(cell(6, size == null ? null : size.constants()));
    }
    line.append(" |");
    for (Variant variant : Variant.values()) {
      ObjectSizes size = sizes.get(variant);
      line.append(cell(6, size == null ? null : size.state()));
    }
    return line.toString();
  }

  private Integer code(Variant variant) {
    ObjectSizes size = sizes.get(variant);
    return size == null ? null : size.code();
  }

  private static String cell(int width, Integer value) {
    return String.format("%" + width + "s", value == null ? "-" : value.toString());
  }
}
