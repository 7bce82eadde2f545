package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.SerialPort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A serial port that is done with a buffer when the test says so, and checks its users. */
final class FakeSerialPort implements SerialPort {
  private final List<String> sent = new ArrayList<>();
  private TransmitClient transmitClient;
  private ReceiveClient receiveClient;
  private byte[] buffer;
  private byte[] contents;

  @Override
  public boolean transmit(byte[] buffer, int length) {
    if (isBusy() || length <= 0 || length > buffer.length) {
      return false;
    }
    this.buffer = buffer;
    contents = Arrays.copyOf(buffer, length);
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

  boolean isBusy() {
    return buffer != null;
  }

  /** Ends the transmission of the buffer, which must not have been changed meanwhile. */
  void complete() {
    assertThat(Arrays.copyOf(buffer, contents.length))
        .as("the buffer that belongs to the port")
        .isEqualTo(contents);
    sent.add(new String(contents, StandardCharsets.ISO_8859_1));
    buffer = null;
    transmitClient.transmitted();
  }

  /** Ends transmissions until no more is given; {@code limit} are too many. */
  void completeAll(int limit) {
    int completed = 0;
    while (isBusy()) {
      complete();
      completed++;
      assertThat(completed).as("buffers that were sent in one go").isLessThan(limit);
    }
  }

  /** The buffers that were sent since the last call, one text for each. */
  List<String> takeSent() {
    List<String> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  /** Hands over received bytes, one for each character. */
  void receive(String text) {
    text.chars().forEach(receiveClient::received);
  }
}
