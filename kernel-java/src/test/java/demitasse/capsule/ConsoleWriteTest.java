package demitasse.capsule;

import static demitasse.capsule.ConsoleBench.TEXT;
import static demitasse.capsule.ConsoleBench.written;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.kernel.CommandReturn;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleWriteTest {
  private final ConsoleBench bench = new ConsoleBench();
  private final FakeSerialPort port = bench.port;

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void theDriverExists() {
    assertThat(bench.command(0, 0, 7).variant()).isEqualTo(ReturnVariant.SUCCESS);
  }

  @Test
  void otherCommandsAreNotSupported() {
    for (int command : new int[] {4, -1, Integer.MIN_VALUE}) {
      CommandReturn answer = bench.command(0, command, 0);

      assertThat(answer.variant()).isEqualTo(ReturnVariant.FAILURE);
      assertThat(answer.value(0)).isEqualTo(ErrorCode.NOSUPPORT.value());
    }
  }

  @Test
  void aWriterIsToldWhenThePortIsDone() {
    bench.write(0, "hello");
    assertThat(bench.upcalls(0)).isEmpty();

    port.complete();

    assertThat(port.takeSent()).containsExactly("hello");
    assertThat(bench.upcalls(0)).containsExactly(written(5));
  }

  @Test
  void theArgumentIsALimit() {
    bench.allowText(0, TEXT, 10);
    bench.command(0, 1, 3);
    port.complete();

    assertThat(port.takeSent()).containsExactly("aaa");
    assertThat(bench.upcalls(0)).containsExactly(written(3));
  }

  @Test
  void aLongMessageGoesInChunksAndIsToldOnce() {
    String message = "x".repeat(64) + "y".repeat(64) + "z";
    bench.write(0, message);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "y".repeat(64), "z");
    assertThat(bench.upcalls(0)).containsExactly(written(129));
  }

  @Test
  void aWriteWithoutABufferIsToldToo() {
    bench.command(0, 1, 5);
    assertThat(bench.upcalls(0)).containsExactly(written(0));

    bench.allowText(0, TEXT, 5);
    bench.command(0, 1, 0);
    assertThat(bench.upcalls(0)).containsExactly(written(0));
    assertThat(port.isBusy()).isFalse();
  }

  @Test
  void aWriteOfNothingThatWaitsIsToldToo() {
    bench.write(0, "first");
    bench.command(1, 1, 5);

    port.complete();

    assertThat(bench.upcalls(1)).containsExactly(written(0));
  }

  @Test
  void messagesOfDifferentProcessesAreNotMixed() {
    bench.write(0, "a".repeat(100));
    bench.write(1, "b".repeat(70));
    bench.write(2, "c".repeat(65));

    port.completeAll(10);

    assertThat(String.join("", port.takeSent()))
        .isEqualTo("a".repeat(100) + "b".repeat(70) + "c".repeat(65));
    assertThat(bench.upcalls(2)).containsExactly(written(65));
  }

  @Test
  void processesTakeTurns() {
    bench.write(0, "a1");
    bench.write(1, "b1");
    bench.write(2, "c1");
    port.complete();
    bench.write(0, "a2");
    port.complete();
    bench.write(1, "b2");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("a1", "b1", "c1", "a2", "b2");
  }

  @Test
  void aSecondWriteReplacesTheOneThatWaits() {
    bench.write(0, "first");
    bench.write(1, "old");
    bench.write(1, "newer");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("first", "newer");
    assertThat(bench.upcalls(1)).containsExactly(written(5));
  }

  @Test
  void aSecondWriteReplacesTheOneThatIsBeingSent() {
    bench.write(0, "x".repeat(100));
    bench.write(0, "new");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "new");
    assertThat(bench.upcalls(0)).containsExactly(written(3));
  }

  @Test
  void aProcessThatWritesAgainAndAgainKeepsNobodyFromWriting() {
    bench.write(0, "x".repeat(100));
    bench.write(1, "other");
    bench.write(0, "y".repeat(100));

    port.complete();
    bench.write(0, "z".repeat(100));
    port.complete();

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "other");
  }

  @Test
  void d12_aShorterBufferEndsTheMessageEarly() {
    bench.write(0, "x".repeat(200));
    bench.allowText(0, TEXT, 70);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "x".repeat(6));
    assertThat(bench.upcalls(0)).containsExactly(written(70));
  }

  @Test
  void d11_aBufferThatIsTakenBackIsReadNoMore() {
    bench.write(0, "x".repeat(200));
    bench.allowText(0, 0, 0);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64));
    assertThat(bench.upcalls(0)).containsExactly(written(64));
  }

  @Test
  void d11_theRestComesFromTheBufferThatIsAllowedThen() {
    bench.write(0, "x".repeat(80));
    bench.allowText(0, 512, 80);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "a".repeat(16));
  }

  @Test
  void aProcessThatDiesEndsItsMessageAndBlocksNobody() {
    bench.write(0, "x".repeat(100));
    bench.write(1, "next");
    bench.end(0);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "next");
    assertThat(bench.upcalls(1)).containsExactly(written(4));
  }

  @Test
  void aProcessThatDiesWhileItWaitsIsPassedOver() {
    bench.write(0, "first");
    bench.write(1, "dead");
    bench.write(2, "third");
    bench.end(1);

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("first", "third");
  }

  @Test
  void c9_aNewRunOfAProcessGetsNothingOfTheOldOne() {
    bench.write(0, "x".repeat(100));
    bench.end(0);
    bench.restart(0);
    port.completeAll(10);
    assertThat(port.takeSent()).containsExactly("x".repeat(64));
    assertThat(bench.upcalls(0)).isEmpty();

    bench.write(0, "again");
    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("again");
    assertThat(bench.upcalls(0)).containsExactly(written(5));
  }

  @Test
  void c9_aNewRunThatWritesWhileTheOldChunkIsSentIsServedOnce() {
    bench.write(0, "x".repeat(100));
    bench.end(0);
    bench.restart(0);
    bench.write(0, "new");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("x".repeat(64), "new");
    assertThat(bench.upcalls(0)).containsExactly(written(3));
  }
}
