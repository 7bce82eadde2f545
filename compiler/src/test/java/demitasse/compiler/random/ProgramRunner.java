package demitasse.compiler.random;

import demitasse.rig.ProgramResult;
import java.util.List;

/** One way to run compiled programs. */
interface ProgramRunner {
  /** The name of the way in reports, for example {@code host}. */
  String name();

  /** Creates and starts each program once; one result for each, in the batch's order. */
  List<ProgramResult> run(CompiledBatch batch);
}
