package demitasse.machine;

import org.checkerframework.checker.signedness.qual.SignedPositive;

/**
 * Where an exception was thrown, for the handler at a boundary.
 *
 * <p>On the board an exception carries one number, its location, in place of a stack trace; file
 * and line come from a table in flash that is there only if {@link #file} or {@link #line} is
 * called.
 */
public final class Thrown {
  private Thrown() {}

  /** The source file's simple name, for example {@code Console.java}. */
  @Intrinsic(value = "demitasse_thrown_file", open = true)
  public static String file(Throwable thrown) {
    return thrown.getStackTrace()[0].getFileName();
  }

  /** The line in {@link #file}, 1 or greater. */
  @Intrinsic(value = "demitasse_thrown_line", open = true)
  public static @SignedPositive int line(Throwable thrown) {
    return thrown.getStackTrace()[0].getLineNumber();
  }

  /** The place's number in the compiler's report, which needs no table; on the JVM the line. */
  @Intrinsic(value = "demitasse_thrown_number", open = true)
  public static @SignedPositive int number(Throwable thrown) {
    return thrown.getStackTrace()[0].getLineNumber();
  }
}
