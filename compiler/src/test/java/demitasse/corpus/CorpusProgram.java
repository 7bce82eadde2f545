package demitasse.corpus;

import demitasse.machine.EntryPoint;
import demitasse.machine.Thrown;

/**
 * A small program that puts the values it computes into a buffer, to be compared between rigs.
 *
 * <p>A program is a final subclass with {@code public static CorpusProgram create()}. Its
 * constructor and static initialisers run at build time on the JVM; {@link #run} runs on each rig:
 * the JVM, the host and the Cortex-M4. All that {@link #run} puts must be equal on each.
 */
public abstract class CorpusProgram {
  private static final int CAPACITY = 2048;

  private final int[] values = new int[CAPACITY];
  private int count;

  /** The program. */
  protected abstract void run();

  /** Runs the program from a clean buffer; what it throws is put as kind, file and line. */
  @EntryPoint("corpus_run")
  public final void start() {
    count = 0;
    try {
      run();
    } catch (Throwable thrown) {
      put(0xDEAD);
      put(kind(thrown));
      put(Thrown.file(thrown));
      put(Thrown.line(thrown));
    }
  }

  /** How many values were put. */
  @EntryPoint("corpus_count")
  public final int count() {
    return count;
  }

  /** The value at {@code index}, 0 to {@code count() - 1}. */
  @EntryPoint("corpus_value")
  public final int value(int index) {
    return values[index];
  }

  protected final void put(int value) {
    values[count] = value;
    count++;
  }

  protected final void put(long value) {
    put((int) value);
    put((int) (value >>> 32));
  }

  protected final void put(boolean value) {
    put(value ? 1 : 0);
  }

  protected final void put(String text) {
    put(text.length());
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  /** A number for the exception's kind, so that rigs can be compared. */
  protected static int kind(Throwable thrown) {
    if (thrown instanceof NullPointerException) {
      return 1;
    }
    if (thrown instanceof ArrayIndexOutOfBoundsException) {
      return 2;
    }
    if (thrown instanceof StringIndexOutOfBoundsException) {
      return 3;
    }
    if (thrown instanceof IndexOutOfBoundsException) {
      return 4;
    }
    if (thrown instanceof ArithmeticException) {
      return 5;
    }
    if (thrown instanceof ClassCastException) {
      return 6;
    }
    if (thrown instanceof ArrayStoreException) {
      return 7;
    }
    if (thrown instanceof NegativeArraySizeException) {
      return 8;
    }
    if (thrown instanceof IllegalArgumentException) {
      return 9;
    }
    if (thrown instanceof IllegalStateException) {
      return 10;
    }
    if (thrown instanceof RuntimeException) {
      return 11;
    }
    if (thrown instanceof Error) {
      return 12;
    }
    return 13;
  }
}
