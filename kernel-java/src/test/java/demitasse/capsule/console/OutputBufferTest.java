package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Numbers and bytes as the console writes and judges them, compared with the JDK's. */
final class OutputBufferTest {
  private final OutputBuffer output = new OutputBuffer();

  @Property
  void decimalNumbersAreUnsignedAndAlignedToTheRight(
      @ForAll int value, @ForAll @IntRange(min = 1, max = 10) int width) {
    output.clear();
    output.printDecimal(value, width);

    String digits = Integer.toUnsignedString(value);
    assertThat(Sent.by(output))
        .isEqualTo(" ".repeat(Math.max(width - digits.length(), 0)) + digits);
  }

  @Property
  void addressesHaveEightCapitalDigits(@ForAll int value) {
    output.clear();
    output.printAddress(value);

    assertThat(Sent.by(output)).isEqualTo("0x%08X".formatted(value));
  }

  @Property
  void hexadecimalNumbersHaveAsManyDigitsAsNeeded(@ForAll int value) {
    output.clear();
    output.printHexadecimal(value);

    assertThat(Sent.by(output)).isEqualTo("0x%x".formatted(value));
  }

  @Test
  void whatHasNoRoomIsLost() {
    output.repeat('x', 1_000);

    assertThat(output.length()).isBetween(OutputBuffer.PIECE_BYTES, 1_000);
    assertThat(output.hasRoomForPiece()).isFalse();
  }

  @Property(tries = 5_000)
  void lineIsUtf8IfTheJdkCanDecodeIt(@ForAll("lines") byte[] line) {
    assertThat(Utf8Text.isWellFormed(line, line.length)).isEqualTo(isDecodable(line));
  }

  @Provide
  Arbitrary<byte[]> lines() {
    Integer[] bytes = {
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEE, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF
    };
    return Arbitraries.of(bytes).map(Integer::byteValue).array(byte[].class).ofMaxSize(6);
  }

  private static boolean isDecodable(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
