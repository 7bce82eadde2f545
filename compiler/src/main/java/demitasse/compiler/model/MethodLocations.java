package demitasse.compiler.model;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.TextLocation;

/** Where methods are in the source. */
public final class MethodLocations {
  private MethodLocations() {}

  /** The method's first line with code; empty if it has none. */
  public static TextLocation first(MethodHolder method) {
    if (method.getProgram() == null) {
      return TextLocation.EMPTY;
    }
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        TextLocation location = instruction.getLocation();
        if (location != null && location.getFileName() != null && location.getLine() > 0) {
          return location;
        }
      }
    }
    return TextLocation.EMPTY;
  }
}
