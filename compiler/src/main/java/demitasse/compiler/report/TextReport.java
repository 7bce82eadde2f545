package demitasse.compiler.report;

import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.compiler.emit.CheckCounts.Check;
import demitasse.compiler.emit.DebugText;
import demitasse.compiler.emit.EmittedUnit;
import demitasse.compiler.emit.IndirectCall;
import demitasse.compiler.emit.PlacedObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for people: one section for each question, the shortest first. */
final class TextReport {
  private static final String STACK_TITLE = "Stack";

  private final CompilerOptions options;
  private final Closure closure;
  private final EmittedUnit unit;
  private final StringBuilder text = new StringBuilder();

  TextReport(CompilerOptions options, CompilerResult result) {
    this.options = options;
    this.closure = new Closure(result);
    this.unit = result.unit();
  }

  String format() {
    line("Report of %s, made from %s", options.name(), options.boardClass());
    line(
        "methods: %d, classes: %d, indirect calls: %d, errors: none",
        closure.methods().size(), closure.classes().size(), unit.indirectCalls().size());
    memory();
    checks();
    indirectCalls();
    classes();
    methods();
    objects();
    exceptions();
    debugFormats();
    return text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private void title(String title) {
    text.append(heading(title));
  }

  private static String heading(String title) {
    return "\n" + title + "\n" + "-".repeat(title.length()) + "\n";
  }

  private void memory() {
    title("Memory");
    line("What the linker keeps of it is in the map file.");
    line("%15s %15s", "flash", "RAM");
    line("%7s %7s %7s %7s  %s", "objects", "bytes", "objects", "bytes", "of");
    MemoryUse.byKind(unit.objects()).forEach(this::memoryLine);
    memoryLine(MemoryUse.total(unit.objects()));
  }

  private void memoryLine(MemoryUse use) {
    line(
        "%7d %7d %7d %7d  %s",
        use.flashObjects(), use.flashBytes(), use.ramObjects(), use.ramBytes(), use.kind());
  }

  private void checks() {
    title("Checks");
    line("%7s %7s  %s", "emitted", "dropped", "against");
    for (Check check : Check.values()) {
      String kind = check.name().toLowerCase(Locale.ROOT);
      line(
          "%7d %7d  %s",
          unit.checks().emittedCount(check), unit.checks().droppedCount(check), kind);
    }
  }

  private void indirectCalls() {
    title("Indirect calls");
    Map<String, String> names = new LinkedHashMap<>();
    for (Closure.Method method : closure.methods()) {
      names.put(method.symbol(), method.name());
    }
    for (IndirectCall call : unit.indirectCalls()) {
      String file = call.file().substring(call.file().lastIndexOf('/') + 1);
      line("%s:%d, in %s, may run", file, call.line(), names.get(call.caller()));
      call.candidates().stream().map(names::get).sorted().forEach(name -> line("  %s", name));
    }
  }

  private void classes() {
    title("Classes");
    for (Closure.ReachedClass reached : closure.classes()) {
      line("%s%n  %s", reached.name(), reached.reason());
    }
  }

  private void methods() {
    title("Methods");
    for (Closure.Method method : closure.methods()) {
      String rest = method.symbol() == null ? "; all calls are folded" : "";
      line("%s%n  %s%s", method.name(), method.reason(), rest);
    }
  }

  private void objects() {
    title("Objects");
    line("%7s %-5s  %s", "bytes", "in", "of, from");
    unit.objects().stream()
        .sorted(
            Comparator.comparing(PlacedObject::isConstant)
                .thenComparing(PlacedObject::bytes, Comparator.reverseOrder()))
        .forEach(this::objectLine);
  }

  private void objectLine(PlacedObject object) {
    String memory = object.isConstant() ? "flash" : "RAM";
    line("%7d %-5s  %s, %s", object.bytes(), memory, object.kind(), object.origin());
  }

  private void exceptions() {
    title("Numbers of an uncaught exception");
    numbered("type", unit.typeNames());
    numbered("location", unit.throwingPlaces());
  }

  private void debugFormats() {
    if (!unit.debugTexts().isEmpty()) {
      title("Numbers of debug output");
      List<DebugText> formats = unit.debugTexts();
      numbered("text", formats.stream().map(TextReport::debugFormat).toList());
    }
  }

  private static String debugFormat(DebugText format) {
    return "%s:%d %s".formatted(format.file(), format.line(), format.text());
  }

  private void numbered(String what, Collection<String> names) {
    int number = 0;
    for (String name : names) {
      line("%s %d: %s", what, number, name);
      number++;
    }
  }

  /** The section that the {@code stack} command adds at the end. */
  static String stack(List<StackPath> paths) {
    StringBuilder section = new StringBuilder(heading(STACK_TITLE));
    paths.forEach(path -> section.append(path.format()));
    return section.toString();
  }

  /** A report as it was before the section on the stack was added. */
  static String withoutStack(String report) {
    int start = report.indexOf(heading(STACK_TITLE));
    return start < 0 ? report : report.substring(0, start);
  }
}
