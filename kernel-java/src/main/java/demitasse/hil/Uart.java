package demitasse.hil;

/** A serial line with buffers in both directions. */
public interface Uart {
  /** The next received byte, 0 to 255, or {@link #NOTHING}. */
  int read();

  /** Sends the low 8 bits of {@code value}; waits for room if the buffer is full. */
  void write(int value);

  /** Waits until all bytes are handed to the line. */
  void flush();

  /** The answer of {@link #read} when no byte has arrived. */
  int NOTHING = -1;

  /** Who is told that bytes have arrived. */
  interface Client {
    /** At least one byte can be read. */
    void received();
  }
}
