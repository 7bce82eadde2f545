package demitasse.memory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any 32-bit number, mostly the ones near the edges where arithmetic goes wrong. */
final class HostileNumbers implements ArbitrarySupplier<Integer> {
  static final long TWO_TO_32 = 1L << 32;

  /** Near 0 and 2^32, near the powers of two between, near a block of RAM; now and then any. */
  @Override
  public Arbitrary<Integer> get() {
    Arbitrary<Integer> powers = Arbitraries.integers().between(0, 31).map(bit -> 1 << bit);
    Arbitrary<Integer> edges = Arbitraries.oneOf(powers, Arbitraries.of(0, 0x20008000, 0x20008400));
    Arbitrary<Integer> distances = Arbitraries.integers().between(-40, 40);
    Arbitrary<Integer> nearEdges = Combinators.combine(edges, distances).as(Integer::sum);
    return Arbitraries.frequencyOf(Tuple.of(3, nearEdges), Tuple.of(1, Arbitraries.integers()))
        .withoutEdgeCases();
  }

  /** The number that {@code value} stands for. */
  static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }
}
