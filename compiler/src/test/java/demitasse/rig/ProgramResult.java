package demitasse.rig;

import java.util.Arrays;

/**
 * What one program did on one rig: the values it put, or how it ended instead.
 *
 * @param values the values in order; empty if it failed
 * @param failure how it ended, for a reader; {@code null} if it ran to its end
 */
@SuppressWarnings("ArrayRecordComponent") // because equals and hashCode compare the values
public record ProgramResult(int[] values, String failure) {
  /** The result of a program that ran to its end. */
  public static ProgramResult of(int... values) {
    return new ProgramResult(values, null);
  }

  /** The result of a program that did not end by itself. */
  public static ProgramResult failed(String failure) {
    return new ProgramResult(new int[0], failure);
  }

  /** Whether the program ran to its end. */
  public boolean ended() {
    return failure == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramResult result
        && Arrays.equals(values, result.values)
        && (failure == null ? result.failure == null : failure.equals(result.failure));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) + (failure == null ? 0 : failure.hashCode());
  }

  @Override
  public String toString() {
    return failure == null ? Arrays.toString(values) : failure;
  }
}
