package demitasse.kernel;

import demitasse.hil.KernelMessages;

/** What the kernel said, for tests to read. */
public final class RecordedMessages implements KernelMessages {
  private final StringBuilder text = new StringBuilder();

  /** All of it. */
  public String text() {
    return text.toString();
  }

  /** Forgets what was said so far. */
  public void clear() {
    text.setLength(0);
  }

  @Override
  public void print(String words) {
    text.append(words);
  }

  @Override
  public void printByte(int value) {
    text.append((char) (value & 0xFF));
  }

  @Override
  public void printDecimal(int value) {
    text.append(Integer.toUnsignedString(value));
  }

  @Override
  public void printHexadecimal(int value) {
    text.append("%08x".formatted(value));
  }
}
