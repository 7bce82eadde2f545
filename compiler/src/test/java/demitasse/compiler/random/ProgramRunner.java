package demitasse.compiler.random;

import java.util.Map;

/** One way to run compiled programs. */
interface ProgramRunner {
  /** The name of the way in reports, for example {@code host}. */
  String name();

  /**
   * Creates and starts each program once.
   *
   * @return what each program put, by its class name
   */
  Map<String, int[]> run(CompiledBatch batch);

  /** What helps to look into a difference, for example the path of the C file; may be empty. */
  default String trail(CompiledBatch batch, String className) {
    return "";
  }
}
