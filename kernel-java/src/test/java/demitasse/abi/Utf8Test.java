package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Well-formed UTF-8, with the JVM's decoder as the oracle. */
class Utf8Test {
  private static final int START = 0x0003_0001;

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void everySingleByteIsJudgedAsTheJvmDoes() {
    for (int value = 0; value < 0x100; value++) {
      assertAsTheJvm((byte) value);
    }
  }

  @Test
  void everyPairOfBytesIsJudgedAsTheJvmDoes() {
    for (int pair = 0; pair < 0x1_0000; pair++) {
      assertAsTheJvm((byte) (pair >> 8), (byte) pair);
    }
  }

  /** All leads and second bytes, and the borders of the range of the bytes after them. */
  @Test
  void longerSequencesAreJudgedAsTheJvmDoes() {
    int[] borders = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    for (int pair = 0xE000; pair < 0xF800; pair++) {
      for (int third : borders) {
        assertAsTheJvm((byte) (pair >> 8), (byte) pair, (byte) third);
        for (int fourth : borders) {
          assertAsTheJvm((byte) (pair >> 8), (byte) pair, (byte) third, (byte) fourth);
        }
      }
    }
  }

  @Property(tries = 2000)
  void anyBytesAreJudgedAsTheJvmDoes(@ForAll @Size(max = 12) byte[] bytes) {
    assertAsTheJvm(bytes);
  }

  @Property(tries = 500)
  void anyTextIsWellFormedUnlessItIsCut(@ForAll String text) {
    assertAsTheJvm(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertAsTheJvm(byte... bytes) {
    FlashMachine.attach(START, bytes);

    assertThat(Utf8.isWellFormed(START, bytes.length))
        .as(HexFormat.of().formatHex(bytes))
        .isEqualTo(isDecodable(bytes));
  }

  private static boolean isDecodable(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
