package demitasse.compiler.random;

/** Java source that is indented by its braces, line by line. */
final class SourceWriter {
  private final StringBuilder source = new StringBuilder();
  private int depth;

  /** Writes one or more lines; a line end at the end makes an empty line. */
  void line(String text) {
    (text + "\n").lines().map(String::strip).forEach(this::single);
  }

  private void single(String text) {
    if (text.startsWith("}")) {
      depth--;
    }
    source.append("  ".repeat(text.isEmpty() ? 0 : depth)).append(text).append('\n');
    if (text.endsWith("{")) {
      depth++;
    }
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
