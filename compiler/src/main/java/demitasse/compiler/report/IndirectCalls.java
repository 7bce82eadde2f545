package demitasse.compiler.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls of the emitted C that go through a table, each with the functions it may run. */
public final class IndirectCalls {
  /**
   * One call.
   *
   * @param caller the C function that has the call
   * @param file the source file, as the {@code #line} directive before the call names it
   * @param line the source line
   * @param candidates the C functions that the call may run
   */
  public record IndirectCall(String caller, String file, int line, List<String> candidates) {
    public IndirectCall {
      candidates = List.copyOf(candidates);
    }
  }

  private final List<IndirectCall> calls;

  public IndirectCalls(Collection<IndirectCall> calls) {
    this.calls = List.copyOf(calls);
  }

  /** The member {@code indirect_calls} of the compiler's JSON reports. */
  public static IndirectCalls read(List<Path> reports) throws IOException {
    List<IndirectCall> calls = new ArrayList<>();
    for (Path report : reports) {
      try {
        calls.addAll(parse(Files.readString(report)));
      } catch (IllegalArgumentException e) {
        throw new IOException(report + ": " + e.getMessage(), e);
      }
    }
    return new IndirectCalls(calls);
  }

  private static List<IndirectCall> parse(String report) {
    List<IndirectCall> calls = new ArrayList<>();
    for (Object entry : list(member(JsonReader.read(report), "indirect_calls"))) {
      List<String> candidates = new ArrayList<>();
      for (Object candidate : list(member(entry, "candidates"))) {
        candidates.add(text(candidate));
      }
      calls.add(
          new IndirectCall(
              text(member(entry, "caller")),
              text(member(entry, "file")),
              number(member(entry, "line")),
              candidates));
    }
    return calls;
  }

  private static Object member(Object object, String name) {
    if (object instanceof Map<?, ?> members && members.get(name) != null) {
      return members.get(name);
    }
    throw new IllegalArgumentException("no member " + name);
  }

  private static List<?> list(Object value) {
    if (value instanceof List<?> elements) {
      return elements;
    }
    throw new IllegalArgumentException("not an array: " + value);
  }

  private static String text(Object value) {
    if (value instanceof String string) {
      return string;
    }
    throw new IllegalArgumentException("not a string: " + value);
  }

  private static int number(Object value) {
    if (value instanceof Double number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("not a number: " + value);
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
