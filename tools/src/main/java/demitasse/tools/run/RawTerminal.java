package demitasse.tools.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.Status;

/** A person's terminal: each key goes to the board at once, Ctrl-C included. */
final class RawTerminal implements UserTerminal {
  private final Terminal terminal;
  private final Attributes before;
  private final NonBlockingInputStream input;
  private final Status status;
  private String shown = "";

  RawTerminal(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(LocalFlag.ISIG, false);
    raw.setInputFlag(InputFlag.ICRNL, false);
    raw.setOutputFlag(OutputFlag.OPOST, false);
    terminal.setAttributes(raw);
    this.input = (NonBlockingInputStream) terminal.input();
    this.status = hasRoomForStatus(terminal) ? Status.getStatus(terminal, true) : null;
  }

  /** What JLine's status line needs; where it is missing, that can be made but not closed. */
  private static boolean hasRoomForStatus(Terminal terminal) {
    return terminal.getWidth() > 0
        && terminal.getHeight() > 0
        && Stream.of(
                Capability.change_scroll_region,
                Capability.save_cursor,
                Capability.restore_cursor,
                Capability.cursor_address)
            .allMatch(capability -> terminal.getStringCapability(capability) != null);
  }

  @Override
  public int read(long milliseconds) {
    try {
      int typed = input.read(Math.max(1, milliseconds));
      return typed >= 0 ? typed : typed == NonBlockingInputStream.EOF ? END : NOTHING;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void write(byte[] bytes) {
    try {
      terminal.output().write(bytes);
      terminal.output().flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void showStatus(String line) {
    if (status != null && !line.equals(shown)) {
      shown = line;
      status.update(List.of(new AttributedString(line)));
    }
  }

  @Override
  public void say(String line) {
    terminal.writer().print("\r\n" + line + "\r\n");
    terminal.flush();
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public void close() {
    if (status != null) {
      status.update(List.of());
    }
    terminal.setAttributes(before);
    terminal.writer().println();
    try {
      terminal.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
