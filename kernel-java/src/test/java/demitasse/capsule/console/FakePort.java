package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.SerialPort;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A serial port that sends when the test says so, and checks that its contract is kept. */
final class FakePort implements SerialPort {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private TransmitClient transmitClient;
  private ReceiveClient receiveClient;
  private byte[] sending;
  private byte[] expected;
  private int largest;

  @Override
  public boolean transmit(byte[] buffer, int length) {
    assertThat(sending).as("a buffer that is still being sent").isNull();
    assertThat(length).isBetween(1, buffer.length);
    sending = buffer;
    expected = buffer.clone();
    largest = Math.max(largest, length);
    sent.write(buffer, 0, length);
    return true;
  }

  @Override
  public void setTransmitClient(TransmitClient client) {
    transmitClient = client;
  }

  @Override
  public void setReceiveClient(ReceiveClient client) {
    receiveClient = client;
  }

  /** Ends the transmission that is under way; false if there is none. */
  boolean finish() {
    if (sending == null) {
      return false;
    }
    assertThat(sending).as("a buffer that belongs to the port").isEqualTo(expected);
    sending = null;
    transmitClient.transmitted();
    return true;
  }

  /** Ends transmissions until there are no more. */
  void drain() {
    int rounds = 0;
    while (finish()) {
      rounds++;
      assertThat(rounds).as("transmissions in a row").isLessThan(100_000);
    }
  }

  /** Lets a byte arrive, whatever is being sent. */
  void receive(int value) {
    receiveClient.received(value & 0xFF);
  }

  /** Lets a text arrive in UTF-8, each byte when all is sent; answers what was sent for it. */
  String type(String text) {
    takeSent();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      receive(value);
      drain();
    }
    return takeSent();
  }

  /** What was sent since the last call. */
  String takeSent() {
    String text = sent.toString(StandardCharsets.UTF_8);
    sent.reset();
    return text;
  }

  int largest() {
    return largest;
  }
}
