package demitasse.library.java.lang;

import demitasse.machine.Intrinsic;

/**
 * Text of Latin-1 characters, made when the image is built.
 *
 * <p>On the board a string is a {@code struct demitasse_string}, which the intrinsics read; the
 * field and the constructor here serve their Java bodies only.
 */
@SuppressWarnings({"EqualsHashCode", "overrides"}) // because no object has a hash on the board
public final class String {
  private final byte[] latin1;

  String(byte[] latin1) {
    this.latin1 = latin1;
  }

  /** The number of characters. */
  public int length() {
    return length(this);
  }

  /** Whether there is no character. */
  public boolean isEmpty() {
    return length(this) == 0;
  }

  /** The character at {@code index}. */
  public char charAt(int index) {
    if (index < 0 || index >= length(this)) {
      throw new java.lang.StringIndexOutOfBoundsException();
    }
    return (char) byteAt(this, index);
  }

  /** Whether the other object is a string of the same characters. */
  @Override
  public boolean equals(java.lang.Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof String)) {
      return false;
    }
    String that = (String) other;
    int length = length(this);
    if (length != length(that)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (byteAt(this, i) != byteAt(that, i)) {
        return false;
      }
    }
    return true;
  }

  @Intrinsic(value = "demitasse_string_length", open = true)
  private static int length(String text) {
    return text.latin1.length;
  }

  /** The character at an index that is known to be in range: 0 to 255. */
  @Intrinsic(value = "demitasse_string_byte", open = true)
  private static int byteAt(String text, int index) {
    return text.latin1[index] & 0xFF;
  }
}
