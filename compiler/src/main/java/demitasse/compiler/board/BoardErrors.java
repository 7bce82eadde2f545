package demitasse.compiler.board;

import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.model.MethodLocations;
import demitasse.compiler.verify.Diagnostic;
import demitasse.compiler.verify.Rule;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.MethodHolder;
import org.teavm.model.TextLocation;

/** Errors in what a board class must look like, and in what its code does at build time. */
final class BoardErrors {
  private static final String APPLICATION = "application";

  private final String boardClass;

  BoardErrors(String boardClass) {
    this.boardClass = boardClass;
  }

  /** An error in a class that was not found, so that its file is unknown. */
  Diagnostic missing(String detail) {
    return new Diagnostic(boardClass, 0, Rule.ENTRY_POINT, detail, List.of());
  }

  /** An error that no line of the board class is to blame for. */
  Diagnostic ofClass(String detail) {
    return new Diagnostic(fileOf(boardClass), 0, Rule.ENTRY_POINT, detail, List.of());
  }

  /** An error in the declaration of a method, at its first line. */
  Diagnostic ofMethod(MethodHolder method, String detail) {
    TextLocation location = MethodLocations.first(method);
    String known = location.getFileName();
    return new Diagnostic(
        known == null ? fileOf(method.getOwnerName()) : known,
        Math.max(location.getLine(), 0),
        Rule.ENTRY_POINT,
        detail,
        List.of());
  }

  /** An exception from the application's code at build time, with the calls that led to it. */
  Diagnostic thrown(String by, Throwable thrown) {
    boolean isInitialiser = thrown instanceof ExceptionInInitializerError;
    Throwable cause = isInitialiser && thrown.getCause() != null ? thrown.getCause() : thrown;
    String detail = (isInitialiser ? "static initialiser" : by) + " threw " + cause;
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (APPLICATION.equals(frame.getClassLoaderName()) && !isHidden(frame)) {
        frames.add(0, frame);
      }
    }
    if (frames.isEmpty()) {
      return ofClass(detail);
    }
    StackTraceElement last = frames.get(frames.size() - 1);
    return new Diagnostic(
        fileOf(last.getClassName()),
        Math.max(last.getLineNumber(), 0),
        Rule.ENTRY_POINT,
        detail,
        frames.stream().map(BoardErrors::step).toList());
  }

  private static boolean isHidden(StackTraceElement frame) {
    return TypeNames.isLambda(frame.getClassName())
        || frame.getMethodName().startsWith("lambda$access$");
  }

  private static String step(StackTraceElement frame) {
    String place = frame.getFileName() + ":" + frame.getLineNumber();
    return frame.getClassName() + "." + frame.getMethodName() + " (" + place + ")";
  }

  private static String fileOf(String className) {
    return className.replace('.', '/').replaceAll("\\$.*", "") + ".java";
  }
}
