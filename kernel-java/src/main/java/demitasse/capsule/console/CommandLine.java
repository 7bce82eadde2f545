package demitasse.capsule.console;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** A line that was entered, as a command reads it: which word it starts with, and the second. */
final class CommandLine {
  private static final int NOT_HEXADECIMAL = -1;

  private final byte[] line;
  private int start;
  private int end;
  private int argumentStart;
  private int argumentEnd;

  /** A view of lines that are in {@code line}; {@link #read} says where. */
  CommandLine(byte[] line) {
    this.line = line;
  }

  /** Reads the first {@code length} bytes; what was found before is forgotten. */
  void read(int length) {
    start = behindSpaces(0, length);
    end = length;
    while (end > start && line[end - 1] == ' ') {
      end--;
    }
    argumentStart = behindSpaces(behindWord(start), end);
    argumentEnd = behindWord(argumentStart);
  }

  private int behindSpaces(int from, int limit) {
    int index = from;
    while (index < limit && line[index] == ' ') {
      index++;
    }
    return index;
  }

  private int behindWord(int from) {
    int index = from;
    while (index < end && line[index] != ' ') {
      index++;
    }
    return index;
  }

  /** Whether there is anything but spaces. */
  boolean isBlank() {
    return start == end;
  }

  /** Whether the line starts with a command's name, whatever follows: as in Tock. */
  boolean startsWith(String name) {
    if (end - start < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (line[start + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean hasArgument() {
    return argumentStart < argumentEnd;
  }

  byte[] bytes() {
    return line;
  }

  /** Where in {@link #bytes} the second word starts. */
  int argumentStart() {
    return argumentStart;
  }

  int argumentLength() {
    return argumentEnd - argumentStart;
  }

  /** Whether the second word is a hexadecimal number of 32 bits, with or without 0x. */
  boolean isArgumentHexadecimal() {
    int digits = argumentEnd - firstDigit();
    if (digits < 1 || digits > 8) {
      return false;
    }
    for (int i = firstDigit(); i < argumentEnd; i++) {
      if (digitAt(i) == NOT_HEXADECIMAL) {
        return false;
      }
    }
    return true;
  }

  /** The number that {@link #isArgumentHexadecimal} has found. */
  @Unsigned
  int hexadecimalArgument() {
    int value = 0;
    for (int i = firstDigit(); i < argumentEnd; i++) {
      value = value << 4 | (digitAt(i) & 0xF);
    }
    return value;
  }

  private int firstDigit() {
    boolean isPrefixed =
        argumentLength() > 2 && line[argumentStart] == '0' && line[argumentStart + 1] == 'x';
    return isPrefixed ? argumentStart + 2 : argumentStart;
  }

  private int digitAt(int index) {
    int character = line[index];
    if ('0' <= character && character <= '9') {
      return character - '0';
    }
    int letter = character | 0x20;
    return 'a' <= letter && letter <= 'f' ? letter - 'a' + 10 : NOT_HEXADECIMAL;
  }
}
