package demitasse.compiler.random;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws from one seed. */
final class Choices {
  /** One of several ways, taken in proportion to its weight. */
  record Option<T>(int weight, Supplier<T> supplier) {}

  private final Random random;

  Choices(long seed) {
    random = new Random(seed);
  }

  static <T> Option<T> option(int weight, Supplier<T> supplier) {
    return new Option<>(weight, supplier);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  long anyLong() {
    return random.nextLong();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T pickOf(T... list) {
    return list[random.nextInt(list.length)];
  }

  @SafeVarargs
  final <T> T choose(Option<? extends T>... options) {
    int total = 0;
    for (Option<? extends T> option : options) {
      total += option.weight();
    }
    int drawn = random.nextInt(total);
    for (Option<? extends T> option : options) {
      drawn -= option.weight();
      if (drawn < 0) {
        return option.supplier().get();
      }
    }
    throw new IllegalStateException("weights");
  }
}
