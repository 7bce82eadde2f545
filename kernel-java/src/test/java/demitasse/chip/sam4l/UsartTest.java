package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsartTest extends Sam4lTest {
  private static final int CYCLES_PER_BIT = 417;
  private static final long BIT = Timeline.SECOND / 115_200;
  private static final long CHARACTER = 10 * BIT;

  private final Net transmitLine = chip.gpio.net("PA12");
  private final Net receiveLine = chip.gpio.net("PA11");
  private final NetDriver outside = receiveLine.driver("outside");
  private final List<SerialFrame> sent = new ArrayList<>();
  private final StringBuilder received = new StringBuilder();
  private final Usart usart =
      new Usart(0x40024000, 1 << 8, new DmaChannel(0, 0), new DmaChannel(1, 18));
  private int transmitted;

  @BeforeEach
  void start() {
    outside.set(true);
    transmitLine.addReceiver(sent::add);
    Clocks.start();
    Pin.portA(11).select(GpioFunction.A);
    Pin.portA(12).select(GpioFunction.A);
    usart.setTransmitClient(() -> transmitted++);
    usart.setReceiveClient(value -> received.append((char) value));
    usart.start(CYCLES_PER_BIT);
    chip.connect(1, usart.receiveDmaService());
    chip.connect(2, usart.transmitDmaService());
    chip.connect(65, usart.service());
  }

  private String sent() {
    StringBuilder text = new StringBuilder();
    sent.forEach(frame -> text.append((char) frame.data()));
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sends characters to the chip, one right after the other. */
  private void paste(String text) {
    for (byte character : text.getBytes(StandardCharsets.ISO_8859_1)) {
      chip.run(CHARACTER);
      arrive(character);
    }
  }

  private void arrive(int character) {
    long start = chip.timeline.now() - CHARACTER;
    receiveLine.send(new SerialFrame(character, 8, -1, start, BIT, false));
  }

  private static String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('!' + i % 90));
    }
    return text.toString();
  }

  @Test
  void aBufferIsSentAndTheClientToldOnce() {
    assertThat(usart.transmit(bytes("hello"), 5)).isTrue();
    chip.run(10 * CHARACTER);

    assertThat(sent()).isEqualTo("hello");
    assertThat(transmitted).isEqualTo(1);
  }

  @Test
  void charactersHaveTheRateAndTheFormat() {
    usart.transmit(bytes("\u00FFU"), 2);
    chip.run(10 * CHARACTER);

    assertThat(sent)
        .allSatisfy(
            frame -> {
              assertThat(frame.dataBits()).isEqualTo(8);
              assertThat(frame.parity()).isEqualTo(-1);
              assertThat(frame.bitTime()).isBetween(BIT - BIT / 500, BIT + BIT / 500);
            });
    assertThat(sent).extracting(SerialFrame::data).containsExactly(0xFF, 0x55);
  }

  @Test
  void theClientIsToldOnlyWhenTheLastBitHasLeft() {
    usart.transmit(bytes("abcd"), 4);
    while (transmitted == 0) {
      chip.run(Timeline.MICROSECOND);
    }

    assertThat(sent()).isEqualTo("abcd");
  }

  @Test
  void aPartOfABufferIsSent() {
    usart.transmit(bytes("abcdef"), 2);
    chip.run(10 * CHARACTER);

    assertThat(sent()).isEqualTo("ab");
  }

  @Test
  void noSecondBufferIsTakenMeanwhile() {
    usart.transmit(bytes("abc"), 3);
    assertThat(usart.transmit(bytes("x"), 1)).isFalse();
    chip.run(10 * CHARACTER);

    assertThat(sent()).isEqualTo("abc");
    assertThat(transmitted).isEqualTo(1);
  }

  @Test
  void lengthsThatAreNotTheBuffersAreRefused() {
    assertThat(usart.transmit(bytes("abc"), 0)).isFalse();
    assertThat(usart.transmit(bytes("abc"), -1)).isFalse();
    assertThat(usart.transmit(bytes("abc"), 4)).isFalse();
    chip.run(10 * CHARACTER);

    assertThat(sent()).isEmpty();
    assertThat(transmitted).isZero();
  }

  @Test
  void theClientMayGiveTheNextBuffer() {
    usart.setTransmitClient(
        () -> {
          transmitted++;
          if (transmitted < 3) {
            usart.transmit(bytes("next "), 5);
          }
        });
    usart.transmit(bytes("first "), 6);
    chip.run(40 * CHARACTER);

    assertThat(sent()).isEqualTo("first next next ");
    assertThat(transmitted).isEqualTo(3);
  }

  @Test
  void aCharacterIsHandedOverWithoutWaitingForMore() {
    paste("x");
    chip.run(3 * CHARACTER);

    assertThat(received).hasToString("x");
    chip.pass(Timeline.MILLISECOND);
    assertThat(chip.isAsserted(65)).as("a quiet line interrupts").isFalse();
  }

  @Test
  void aPastedTextArrivesWhole() {
    String text = text(1_000);
    paste(text);
    chip.run(3 * CHARACTER);

    assertThat(received).hasToString(text);
    assertThat(usart.overruns()).isZero();
  }

  @Test
  void aTextOfAnyLengthArrivesWhole() {
    for (int length = 1; length < 140; length++) {
      received.setLength(0);
      paste(text(length));
      chip.run(3 * CHARACTER);
      assertThat(received).as("%d characters", length).hasToString(text(length));
    }
  }

  @Test
  void nothingIsLostWhileTheLoopIsLate() {
    String text = text(600);
    for (int i = 0; i < text.length(); i++) {
      chip.pass(CHARACTER);
      arrive(text.charAt(i));
      if (i % 31 == 30) {
        chip.run(CHARACTER / 2);
      }
    }
    chip.run(3 * CHARACTER);

    assertThat(received).hasToString(text);
  }

  @Test
  void aLoopThatIsMuchTooLateLosesTheNewestBytesAndCountsIt() {
    chip.diagnostics.expect("USART0", Misuse.DATA_LOST);
    String text = text(100);
    for (byte character : text.getBytes(StandardCharsets.ISO_8859_1)) {
      chip.pass(CHARACTER);
      arrive(character);
    }
    chip.run(10 * CHARACTER);
    assertThat(received.substring(0, 64)).isEqualTo(text.substring(0, 64));
    assertThat(usart.overruns()).isPositive();

    received.setLength(0);
    paste(text);
    chip.run(3 * CHARACTER);
    assertThat(received).hasToString(text);
  }

  @Test
  void aClientThatThrowsLosesNoByteButItsOwn() {
    usart.setReceiveClient(
        value -> {
          if (value == 'c') {
            throw new IllegalStateException("c");
          }
          received.append((char) value);
        });
    String text = "abcdef";
    for (byte character : text.getBytes(StandardCharsets.ISO_8859_1)) {
      chip.pass(CHARACTER);
      arrive(character);
    }
    try {
      chip.run(5 * CHARACTER);
    } catch (IllegalStateException expected) {
      chip.run(5 * CHARACTER);
    }

    assertThat(received).hasToString("abdef");
  }

  @Test
  void bothWaysWorkAtOnce() {
    String text = text(200);
    usart.transmit(bytes(text), text.length());
    paste(text);
    chip.run(20 * CHARACTER);

    assertThat(received).hasToString(text);
    assertThat(sent()).isEqualTo(text);
  }

  @Test
  void startingAgainEndsWhatWasGoingOn() {
    usart.transmit(bytes(text(100)), 100);
    paste("abc");
    received.setLength(0);
    usart.start(CYCLES_PER_BIT);
    int before = sent.size();
    paste("def");
    chip.run(10 * CHARACTER);

    assertThat(received).hasToString("def");
    assertThat(sent.size() - before).isLessThan(3);
  }
}
