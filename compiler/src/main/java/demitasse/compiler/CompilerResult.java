package demitasse.compiler;

import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.emit.EmittedUnit;
import demitasse.compiler.verify.Diagnostic;
import java.util.List;

/**
 * What a compilation gives: errors, or the C files.
 *
 * @param diagnostics the errors, sorted; empty if the program was compiled
 * @param program the analysed program; null if there was none to analyse
 * @param unit the emitted program; null if there are errors
 */
public record CompilerResult(List<Diagnostic> diagnostics, WholeProgram program, EmittedUnit unit) {
  public boolean isSuccessful() {
    return diagnostics.isEmpty();
  }
}
