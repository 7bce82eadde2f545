package demitasse.compiler.emit;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.compiler.CorpusCompilation;
import demitasse.compiler.analysis.MethodFacts;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/** The methods of {@link TryBoard}, analysed. */
final class CompiledMethods {
  private static final CompilerResult RESULT =
      Compiler.compile(CompilerOptions.of(CorpusCompilation.classPath(), TryBoard.class.getName()));

  private CompiledMethods() {}

  static MethodFacts named(String name) {
    for (MethodFacts facts : RESULT.program().methods()) {
      if (facts.method().getName().equals(name)) {
        return facts;
      }
    }
    throw new AssertionError("no method " + name + ": " + RESULT.diagnostics());
  }

  /** The Java names of variables, without those that have none. */
  static Set<String> names(MethodFacts facts, BitSet variables) {
    Set<String> names = new TreeSet<>();
    variables.stream()
        .mapToObj(index -> facts.program().variableAt(index).getDebugName())
        .filter(name -> name != null)
        .forEach(names::add);
    return names;
  }
}
