package demitasse.abi;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Little endian loads from flash at any alignment.
 *
 * <p>An app whose size is no multiple of 4 leaves the header after it unaligned, and nothing but
 * its own header says that size.
 */
final class Flash {
  private Flash() {}

  static @SignedPositive int load8(@Unsigned int address) {
    return Memory.load8(address);
  }

  static @SignedPositive int load16(@Unsigned int address) {
    if ((address & 1) == 0) {
      return Memory.load16(address);
    }
    return Memory.load8(address) | Memory.load8(address + 1) << 8;
  }

  static @Unsigned int load32(@Unsigned int address) {
    if ((address & 3) == 0) {
      return Memory.load32(address);
    }
    return load16(address) | load16(address + 2) << 16;
  }
}
