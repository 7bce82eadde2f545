package demitasse.simulator.processor;

import java.io.IOException;

/** A file that firmware has opened through semihosting. */
public interface SemihostingFile {
  /** Reads one byte, -1 at the end. */
  int read() throws IOException;

  /** Writes one byte. */
  void write(int value) throws IOException;

  /** Moves to an offset from the beginning. */
  void seek(long offset) throws IOException;

  long length() throws IOException;

  void close() throws IOException;
}
