package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import java.util.Objects;

/** Catches what the library throws: requireNonNull, charAt, exact arithmetic, copies. */
public final class LibraryChecks extends CorpusProgram {
  public static CorpusProgram create() {
    return new LibraryChecks();
  }

  private Object missing;
  private String text = "abc";
  private int large = Integer.MAX_VALUE;
  private long wide = Long.MIN_VALUE;
  private final int[] source = {1, 2, 3};
  private final int[] target = new int[3];

  @Override
  protected void run() {
    for (int i = 0; i < 14; i++) {
      try {
        put(act(i, 0));
        put(act(i, 1));
      } catch (RuntimeException thrown) {
        put(kind(thrown));
      }
    }
  }

  private int act(int i, int more) {
    switch (i) {
      case 0:
        return Objects.requireNonNull(more == 0 ? this : missing) == this ? 1 : 0;
      case 1:
        return text.charAt(more * 3);
      case 2:
        return text.charAt(-more);
      case 3:
        return Math.addExact(large - 1, more + 1);
      case 4:
        return Math.multiplyExact(large, more + 1);
      case 5:
        return Math.toIntExact(large + (long) more);
      case 6:
        return (int) Math.subtractExact(wide + 1, (long) more + 1);
      case 7:
        return Objects.checkIndex(more * 3, 3);
      case 8:
        return copy(0, more, 3);
      case 9:
        return copy(more, 0, 2);
      case 10:
        return copy(0, 0, -more);
      case 11:
        return Math.floorMod(7, more - 1);
      case 12:
        return Math.floorDiv(7, 1 - more);
      default:
        return Integer.divideUnsigned(-1, 3 * (1 - more));
    }
  }

  private int copy(int from, int to, int length) {
    System.arraycopy(source, from, target, to, length);
    return target[0] * 100 + target[1] * 10 + target[2];
  }
}
