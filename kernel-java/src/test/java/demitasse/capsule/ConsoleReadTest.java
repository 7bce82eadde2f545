package demitasse.capsule;

import static demitasse.capsule.ConsoleBench.INTO;
import static demitasse.capsule.ConsoleBench.read;
import static demitasse.capsule.ConsoleBench.written;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.kernel.CommandReturn;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleReadTest {
  private static final int READ = 2;
  private static final int ABORT = 3;

  private final ConsoleBench bench = new ConsoleBench();
  private final FakeSerialPort port = bench.port;

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void aReaderIsToldWhenAllBytesHaveArrived() {
    startReading(0, 3);
    port.receive("xy");
    assertThat(bench.upcalls(0)).isEmpty();

    port.receive("\u00ff");

    assertThat(bench.upcalls(0)).containsExactly(read(0, 3));
    assertThat(bench.into(0, 4)).isEqualTo("xy\u00ffa");
  }

  @Test
  void theBufferIsALimit() {
    bench.allowInto(0, INTO, 2);
    assertThat(bench.command(0, READ, -1).variant()).isEqualTo(ReturnVariant.SUCCESS);

    port.receive("xyz");

    assertThat(bench.upcalls(0)).containsExactly(read(0, 2));
    assertThat(bench.into(0, 3)).isEqualTo("xya");
  }

  @Test
  void moreThan64BytesAreInvalid() {
    bench.allowInto(0, INTO, 100);

    assertFails(bench.command(0, READ, 65), ErrorCode.INVAL);
    assertFails(bench.command(0, READ, -1), ErrorCode.INVAL);
    assertThat(bench.command(0, READ, 64).variant()).isEqualTo(ReturnVariant.SUCCESS);
  }

  @Test
  void whatArrivesBetweenTwoReadsOfAProcessIsKeptForIt() {
    startReading(0, 1);
    port.receive("xyz");
    assertThat(bench.upcalls(0)).containsExactly(read(0, 1));

    startReading(0, 2);

    assertThat(bench.upcalls(0)).containsExactly(read(0, 2));
    assertThat(bench.into(0, 2)).isEqualTo("yz");
  }

  @Test
  void whatWasKeptIsNoOtherProcesss() {
    startReading(0, 1);
    port.receive("xyz");
    startReading(1, 1);
    assertThat(bench.upcalls(1)).isEmpty();

    port.receive("w");

    assertThat(bench.upcalls(1)).containsExactly(read(0, 1));
    assertThat(bench.into(1, 1)).isEqualTo("w");
  }

  @Test
  void noMoreIsKeptThanThereIsRoomFor() {
    startReading(0, 1);
    port.receive("x" + "y".repeat(64) + "z");

    startReading(0, 64);
    startReading(0, 1);

    assertThat(bench.upcalls(0)).containsExactly(read(0, 1), read(0, 64));
    port.receive("w");
    assertThat(bench.into(0, 1)).isEqualTo("w");
  }

  @Test
  void nobodyReadsWhatCameBeforeTheFirstRead() {
    port.receive("x");
    startReading(0, 1);

    assertThat(bench.upcalls(0)).isEmpty();
  }

  @Test
  void thereIsOneReaderInTheSystem() {
    startReading(0, 2);
    bench.allowInto(1, INTO, 2);

    assertFails(bench.command(1, READ, 2), ErrorCode.BUSY);
    assertFails(bench.command(0, READ, 2), ErrorCode.BUSY);

    port.receive("ok");
    assertThat(bench.upcalls(0)).containsExactly(read(0, 2));
    startReading(1, 2);
  }

  @Test
  void aReadOfNothingIsToldAtOnceAndOccupiesNothing() {
    assertThat(bench.command(0, READ, 5).variant()).isEqualTo(ReturnVariant.SUCCESS);

    assertThat(bench.upcalls(0)).containsExactly(read(0, 0));
    startReading(1, 1);
  }

  @Test
  void anAbortedReadTellsWhatHasArrived() {
    startReading(0, 10);
    port.receive("par");

    assertThat(bench.command(0, ABORT, 0).variant()).isEqualTo(ReturnVariant.SUCCESS);

    assertThat(bench.upcalls(0)).containsExactly(read(ErrorCode.CANCEL.value(), 3));
    assertThat(bench.into(0, 4)).isEqualTo("para");
    port.receive("t");
    assertThat(bench.into(0, 4)).isEqualTo("para");
  }

  @Test
  void anAbortWithoutAReadSucceedsAndTellsNothing() {
    assertThat(bench.command(0, ABORT, 0).variant()).isEqualTo(ReturnVariant.SUCCESS);

    assertThat(bench.upcalls(0)).isEmpty();
  }

  @Test
  void noProcessAbortsTheReadOfAnother() {
    startReading(0, 2);

    bench.command(1, ABORT, 0);
    port.receive("ok");

    assertThat(bench.upcalls(0)).containsExactly(read(0, 2));
    assertThat(bench.upcalls(1)).isEmpty();
  }

  @Test
  void bytesThatNobodyReadsAreLost() {
    port.receive("early");
    startReading(0, 2);
    port.receive("ok");

    assertThat(bench.into(0, 3)).isEqualTo("oka");
  }

  @Test
  void d12_aShorterBufferGetsWhatFitsAndTheReaderIsTold() {
    startReading(0, 4);
    port.receive("wx");
    bench.allowInto(0, INTO, 3);

    port.receive("yz");

    assertThat(bench.upcalls(0)).containsExactly(read(ErrorCode.SIZE.value(), 3));
    assertThat(bench.into(0, 4)).isEqualTo("wxya");
  }

  @Test
  void d11_aBufferThatIsTakenBackIsNotWritten() {
    startReading(0, 2);
    port.receive("x");
    bench.allowInto(0, 0, 0);

    port.receive("y");

    assertThat(bench.upcalls(0)).containsExactly(read(ErrorCode.SIZE.value(), 0));
    assertThat(bench.into(0, 2)).isEqualTo("aa");
  }

  @Test
  void d10_aBufferThatIsAllowedTwiceIsReadAndWritten() {
    bench.allowText(0, INTO, 70);
    bench.command(0, 1, 70);
    startReading(0, 2);
    port.receive("ok");

    port.completeAll(10);

    assertThat(port.takeSent()).containsExactly("a".repeat(64), "a".repeat(6));
    assertThat(bench.upcalls(0)).containsExactly(read(0, 2), written(70));
    assertThat(bench.into(0, 3)).isEqualTo("oka");
  }

  @Test
  void theReaderIsFreeAgainWhenTheProcessDies() {
    startReading(0, 2);
    port.receive("x");
    bench.end(0);
    port.receive("y");

    startReading(1, 1);
    port.receive("z");

    assertThat(bench.into(1, 2)).isEqualTo("zb");
    assertThat(bench.upcalls(1)).containsExactly(read(0, 1));
  }

  @Test
  void theReaderIsFreeAgainThoughNoByteArrivedSinceTheDeath() {
    startReading(0, 2);
    bench.end(0);

    startReading(1, 1);
  }

  @Test
  void c9_aNewRunOfAProcessReadsOnlyWhatItAsksFor() {
    startReading(0, 2);
    port.receive("x");
    bench.end(0);
    bench.restart(0);
    port.receive("y");
    assertThat(bench.upcalls(0)).isEmpty();

    startReading(0, 1);
    port.receive("z");

    assertThat(bench.upcalls(0)).containsExactly(read(0, 1));
    assertThat(bench.into(0, 2)).isEqualTo("za");
  }

  private void startReading(int slot, int length) {
    bench.allowInto(slot, INTO, length);
    assertThat(bench.command(slot, READ, length).variant()).isEqualTo(ReturnVariant.SUCCESS);
  }

  private static void assertFails(CommandReturn answer, ErrorCode error) {
    assertThat(answer.variant()).isEqualTo(ReturnVariant.FAILURE);
    assertThat(answer.value(0)).isEqualTo(error.value());
  }
}
