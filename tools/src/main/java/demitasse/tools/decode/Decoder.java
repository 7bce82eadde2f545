package demitasse.tools.decode;

import demitasse.tools.elf.ElfSymbol;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text that people read, made of the bytes that a board sends.
 *
 * <p>Text passes unchanged and at once. Frames become lines of their own; explanations follow the
 * line that they explain.
 */
final class Decoder implements FrameScanner.Client {
  /** No line that is explained is longer. */
  private static final int LONGEST_LINE = 200;

  private static final String LINE_END = "\r\n";

  private final FrameScanner scanner = new FrameScanner(this);
  private final DebugMessages messages;
  private final PanicLines panics;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final StringBuilder line = new StringBuilder();
  private boolean isAtLineStart = true;

  Decoder(CompilerReport report, List<ElfSymbol> functions) {
    messages = new DebugMessages(report);
    panics = new PanicLines(report, functions);
  }

  /** Takes the next bytes and answers what is to be shown now. */
  byte[] decode(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      scanner.accept(Byte.toUnsignedInt(bytes[i]));
    }
    return takeOutput();
  }

  /** There is no more; answers what is still to be shown. */
  byte[] finish() {
    scanner.finish();
    return takeOutput();
  }

  private byte[] takeOutput() {
    byte[] taken = output.toByteArray();
    output.reset();
    return taken;
  }

  @Override
  public void text(int value) {
    output.write(value);
    isAtLineStart = value == '\n';
    if (!isAtLineStart) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) value);
      }
      return;
    }
    boolean hasReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    String ended = hasReturn ? line.substring(0, line.length() - 1) : line.toString();
    line.setLength(0);
    String end = hasReturn ? LINE_END : "\n";
    panics.explain(ended).ifPresent(text -> print("  = " + text + end));
  }

  @Override
  public void frame(Frame frame) {
    if (!isAtLineStart) {
      print(LINE_END);
      isAtLineStart = true;
    }
    messages.lines(frame).forEach(text -> print(text + LINE_END));
  }

  private void print(String text) {
    output.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
