package demitasse.capsule;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What one of many clients of an alarm does, for properties.
 *
 * @param pause how long the clock runs before
 * @param client which of the clients
 * @param isSet whether it sets its alarm, or stops it
 * @param age how long ago the reference was, wrapping
 * @param ticks how long after the reference the alarm is to fire, unsigned
 */
record AlarmAction(long pause, int client, boolean isSet, int age, int ticks) {
  private static final long TURN = 1L << 32;

  /** Lists of what {@code clients} clients do; most times are short, or half a turn, or hostile. */
  static Arbitrary<List<AlarmAction>> lists(int clients) {
    Arbitrary<Long> pauses =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 100), Arbitraries.longs().between(0, TURN));
    Arbitrary<Integer> near = Arbitraries.integers().between(-3, 300);
    Arbitrary<Integer> half = near.map(number -> Integer.MIN_VALUE + number);
    Arbitrary<Integer> ticks = Arbitraries.oneOf(near, near, half, Arbitraries.integers());
    Arbitrary<Integer> ages = Arbitraries.oneOf(Arbitraries.integers().between(0, 50), ticks);
    return Combinators.combine(
            pauses,
            Arbitraries.integers().between(0, clients - 1),
            Arbitraries.integers().between(0, 5).map(number -> number != 0),
            ages,
            ticks)
        .as(AlarmAction::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }
}
