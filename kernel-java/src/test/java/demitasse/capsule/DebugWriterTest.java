package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.kernel.Capsule;
import demitasse.kernel.CapsuleBench;
import demitasse.machine.Machine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebugWriterTest {
  private static final int CAPACITY = 128;
  private static final Pattern NOTICE = Pattern.compile("\r\n\\[(\\d+) bytes lost]\r\n");

  private CapsuleBench bench;
  private FakeSerialPort port;
  private DebugWriter writer;

  @BeforeEach
  @BeforeTry
  void attach() {
    bench = new CapsuleBench(1);
    port = new FakeSerialPort();
    writer = new DebugWriter(port, CAPACITY);
    writer.setDeferredCalls(bench.builder().deferredCalls(), new Capsule("debug", 10));
  }

  @AfterEach
  @AfterTry
  void detach() {
    Machine.attach(null);
  }

  @Test
  void aMessageOfSeveralPartsIsSentAsAWhole() {
    writer.print("Process ");
    writer.printByte('x');
    writer.print(" ended\r\n");
    assertThat(port.isBusy()).as("before the loop comes round").isFalse();

    assertThat(drain()).isEqualTo("Process x ended\r\n");
  }

  @Test
  void numbersAreUnsigned() {
    writer.printDecimal(0);
    writer.print(" ");
    writer.printDecimal(1_000_000_000);
    writer.print(" ");
    writer.printDecimal(-1);
    writer.print(" ");
    writer.printHexadecimal(0xDEADBEEF);
    writer.print(" ");
    writer.printHexadecimal(0x1a);

    assertThat(drain()).isEqualTo("0 1000000000 4294967295 deadbeef 0000001a");
  }

  @Property
  void decimalsAreJavas(@ForAll int value) {
    writer.printDecimal(value);

    assertThat(drain()).isEqualTo(Integer.toUnsignedString(value));
  }

  @Test
  void whatIsPrintedWhileThePortSendsFollows() {
    writer.print("one");
    bench.serveDeferredCalls();
    writer.print("two");
    writer.print("three");
    assertThat(port.isBusy()).isTrue();

    assertThat(drain()).isEqualTo("onetwothree");
  }

  @Test
  void d17_aFullRingDropsAndSaysHowMuch() {
    writer.print("x".repeat(CAPACITY));
    writer.print("lost");

    writer.print("lost too");

    assertThat(drain()).isEqualTo("x".repeat(CAPACITY) + "\r\n[12 bytes lost]\r\n");
    writer.print("more");
    assertThat(drain()).isEqualTo("more");
  }

  @Test
  void d17_theNoticeIsWhereTheBytesAreMissing() {
    writer.print("a".repeat(CAPACITY));
    writer.print("gone");
    bench.serveDeferredCalls();

    writer.print("b");

    assertThat(drain()).isEqualTo("a".repeat(CAPACITY) + "\r\n[4 bytes lost]\r\n" + "b");
  }

  @Property
  void d17_eachByteIsSentOrCounted(
      @ForAll @Size(max = 40) List<@IntRange(min = -3, max = 200) Integer> steps) {
    int printed = 0;
    StringBuilder sent = new StringBuilder();
    for (int step : steps) {
      if (step >= 0) {
        writer.print("m".repeat(step));
        printed += step;
      } else if (step == -1 || !port.isBusy()) {
        bench.serveDeferredCalls();
      } else {
        port.complete();
      }
      sent.append(String.join("", port.takeSent()));
    }
    sent.append(drain());

    int lost = 0;
    Matcher notices = NOTICE.matcher(sent);
    while (notices.find()) {
      lost += Integer.parseInt(notices.group(1));
    }
    assertThat(NOTICE.matcher(sent).replaceAll("")).isEqualTo("m".repeat(printed - lost));
  }

  @Test
  void aRingTooSmallForANoticeIsRefused() {
    assertThatThrownBy(() -> new DebugWriter(port, 40))
        .isInstanceOf(IllegalArgumentException.class);
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
