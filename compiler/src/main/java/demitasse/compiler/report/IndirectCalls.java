package demitasse.compiler.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import demitasse.compiler.emit.IndirectCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The calls of the emitted C that go through a table, each with the functions it may run. */
public final class IndirectCalls {
  private final List<IndirectCall> calls;

  public IndirectCalls(Collection<IndirectCall> calls) {
    this.calls = List.copyOf(calls);
  }

  /** The member {@code indirect_calls} of the compiler's JSON reports. */
  public static IndirectCalls read(List<Path> reports) throws IOException {
    List<IndirectCall> calls = new ArrayList<>();
    for (Path report : reports) {
      JsonObject object = object(report);
      try {
        for (JsonElement call : object.getAsJsonArray("indirect_calls")) {
          calls.add(call(call.getAsJsonObject()));
        }
      } catch (RuntimeException e) {
        throw new IOException(report + ": indirect_calls are not as the compiler writes them", e);
      }
    }
    return new IndirectCalls(calls);
  }

  /** A report as it was written. */
  static JsonObject object(Path report) throws IOException {
    try {
      return JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(report + ": not a JSON report: " + e.getMessage(), e);
    }
  }

  private static IndirectCall call(JsonObject call) {
    List<String> candidates = new ArrayList<>();
    call.getAsJsonArray("candidates").forEach(name -> candidates.add(name.getAsString()));
    return new IndirectCall(
        call.get("caller").getAsString(),
        call.get("file").getAsString(),
        call.get("line").getAsInt(),
        candidates);
  }

  /**
   * What a call may run.
   *
   * <p>The place decides, as gcc may have inlined the call into another function than the emitted
   * C's. The other calls of {@code caller} count too: gcc may have made one of two and kept only
   * one's place.
   *
   * @param caller the C function where gcc left the call
   */
  Set<String> candidates(String caller, String file, int line) {
    Set<String> candidates = new LinkedHashSet<>();
    for (IndirectCall call : calls) {
      boolean isHere = call.line() == line && call.file().equals(file);
      if (isHere || call.caller().equals(caller)) {
        candidates.addAll(call.candidates());
      }
    }
    return candidates;
  }

  /** What any call may run: for a call whose place gcc has lost. */
  Set<String> allCandidates() {
    Set<String> candidates = new LinkedHashSet<>();
    calls.forEach(call -> candidates.addAll(call.candidates()));
    return candidates;
  }
}
