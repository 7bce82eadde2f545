package demitasse.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Many programs on a rig, a batch at a time, since starting gcc's linker and QEMU is what takes
 * long.
 *
 * <p>A program that gcc refuses, or that keeps others from running, does so to itself alone: its
 * batch is halved until it is found, and what did not run to its end in a batch runs once more
 * alone.
 */
public final class Batches {
  private final int size;
  private final Function<List<QemuRig.Program>, List<ProgramResult>> rig;

  /**
   * Batches of at most {@code size} programs for a rig that gives one result for each program, in
   * order.
   */
  public Batches(int size, Function<List<QemuRig.Program>, List<ProgramResult>> rig) {
    this.size = size;
    this.rig = rig;
  }

  /** Runs all programs: one result for each, in order. */
  public List<ProgramResult> run(List<QemuRig.Program> programs) {
    List<ProgramResult> results = new ArrayList<>();
    for (int start = 0; start < programs.size(); start += size) {
      results.addAll(batch(programs.subList(start, Math.min(start + size, programs.size()))));
    }
    return results;
  }

  private List<ProgramResult> batch(List<QemuRig.Program> programs) {
    List<ProgramResult> results;
    try {
      results = rig.apply(programs);
    } catch (RigFailure failure) {
      return programs.size() == 1
          ? List.of(ProgramResult.failed(failure.getMessage()))
          : halves(programs);
    }
    if (programs.size() == 1) {
      return results;
    }
    List<ProgramResult> ended = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      boolean isEnded = results.get(i).ended();
      ended.add(isEnded ? results.get(i) : batch(List.of(programs.get(i))).get(0));
    }
    return ended;
  }

  private List<ProgramResult> halves(List<QemuRig.Program> programs) {
    int middle = programs.size() / 2;
    List<ProgramResult> results = new ArrayList<>(batch(programs.subList(0, middle)));
    results.addAll(batch(programs.subList(middle, programs.size())));
    return results;
  }
}
