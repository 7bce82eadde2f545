package demitasse.abi;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * One element of a header: a type and a length, both halfwords, and a value that is padded to
 * words.
 *
 * <p>Types that are not here are skipped, as unknown ones are. So are 6 (permissions) and 7
 * (storage permissions): no system call is filtered, and no driver stores for apps.
 */
final class TbfElement {
  /** Bytes of type and length. */
  static final int PREFIX_SIZE = 4;

  static final int MAIN = 1;
  static final int WRITEABLE_FLASH_REGIONS = 2;
  static final int PACKAGE_NAME = 3;
  static final int FIXED_ADDRESSES = 5;
  static final int KERNEL_VERSION = 8;
  static final int PROGRAM = 9;
  static final int SHORT_ID = 10;

  static final int MAIN_LENGTH = 12;
  static final int WRITEABLE_FLASH_REGION_LENGTH = 8;
  static final int FIXED_ADDRESSES_LENGTH = 8;
  static final int KERNEL_VERSION_LENGTH = 4;
  static final int PROGRAM_LENGTH = 20;
  static final int SHORT_ID_LENGTH = 4;

  private TbfElement() {}

  static @SignedPositive int type(@Unsigned int element) {
    return Flash.load16(element);
  }

  /** The bytes of the value, padding excluded. */
  static @SignedPositive int length(@Unsigned int element) {
    return Flash.load16(element + 2);
  }

  /** The address of the value. */
  static @Unsigned int value(@Unsigned int element) {
    return element + PREFIX_SIZE;
  }

  /** The bytes from an element's value to the next element. */
  static @Unsigned int paddedLength(@SignedPositive int length) {
    return Ranges.alignUp(length, 4);
  }
}
