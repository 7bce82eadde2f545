package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.SerialPort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialMuxTest {
  private final FakeSerialPort port = new FakeSerialPort();
  private final SerialMux mux = new SerialMux(port, 3);
  private final SerialPort first = mux.device(0);
  private final SerialPort second = mux.device(1);
  private final SerialPort third = mux.device(2);
  private final List<String> told = new ArrayList<>();

  SerialMuxTest() {
    first.setTransmitClient(() -> told.add("first"));
    second.setTransmitClient(() -> told.add("second"));
    third.setTransmitClient(() -> told.add("third"));
  }

  @Test
  void buffersAreSentWholeInTheOrderOfArrival() {
    send(third, "ccc");
    send(first, "a");
    send(second, "bb");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("ccc", "a", "bb");
    assertThat(told).containsExactly("third", "first", "second");
  }

  @Test
  void onlyTheFirstBytesOfABufferAreSent() {
    first.transmit(bytes("abcdef"), 2);
    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("ab");
  }

  @Test
  void nobodyIsToldBeforeThePortIsDone() {
    send(first, "a");
    send(second, "b");
    assertThat(told).isEmpty();

    port.complete();

    assertThat(told).containsExactly("first");
  }

  @Test
  void aDeviceThatWaitsOrSendsIsBusy() {
    send(first, "a");
    send(second, "b");

    assertThat(first.transmit(bytes("x"), 1)).isFalse();
    assertThat(second.transmit(bytes("y"), 1)).isFalse();

    port.completeAll(10);
    assertThat(port.takeSent()).containsExactly("a", "b");
  }

  @Test
  void lengthsThatTheBufferHasNotAreRefused() {
    assertThat(first.transmit(bytes("abc"), 0)).isFalse();
    assertThat(first.transmit(bytes("abc"), 4)).isFalse();
    assertThat(first.transmit(bytes("abc"), -1)).isFalse();

    assertThat(port.isBusy()).isFalse();
    send(first, "abc");
  }

  @Test
  void aClientThatSendsAgainWaitsBehindTheOthers() {
    first.setTransmitClient(() -> first.transmit(bytes("again"), 5));
    send(first, "a");
    send(second, "b");
    send(third, "c");

    port.complete();
    port.complete();
    port.complete();
    port.complete();

    assertThat(port.takeSent()).containsExactly("a", "b", "c", "again");
  }

  @Test
  void aClientThatThrowsStopsNobody() {
    first.setTransmitClient(
        () -> {
          throw new IllegalStateException("a broken client");
        });
    send(first, "a");
    send(second, "b");

    try {
      port.complete();
    } catch (IllegalStateException expected) {
      told.add("thrown");
    }
    port.completeAll(10);

    assertThat(told).containsExactly("thrown", "second");
    send(first, "c");
  }

  @Test
  void eachReceivedByteGoesToAllDevices() {
    StringBuilder toFirst = new StringBuilder();
    StringBuilder toThird = new StringBuilder();
    first.setReceiveClient(value -> toFirst.append((char) value));
    third.setReceiveClient(value -> toThird.append((char) value));

    port.receive("ps\r\u00ff");

    assertThat(toFirst).hasToString("ps\r\u00ff");
    assertThat(toThird).hasToString("ps\r\u00ff");
  }

  private static void send(SerialPort device, String text) {
    assertThat(device.transmit(bytes(text), text.length())).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
