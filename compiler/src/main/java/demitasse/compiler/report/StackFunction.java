package demitasse.compiler.report;

import java.util.ArrayList;
import java.util.List;

/** A C function as gcc compiled it: the size of its frame, and the calls that were not inlined. */
final class StackFunction {
  /** What is known of a frame's size. */
  enum Frame {
    /** The size is the same at each call, or has the given bound. */
    FIXED,
    /** The size depends on a value, as with {@code alloca}. */
    DYNAMIC,
    /** There is no information: assembly, or a library compiled by others. */
    UNKNOWN
  }

  /**
   * One call.
   *
   * @param callee the function called, or null if the call goes through a pointer
   * @param file the source file of the call, or "" if gcc has lost it
   */
  record Call(StackFunction callee, String file, int line) {
    String place() {
      return file.isEmpty() ? "an unknown place" : file + ":" + line;
    }
  }

  private final String name;
  private final List<Call> calls = new ArrayList<>();
  private Frame frame = Frame.UNKNOWN;
  private int frameBytes;

  StackFunction(String name) {
    this.name = name;
  }

  void define(Frame kind, int bytes) {
    frame = kind;
    frameBytes = bytes;
  }

  void addCall(Call call) {
    calls.add(call);
  }

  /** The symbol, for example {@code Console_write} or {@code Console_write.constprop.0}. */
  String name() {
    return name;
  }

  /** The name in the C source: gcc gives specialised copies a suffix. */
  String sourceName() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  Frame frame() {
    return frame;
  }

  int frameBytes() {
    return frameBytes;
  }

  List<Call> calls() {
    return calls;
  }
}
