package demitasse.tools.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pipe or a file in place of a person's terminal. */
final class PipeTerminal implements UserTerminal {
  private final LinkedBlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
  private final PrintStream output;
  private final PrintStream messages;
  private boolean ended;

  /** Starts to read {@code input} in a thread of its own, as reads of a pipe may block. */
  PipeTerminal(InputStream input, PrintStream output, PrintStream messages) {
    this.output = output;
    this.messages = messages;
    Thread reader = new Thread(() -> readAll(input), "standard input");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(InputStream input) {
    try {
      int next = input.read();
      while (next >= 0) {
        typed.add(next);
        next = input.read();
      }
    } catch (IOException failure) {
      messages.println("demitasse: the standard input cannot be read: " + failure.getMessage());
    }
    typed.add(END);
  }

  @Override
  public int read(long milliseconds) {
    if (ended) {
      return END;
    }
    try {
      Integer next = typed.poll(milliseconds, TimeUnit.MILLISECONDS);
      ended = next != null && next == END;
      return next == null ? NOTHING : next;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return END;
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
    output.writeBytes(bytes);
    output.flush();
  }

  /** A pipe has no place for it. */
  @Override
  public void showStatus(String line) {}

  @Override
  public void say(String line) {
    messages.println(line);
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public void close() {
    output.flush();
  }
}
