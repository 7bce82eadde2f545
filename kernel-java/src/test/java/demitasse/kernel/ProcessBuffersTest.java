package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buffers that processes allow drivers, as drivers see them. */
class ProcessBuffersTest extends KernelTestCase {
  private int id;
  private ReadWriteBuffer buffer;

  @BeforeEach
  void start() {
    boot("app");
    id = process.identifier();
    buffer = driver.readWrite[0];
  }

  private void allow() {
    process.allowReadWrite(DRIVER, 0, buffer(1), 5);
    process.poke(buffer(0), new byte[] {9, 1, 2, 3, (byte) 0xF4, 5, 9});
  }

  @Test
  void bytesAreReadOneByOne() {
    allow();

    assertThat(buffer.length(id)).isEqualTo(5);
    assertThat(buffer.byteAt(id, 0)).isEqualTo(1);
    assertThat(buffer.byteAt(id, 3)).isEqualTo(0xF4);
    assertThat(buffer.byteAt(id, 4)).isEqualTo(5);
  }

  @Test
  void bytesOutsideAreNotRead() {
    allow();

    assertThat(buffer.byteAt(id, 5)).isEqualTo(-1);
    assertThat(buffer.byteAt(id, -1)).isEqualTo(-1);
    assertThat(buffer.byteAt(id, 0x8000_0000)).isEqualTo(-1);
  }

  @Test
  void d13CopyOutIsCutToTheBuffer() {
    allow();
    byte[] to = new byte[8];

    assertThat(buffer.copyTo(id, 1, to, 2, 3)).isEqualTo(3);
    assertThat(to).containsExactly(0, 0, 2, 3, 0xF4, 0, 0, 0);
    assertThat(buffer.copyTo(id, 4, to, 0, 8)).isEqualTo(1);
    assertThat(to).containsExactly(5, 0, 2, 3, 0xF4, 0, 0, 0);
    assertThat(buffer.copyTo(id, 5, to, 0, 8)).isZero();
    assertThat(buffer.copyTo(id, -1, to, 0, 8)).isZero();
  }

  @Test
  void d13CopyInIsCutToTheBuffer() {
    allow();
    byte[] from = {10, 11, 12, 13};

    assertThat(buffer.copyFrom(id, 3, from, 1, 3)).isEqualTo(2);
    assertThat(fixture.board().ramContent(buffer(0), buffer(7)))
        .containsExactly(9, 1, 2, 3, 11, 12, 9);
    assertThat(buffer.copyFrom(id, 5, from, 0, 1)).isZero();
    assertThat(buffer.copyFrom(id, 0x8000_0000, from, 0, 1)).isZero();
  }

  @Test
  void copyBeyondTheDriversOwnArrayThrows() {
    allow();

    assertThatThrownBy(() -> buffer.copyTo(id, 0, new byte[2], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.copyFrom(id, 0, new byte[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void bytesAreStored() {
    allow();

    assertThat(buffer.setByte(id, 4, 0x1FE)).isTrue();
    assertThat(buffer.setByte(id, 5, 1)).isFalse();
    assertThat(buffer.setByte(id, -1, 1)).isFalse();
    assertThat(fixture.board().ramContent(buffer(0), buffer(7)))
        .containsExactly(9, 1, 2, 3, 0xF4, 0xFE, 9);
  }

  @Test
  void bufferThatWasNeverGivenIsEmpty() {
    assertEmpty();
    process.command(DRIVER, 0, 0, 0);
    assertEmpty();
  }

  @Test
  void d11BufferThatWasTakenBackIsEmpty() {
    allow();
    process.allowReadWrite(DRIVER, 0, 0, 0);

    assertEmpty();
  }

  @Test
  void d12ShorterBufferIsSeenAtOnce() {
    allow();
    process.allowReadWrite(DRIVER, 0, buffer(1), 2);

    assertThat(buffer.copyTo(id, 1, new byte[8], 0, 4)).isEqualTo(1);
    assertThat(buffer.byteAt(id, 2)).isEqualTo(-1);
  }

  @Test
  void i4BufferOfDeadProcessIsEmpty() {
    allow();
    process.faultNow();

    assertEmpty();
  }

  private void assertEmpty() {
    assertThat(buffer.length(id)).isZero();
    assertThat(buffer.byteAt(id, 0)).isEqualTo(-1);
    assertThat(buffer.setByte(id, 0, 1)).isFalse();
    assertThat(buffer.copyTo(id, 0, new byte[4], 0, 4)).isZero();
    assertThat(buffer.copyFrom(id, 0, new byte[4], 0, 4)).isZero();
  }

  @Test
  void d10OverlappingBuffersAreReadAsTheyAreNow() {
    allow();
    process.allowReadOnly(DRIVER, 0, buffer(2), 3);

    buffer.setByte(id, 1, 77);

    assertThat(driver.readOnly[0].byteAt(id, 0)).isEqualTo(77);
  }

  @Test
  void buffersOfOtherProcessesAreOthers() {
    boot("one", "two");
    ScriptedProcess other = fixture.process(1);
    process.allowReadWrite(DRIVER, 0, buffer(0), 4);
    other.allowReadWrite(DRIVER, 0, other.memoryStart() + 512, 8);

    assertThat(driver.readWrite[0].length(process.identifier())).isEqualTo(4);
    assertThat(driver.readWrite[0].length(other.identifier())).isEqualTo(8);
  }
}
