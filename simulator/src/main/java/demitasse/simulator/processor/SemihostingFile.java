package demitasse.simulator.processor;

import java.io.IOException;

/** A file of the host that firmware has opened. */
public interface SemihostingFile {
  /** Reads one byte at the position; -1 at the end. */
  int read() throws IOException;

  /** Writes one byte at the position. */
  void write(int value) throws IOException;

  /** Moves the position, counted from the beginning. */
  void seek(long position) throws IOException;

  /** The file's length. */
  long length() throws IOException;

  /** Closes the file, after which nothing is called any more. */
  void close() throws IOException;
}
