package demitasse.abi;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Tells well-formed UTF-8 from other bytes: the Unicode Standard, table 3-7. */
final class Utf8 {
  private Utf8() {}

  /** Whether the {@code length} bytes at {@code address} are UTF-8; at most 65,535 bytes. */
  static boolean isWellFormed(@Unsigned int address, @SignedPositive int length) {
    int index = 0;
    while (index < length) {
      int lead = Flash.load8(address + index);
      int size = sizeOfSequence(lead);
      if (size == 0 || size > length - index) {
        return false;
      }
      if (size > 1 && !isSecond(lead, Flash.load8(address + index + 1))) {
        return false;
      }
      for (int i = 2; i < size; i++) {
        if (!isBetween(Flash.load8(address + index + i), 0x80, 0xBF)) {
          return false;
        }
      }
      index += size;
    }
    return true;
  }

  /** The bytes of a sequence that starts so; 0 if none does. */
  private static @SignedPositive int sizeOfSequence(int lead) {
    if (lead <= 0x7F) {
      return 1;
    }
    if (isBetween(lead, 0xC2, 0xDF)) {
      return 2;
    }
    if (isBetween(lead, 0xE0, 0xEF)) {
      return 3;
    }
    return isBetween(lead, 0xF0, 0xF4) ? 4 : 0;
  }

  /** The second byte is where overlong forms, surrogates and numbers above U+10FFFF show. */
  private static boolean isSecond(int lead, int second) {
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return isBetween(second, lowest, highest);
  }

  private static boolean isBetween(int value, int lowest, int highest) {
    return lowest <= value && value <= highest;
  }
}
