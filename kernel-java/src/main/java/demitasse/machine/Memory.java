package demitasse.machine;

import java.util.Objects;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Loads and stores at absolute addresses: registers, and the memory of processes.
 *
 * <p>Each load and each store is exactly one access of its width, volatile, in program order, and
 * its address must be aligned to the width. Fills and copies are for memory only, in any order and
 * alignment; they check the array, but not the addresses. Callers must be in a package trusted with
 * the machine.
 */
public final class Memory {
  private Memory() {}

  /** Loads the byte at {@code address}: 0 to 255. */
  @Intrinsic("demitasse_load8")
  public static @SignedPositive int load8(@Unsigned int address) {
    return Machine.attached().load(address, 1) & 0xFF;
  }

  /** Loads the halfword at {@code address}: 0 to 65,535. */
  @Intrinsic("demitasse_load16")
  public static @SignedPositive int load16(@Unsigned int address) {
    return Machine.attached().load(address, 2) & 0xFFFF;
  }

  /** Loads the word at {@code address}. */
  @Intrinsic("demitasse_load32")
  public static @Unsigned int load32(@Unsigned int address) {
    return Machine.attached().load(address, 4);
  }

  /** Stores the low 8 bits of {@code value} at {@code address}. */
  @Intrinsic("demitasse_store8")
  public static void store8(@Unsigned int address, @UnknownSignedness int value) {
    Machine.attached().store(address, value, 1);
  }

  /** Stores the low 16 bits of {@code value} at {@code address}. */
  @Intrinsic("demitasse_store16")
  public static void store16(@Unsigned int address, @UnknownSignedness int value) {
    Machine.attached().store(address, value, 2);
  }

  /** Stores {@code value} at {@code address}. */
  @Intrinsic("demitasse_store32")
  public static void store32(@Unsigned int address, @UnknownSignedness int value) {
    Machine.attached().store(address, value, 4);
  }

  /** Stores 0 in {@code length} bytes from {@code address}, which may have any alignment. */
  @Intrinsic("demitasse_fill")
  public static void fill(@Unsigned int address, @Unsigned int length) {
    for (int i = 0; i != length; i++) {
      Machine.attached().store(address + i, 0, 1);
    }
  }

  /**
   * Copies {@code count} bytes at {@code address} into the array from index {@code start}.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   */
  public static void copyOut(@Unsigned int address, byte[] to, int start, int count) {
    Objects.checkFromIndexSize(start, count, to.length);
    copyOutInside(address, to, start, count);
  }

  @Intrinsic("demitasse_copy_out")
  private static void copyOutInside(@Unsigned int address, byte[] to, int start, int count) {
    for (int i = 0; i < count; i++) {
      to[start + i] = (byte) Machine.attached().load(address + i, 1);
    }
  }

  /**
   * Copies {@code count} bytes of the array from index {@code start} to {@code address}.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   */
  public static void copyIn(byte[] from, int start, @Unsigned int address, int count) {
    Objects.checkFromIndexSize(start, count, from.length);
    copyInInside(from, start, address, count);
  }

  @Intrinsic("demitasse_copy_in")
  private static void copyInInside(byte[] from, int start, @Unsigned int address, int count) {
    for (int i = 0; i < count; i++) {
      Machine.attached().store(address + i, from[start + i] & 0xFF, 1);
    }
  }

  /**
   * The address of an array's first byte, for hardware that reads or writes the array by itself.
   *
   * <p>Java code sees what the hardware has written if it loads the array from a field marked
   * {@link ExternallyWritten}; the hardware sees what Java has stored before the next {@link
   * Cpu#dataMemoryBarrier}.
   */
  @Intrinsic("demitasse_address_of_bytes")
  public static @Unsigned int addressOf(byte[] array) {
    return Machine.attached().addressOf(array);
  }
}
