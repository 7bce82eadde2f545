package demitasse.compiler.analysis;

import java.util.List;

/** What each instruction does to the values that the analysis knows. */
final class Transfer {
  private final List<Effects> effects;

  Transfer(Solver solver, TrustedPackages trusted) {
    effects =
        List.of(
            new NumberEffects(solver),
            new ObjectEffects(solver),
            new FieldEffects(solver),
            new ArrayEffects(solver),
            new FlowEffects(solver),
            new CallEffects(solver, trusted));
  }

  /** Evaluates the task's instruction; only the effects that know its kind do anything. */
  void evaluate(Task task) {
    effects.forEach(part -> part.evaluate(task));
  }
}
