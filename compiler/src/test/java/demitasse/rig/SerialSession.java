package demitasse.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A conversation with a program over its serial line: type, and expect an answer. */
public final class SerialSession implements AutoCloseable {
  private final Process process;

  /** What was printed so far; its monitor guards it, and wakes who waits for more. */
  private final StringBuilder received = new StringBuilder();

  private int position;

  private SerialSession(Process process) {
    this.process = process;
    Thread reader = new Thread(this::receive, "serial");
    reader.setDaemon(true);
    reader.start();
  }

  /** Runs a command whose standard input and output are the serial line. */
  public static SerialSession start(Path directory, List<String> command) {
    try {
      return new SerialSession(
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start());
    } catch (IOException failure) {
      throw new RigFailure("Cannot run " + String.join(" ", command), failure);
    }
  }

  /** Sends text as a terminal would. */
  public void type(String text) {
    try {
      OutputStream line = process.getOutputStream();
      line.write(text.getBytes(StandardCharsets.ISO_8859_1));
      line.flush();
    } catch (IOException failure) {
      throw new RigFailure("The program has ended; it printed:\n" + printed(), failure);
    }
  }

  /** Waits for text after what was expected before; answers what came in between. */
  public String expect(String text, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (received) {
      int found = received.indexOf(text, position);
      while (found < 0) {
        long remaining = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (remaining <= 0) {
          throw new RigFailure("No \"" + text + "\"; the program printed:\n" + received);
        }
        waitForMore(remaining);
        found = received.indexOf(text, position);
      }
      String between = received.substring(position, found);
      position = found + text.length();
      return between;
    }
  }

  /** Waits for the end; the exit status. */
  public int end(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RigFailure("The program does not end; it printed:\n" + printed());
      }
      return process.exitValue();
    } catch (InterruptedException failure) {
      throw interrupted(failure);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private String printed() {
    synchronized (received) {
      return received.toString();
    }
  }

  private void waitForMore(long millis) {
    try {
      received.wait(millis);
    } catch (InterruptedException failure) {
      throw interrupted(failure);
    }
  }

  private static RigFailure interrupted(InterruptedException failure) {
    Thread.currentThread().interrupt();
    return new RigFailure("Interrupted", failure);
  }

  private void receive() {
    byte[] bytes = new byte[256];
    try (InputStream line = process.getInputStream()) {
      for (int count = line.read(bytes); count >= 0; count = line.read(bytes)) {
        synchronized (received) {
          received.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
          received.notifyAll();
        }
      }
    } catch (IOException closed) {
      // The process was destroyed: whoever expects more runs into the time limit.
      process.destroyForcibly();
    }
  }
}
