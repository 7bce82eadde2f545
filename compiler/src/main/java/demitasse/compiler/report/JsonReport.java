package demitasse.compiler.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.compiler.emit.CheckCounts.Check;
import demitasse.compiler.emit.DebugText;
import demitasse.compiler.emit.EmittedUnit;
import demitasse.compiler.emit.IndirectCall;
import demitasse.compiler.emit.PlacedObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The report for tools: everything that the text has, with all names in full. */
final class JsonReport {
  static final String STACK = "stack";

  private final CompilerOptions options;
  private final Closure closure;
  private final EmittedUnit unit;

  JsonReport(CompilerOptions options, CompilerResult result) {
    this.options = options;
    this.closure = new Closure(result);
    this.unit = result.unit();
  }

  JsonObject toJson() {
    JsonObject report = new JsonObject();
    report.addProperty("name", options.name());
    report.addProperty("board", options.boardClass());
    report.add("errors", new JsonArray());
    report.add("methods", array(closure.methods(), JsonReport::method));
    report.add("classes", array(closure.classes(), JsonReport::reachedClass));
    report.add("memory", array(MemoryUse.byKind(unit.objects()), JsonReport::memory));
    report.add("objects", array(unit.objects(), JsonReport::object));
    report.add("checks", array(List.of(Check.values()), this::check));
    report.add("indirect_calls", array(unit.indirectCalls(), JsonReport::indirectCall));
    report.add("exception_types", strings(unit.typeNames()));
    report.add("exception_locations", strings(unit.throwingPlaces()));
    report.add("debug_formats", array(unit.debugTexts(), JsonReport::debugFormat));
    return report;
  }

  private static JsonObject debugFormat(DebugText format) {
    JsonObject json = new JsonObject();
    json.addProperty("text", format.text());
    json.addProperty("file", format.file());
    json.addProperty("line", format.line());
    return json;
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, JsonObject> convert) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(convert.apply(value)));
    return array;
  }

  private static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static JsonObject method(Closure.Method method) {
    JsonObject json = new JsonObject();
    json.addProperty("name", method.name());
    json.addProperty("function", method.symbol());
    json.addProperty("reason", method.reason());
    if (!method.caller().isEmpty()) {
      json.addProperty("caller", method.caller());
      json.addProperty("file", method.file());
      json.addProperty("line", method.line());
    }
    return json;
  }

  private static JsonObject reachedClass(Closure.ReachedClass reached) {
    JsonObject json = new JsonObject();
    json.addProperty("name", reached.name());
    json.addProperty("reason", reached.reason());
    return json;
  }

  private static JsonObject memory(MemoryUse use) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", use.kind());
    json.addProperty("flash_objects", use.flashObjects());
    json.addProperty("flash_bytes", use.flashBytes());
    json.addProperty("ram_objects", use.ramObjects());
    json.addProperty("ram_bytes", use.ramBytes());
    return json;
  }

  private static JsonObject object(PlacedObject object) {
    JsonObject json = new JsonObject();
    json.addProperty("symbol", object.symbol());
    json.addProperty("kind", object.kind());
    json.addProperty("origin", object.origin());
    json.addProperty("memory", object.isConstant() ? "flash" : "ram");
    json.addProperty("bytes", object.bytes());
    return json;
  }

  private JsonObject check(Check check) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", check.name().toLowerCase(Locale.ROOT));
    json.addProperty("emitted", unit.checks().emittedCount(check));
    json.addProperty("dropped", unit.checks().droppedCount(check));
    return json;
  }

  private static JsonObject indirectCall(IndirectCall call) {
    JsonObject json = new JsonObject();
    json.addProperty("caller", call.caller());
    json.addProperty("file", call.file());
    json.addProperty("line", call.line());
    json.add("candidates", strings(call.candidates()));
    return json;
  }

  /** The section that the {@code stack} command adds. */
  static JsonArray stack(List<StackPath> paths) {
    return array(
        paths,
        path -> {
          JsonObject json = new JsonObject();
          json.addProperty("root", path.frames().get(0).function());
          json.addProperty("bytes", path.bytes());
          json.add("path", array(path.frames(), JsonReport::frame));
          return json;
        });
  }

  private static JsonObject frame(StackPath.StackFrame frame) {
    JsonObject json = new JsonObject();
    json.addProperty("function", frame.function());
    json.addProperty("bytes", frame.bytes());
    json.addProperty("called_at", frame.calledAt());
    return json;
  }
}
