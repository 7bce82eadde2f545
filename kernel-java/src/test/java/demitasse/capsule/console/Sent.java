package demitasse.capsule.console;

import demitasse.hil.SerialPort;
import java.nio.charset.StandardCharsets;

/** Looks into an output buffer as a serial port does. */
final class Sent implements SerialPort {
  private String text = "";

  private Sent() {}

  /** What the buffer would send: each byte a character. */
  static String by(OutputBuffer output) {
    Sent port = new Sent();
    output.sendTo(port);
    return port.text;
  }

  @Override
  public boolean transmit(byte[] buffer, int length) {
    text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    return true;
  }

  @Override
  public void setTransmitClient(TransmitClient client) {}

  @Override
  public void setReceiveClient(ReceiveClient client) {}
}
