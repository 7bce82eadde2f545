package demitasse.compiler.verify;

import java.util.List;

/**
 * One compile error: where, which rule, what was found, and how the code is reached.
 *
 * @param file the source file's path as the compiler knows it, for example {@code
 *     demitasse/capsule/Console.java}, or the class name if it has no source file
 * @param line the line, or 0 if unknown
 * @param rule the rule broken
 * @param detail what was found, for example {@code new demitasse.capsule.Buffer}
 * @param path the calls (or fields, for an image object) from the entry point, outermost first,
 *     each with its location
 */
public record Diagnostic(String file, int line, Rule rule, String detail, List<String> path) {
  /** The message as printed: a first line in the form that editors parse, then the path. */
  public String format() {
    StringBuilder text = new StringBuilder();
    text.append(file).append(':').append(line).append(": error: [").append(rule.id()).append("] ");
    text.append(detail).append(": ").append(rule.sentence());
    for (String step : path) {
      text.append("\n    ").append(step);
    }
    return text.toString();
  }
}
