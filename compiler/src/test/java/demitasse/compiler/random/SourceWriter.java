package demitasse.compiler.random;

/** Java source that is indented by its braces, line by line. */
final class SourceWriter {
  private final StringBuilder source = new StringBuilder();
  private int depth;

  void line(String text) {
    for (String untrimmed : text.split("\n")) {
      String part = untrimmed.strip();
      if (part.startsWith("}")) {
        depth--;
      }
      source.append("  ".repeat(part.isEmpty() ? 0 : depth)).append(part).append('\n');
      if (part.endsWith("{")) {
        depth++;
      }
    }
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
