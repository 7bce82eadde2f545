package demitasse.compiler.report;

import java.util.List;

/**
 * The calls that take the most stack from one function on.
 *
 * @param bytes the sum of the frames
 * @param frames the functions, outermost first
 */
public record StackPath(int bytes, List<StackFrame> frames) {
  /**
   * One function's part of the stack.
   *
   * @param function the C function
   * @param bytes its frame, or what was declared for it and all it calls
   * @param calledAt the place of the call in the function before, or "" for the outermost
   */
  public record StackFrame(String function, int bytes, String calledAt) {}

  public StackPath {
    frames = List.copyOf(frames);
  }

  /** The path as a table, one line for each frame. */
  public String format() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("worst-case stack of %s: %d bytes%n", frames.get(0).function(), bytes));
    text.append(String.format("%8s %8s  function%n", "bytes", "total"));
    int total = 0;
    for (StackFrame frame : frames) {
      total += frame.bytes();
      String place = frame.calledAt().isEmpty() ? "" : ", called at " + frame.calledAt();
      text.append(String.format("%8d %8d  %s%s%n", frame.bytes(), total, frame.function(), place));
    }
    return text.toString();
  }
}
