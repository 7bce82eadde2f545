package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The drivers by number.
 *
 * <p>Tock's numbers have a group in the upper 16 bits, 0 to 9, and a small number in the lower. So
 * two array accesses find a driver, or that there is none.
 */
public final class DriverTable {
  private static final int GROUP_SHIFT = 16;
  private static final int LOW_MASK = 0xFFFF;
  private static final DriverEntry[] NO_DRIVERS = {};

  private DriverEntry[][] groups = {};

  /**
   * Installs a driver, while the board is built.
   *
   * @param number the driver number
   * @param capsule whose failures the driver's are
   * @param driver what is called for commands
   * @param grant the driver's grant, or null: it has no upcalls and buffers then
   */
  public void install(@Unsigned int number, Capsule capsule, SyscallDriver driver, Grant<?> grant) {
    if (find(number) != null) {
      throw new IllegalArgumentException(
          "two drivers with the number " + Integer.toUnsignedString(number));
    }
    int group = number >>> GROUP_SHIFT & LOW_MASK;
    int low = number & LOW_MASK;
    if (group >= groups.length) {
      int old = groups.length;
      groups = java.util.Arrays.copyOf(groups, group + 1);
      java.util.Arrays.fill(groups, old, group + 1, NO_DRIVERS);
    }
    if (low >= groups[group].length) {
      groups[group] = java.util.Arrays.copyOf(groups[group], low + 1);
    }
    groups[group][low] = new DriverEntry(capsule, driver, grant);
  }

  /** The driver with a number, any value, or null. */
  DriverEntry find(@Unsigned int number) {
    int group = number >>> GROUP_SHIFT & LOW_MASK;
    if (group >= groups.length) {
      return null;
    }
    DriverEntry[] drivers = groups[group];
    int low = number & LOW_MASK;
    return low < drivers.length ? drivers[low] : null;
  }
}
