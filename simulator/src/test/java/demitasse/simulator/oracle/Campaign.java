package demitasse.simulator.oracle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares two machines batch by batch. */
final class Campaign {
  private final Machine expected;
  private final Machine actual;
  private final Map<Suite, Rom> roms = new EnumMap<>(Suite.class);

  Campaign(Machine expected, Machine actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** A case whose outcomes differ. */
  record Difference(Suite suite, long seed, int number, String description) {
    @Override
    public String toString() {
      return "%s, seed %d, case %d (repeat it: -Doracle.suite=%s -Doracle.seed=%d -Doracle.case=%d)%n%s"
          .formatted(suite, seed, number, suite, seed, number, description);
    }
  }

  /** Runs the first cases of a seed on both machines. */
  List<Difference> run(Suite suite, long seed, int count) {
    Rom rom = roms.computeIfAbsent(suite, one -> Rom.build(one.source()));
    List<OracleCase> cases = suite.batch(seed, count);
    byte[] image = Batch.image(cases);
    byte[] one = expected.run(rom, image);
    byte[] other = actual.run(rom, image);
    return IntStream.range(0, count)
        .filter(number -> cases.get(number).differs(one, other))
        .mapToObj(
            number -> new Difference(suite, seed, number, cases.get(number).describe(one, other)))
        .toList();
  }
}
