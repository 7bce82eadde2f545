package demitasse.compiler.emit;

import java.util.List;

/**
 * A call of the emitted C that goes through the table of an object's type.
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
