package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.hil.DebugLog;
import demitasse.kernel.Capsule;
import demitasse.kernel.CapsuleBench;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebugFramesTest {
  private static final int CAPACITY = 256;

  /** Text 3 with the values 1 and -1, as docs/debugging.md says. */
  private static final String FRAME =
      "\u00FF" + "I@" + "C" + "A" + "\u007F\u007F\u007F\u007F\u007F\u007FC";

  private CapsuleBench bench;
  private FakeSerialPort port;
  private DebugWriter writer;
  private DebugFrames frames;

  @BeforeEach
  void attach() {
    bench = new CapsuleBench(1);
    port = new FakeSerialPort();
    writer = new DebugWriter(port, CAPACITY);
    writer.setDeferredCalls(bench.builder().deferredCalls(), new Capsule("debug", 10));
    frames = new DebugFrames(writer);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void onTheJvmAMessageIsFormatted() {
    frames.log("a {} b {u} c {x} d {}", -1, -1, -1, 7);

    assertThat(drain()).isEqualTo("[debug] a -1 b 4294967295 c ffffffff d 7\r\n");
  }

  @Test
  void aTextWithoutPlacesIsPrintedAsItIs() {
    frames.log("100 % \\ $1");

    assertThat(drain()).isEqualTo("[debug] 100 % \\ $1\r\n");
  }

  @Test
  void onTheJvmPlacesAndNumbersAreCounted() {
    assertThatThrownBy(() -> frames.log("{} {}", 1)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> frames.log("{}", 1, 2)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aLogThatIsOffSaysNothing() {
    DebugLog.OFF.log("a {}", 1);

    assertThat(drain()).isEmpty();
  }

  @Test
  void aFrameHasItsLengthSequenceNumbersCheckAndEnd() {
    send(3, 1, -1);

    String sent = drain();
    assertThat(sent).startsWith(FRAME).hasSize(FRAME.length() + 2).endsWith("\u00FE");
    assertThat(sent.charAt(FRAME.length())).isEqualTo((char) (0x40 | (check(FRAME) & 0x3F)));
  }

  @Test
  void aFrameThatDoesNotFitIsDroppedWithItsSequenceNumber() {
    writer.print("x".repeat(CAPACITY - 8));
    send(0, 1);
    send(0, 1);
    assertThat(drain()).isEqualTo("x".repeat(CAPACITY - 8) + "\u00FFB@@A{\u00FE");

    send(0, 1);

    assertThat(drain()).startsWith("\u00FFBB@A");
  }

  @Test
  void noFrameComesBetweenLostBytesAndTheirNotice() {
    writer.print("x".repeat(CAPACITY + 1));
    bench.serveDeferredCalls();

    send(0, 1);

    assertThat(drain()).doesNotContain("\u00FF").endsWith("[1 bytes lost]\r\n");
  }

  @Test
  void eachFrameIsInOneTransmission() {
    for (int i = 0; i < 10; i++) {
      writer.print("some text ");
      send(5, -1);
    }
    bench.serveDeferredCalls();
    port.completeAll(100);

    assertThat(port.takeSent())
        .hasSizeGreaterThan(1)
        .allSatisfy(sent -> assertThat(count(sent, '\u00FF')).isEqualTo(count(sent, '\u00FE')));
  }

  @Test
  void aStartThatIsNoFramesDoesNotOverflowTheBuffer() {
    for (int i = 0; i < CAPACITY; i++) {
      writer.printByte(0xFF);
    }

    assertThat(drain()).isEqualTo("\u00FF".repeat(CAPACITY));
  }

  /** What the board runs for a call with a text of this number. */
  private void send(int text, int... numbers) {
    frames.begin(text);
    for (int number : numbers) {
      frames.number(number);
    }
    frames.end();
  }

  private static int check(String frame) {
    return frame.chars().skip(1).reduce(0, (check, next) -> check * 5 + next);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(next -> next == wanted).count();
  }

  private String drain() {
    bench.serveDeferredCalls();
    while (port.isBusy()) {
      port.complete();
      bench.serveDeferredCalls();
    }
    return String.join("", port.takeSent());
  }
}
