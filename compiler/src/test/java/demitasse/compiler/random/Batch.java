package demitasse.compiler.random;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Random programs that are compiled together, as javac and gcc take long to start. */
record Batch(List<Program> programs) {
  /** Batches of this many programs; they shrink to one program, which then shrinks. */
  static Arbitrary<Batch> arbitrary(int size) {
    return Arbitraries.fromGenerator(
        random ->
            new Shrinking(
                new Batch(
                    Stream.generate(() -> ProgramGenerator.generate(random.nextLong()))
                        .limit(size)
                        .toList())));
  }

  /** A batch with what it shrinks to. */
  private record Shrinking(Batch value) implements Shrinkable<Batch> {
    @Override
    public Stream<Shrinkable<Batch>> shrink() {
      return Reductions.ofBatch(value.programs).map(programs -> new Shrinking(new Batch(programs)));
    }

    @Override
    public ShrinkingDistance distance() {
      long weight = value.programs.stream().mapToInt(Program::weight).sum();
      return ShrinkingDistance.of(value.programs.size(), weight);
    }
  }

  @Override
  public String toString() {
    return programs.size() == 1 ? programs.get(0).toString() : programs.size() + " programs";
  }
}
