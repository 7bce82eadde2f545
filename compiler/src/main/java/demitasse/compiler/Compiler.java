package demitasse.compiler;

import demitasse.compiler.analysis.InitialiserException;
import demitasse.compiler.analysis.Solver;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.board.BoardException;
import demitasse.compiler.board.EntryPoints;
import demitasse.compiler.desugar.DesugaringClassLoader;
import demitasse.compiler.desugar.LibraryClasses;
import demitasse.compiler.emit.UnitEmitter;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Diagnostic;
import demitasse.compiler.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The compiler: from a board class to C.
 *
 * <p>Runs the board's factory on this JVM, analyses the objects it returns together with the code
 * that they can reach, verifies the kernel subset, and emits one C file. See docs/compiler.md.
 */
public final class Compiler {
  private Compiler() {}

  /** Compiles; errors in the program are in the result, errors in the files are exceptions. */
  public static CompilerResult compile(CompilerOptions options) {
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (DesugaringClassLoader loader = new DesugaringClassLoader(options.classPath(), parent)) {
      return new Compilation(options, loader).run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the class path " + options.classPath(), e);
    }
  }

  /** One compilation. */
  private static final class Compilation {
    private final CompilerOptions options;
    private final DesugaringClassLoader loader;
    private final ClassModel model;

    Compilation(CompilerOptions options, DesugaringClassLoader loader) {
      this.options = options;
      this.loader = loader;
      this.model = new ClassModel(this::bytesOf);
    }

    private byte[] bytesOf(String internalName) {
      byte[] library = LibraryClasses.bytes(internalName);
      return library != null ? library : loader.bytes(internalName);
    }

    CompilerResult run() {
      EntryPoints entryPoints;
      try {
        entryPoints = EntryPoints.of(options, loader, model);
      } catch (BoardException e) {
        return new CompilerResult(List.of(e.diagnostic()), null, null);
      }
      WholeProgram program;
      try {
        program = analyse(entryPoints);
      } catch (InitialiserException e) {
        return new CompilerResult(List.of(entryPoints.error(e)), null, null);
      }
      return emit(entryPoints, program);
    }

    private CompilerResult emit(EntryPoints entryPoints, WholeProgram program) {
      List<Diagnostic> found = new ArrayList<>(entryPoints.errors());
      found.addAll(new Verifier(program, options.trusted()).verify());
      List<Diagnostic> diagnostics = Verifier.inOrder(found);
      if (!diagnostics.isEmpty()) {
        return new CompilerResult(diagnostics, program, null);
      }
      UnitEmitter emitter =
          new UnitEmitter(
              program, entryPoints.symbols(), options.name() + ".h", options.symbolPrefix());
      return new CompilerResult(diagnostics, program, emitter.emit());
    }

    /** Static initialisers that code asks for may change the heap, so it starts over after them. */
    private WholeProgram analyse(EntryPoints entryPoints) {
      Set<String> initialised = new HashSet<>();
      Solver solver;
      do {
        ImageHeap heap = new ImageHeap(loader);
        solver = new Solver(model, heap, loader, initialised, options.trusted());
        entryPoints.addTo(solver, heap);
        solver.solve();
      } while (solver.initialisedAnother());
      return solver.result();
    }
  }
}
