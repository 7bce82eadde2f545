package demitasse.compiler;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.CorpusPrograms;
import demitasse.rig.Batches;
import demitasse.rig.ProgramResult;
import demitasse.rig.QemuRig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All programs of the corpus, each compiled to a C file or refused. */
final class CompiledCorpus {
  private static final int THREADS = 2;

  /** One program; {@code source} is null if the compiler refused it, and says so in the result. */
  record Program(Class<? extends CorpusProgram> type, QemuRig.Program source, String failure) {
    /** The class name without the packages that all programs have in common. */
    String name() {
      String common = CorpusProgram.class.getPackageName() + ".";
      return type.getName().substring(common.length());
    }
  }

  private final List<Program> programs;

  private CompiledCorpus(List<Program> programs) {
    this.programs = programs;
  }

  /** Compiles the corpus to {@code directory}. */
  static CompiledCorpus compile(Path directory) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Program>> compilations = new ArrayList<>();
      for (Class<? extends CorpusProgram> type : CorpusPrograms.all()) {
        String prefix = "p" + compilations.size() + "_";
        compilations.add(threads.submit(() -> compile(type, prefix, directory)));
      }
      List<Program> programs = new ArrayList<>();
      for (Future<Program> compilation : compilations) {
        programs.add(compilation.get());
      }
      return new CompiledCorpus(programs);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a compilation ended early", failure);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Program compile(
      Class<? extends CorpusProgram> type, String prefix, Path directory) {
    try {
      Path file = CorpusCompilation.compile(type.getName(), prefix, directory);
      return new Program(type, new QemuRig.Program(prefix, file), null);
    } catch (AssertionError refusal) {
      return new Program(type, null, refusal.getMessage());
    } catch (RuntimeException failure) {
      return new Program(type, null, "the compiler threw " + failure);
    }
  }

  List<Program> programs() {
    return programs;
  }

  /** What each program did on a rig, in order; a refused one failed without being run. */
  List<ProgramResult> run(Batches rig) {
    List<QemuRig.Program> sources =
        programs.stream().map(Program::source).filter(source -> source != null).toList();
    List<ProgramResult> ended = rig.run(sources);
    List<ProgramResult> results = new ArrayList<>();
    int next = 0;
    for (Program program : programs) {
      if (program.source() == null) {
        results.add(ProgramResult.failed(program.failure()));
      } else {
        results.add(ended.get(next));
        next++;
      }
    }
    return results;
  }
}
