package demitasse.hil;

/** A serial line that sends whole buffers and hands over received bytes, both without waiting. */
public interface SerialPort {
  /**
   * Starts to send the first {@code length} bytes of a buffer.
   *
   * <p>The buffer belongs to the port until the transmit client is told; it must not be changed
   * before. The client is told later from the loop, never within this call.
   *
   * @param length 1 to {@code buffer.length}
   * @return false, and nothing done, if a buffer is being sent or the length is another
   */
  boolean transmit(byte[] buffer, int length);

  /** Names who is told that a buffer is sent; to be called while the board is built. */
  void setTransmitClient(TransmitClient client);

  /** Names who gets received bytes; to be called while the board is built. */
  void setReceiveClient(ReceiveClient client);

  /** Who is told that a buffer is sent. */
  interface TransmitClient {
    /** The buffer is free again; called from the loop. The next may be given now. */
    void transmitted();
  }

  /** Who gets received bytes. */
  interface ReceiveClient {
    /** A byte, 0 to 255, has arrived; called from the loop. What is not kept is lost. */
    void received(int value);
  }
}
