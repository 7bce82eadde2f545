package demitasse.tools.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.elf.ElfSymbol;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final CompilerReport REPORT =
      new CompilerReport(
          List.of(
              new CompilerReport.Format("hello", "A.java:1"),
              new CompilerReport.Format("{} {u} {x}", "B.java:22"),
              new CompilerReport.Format("one {}", "C.java:3")),
          List.of("java.lang.Error", "java.lang.NullPointerException"),
          List.of("X.java:5", "Y.java:6", "Z.java:7"));
  private static final List<ElfSymbol> FUNCTIONS =
      List.of(new ElfSymbol("first", 0x100, 0x20), new ElfSymbol("second", 0x140, 0));

  private final Decoder decoder = new Decoder(REPORT, FUNCTIONS);

  @Test
  void aFrameBecomesALineWithItsPlace() {
    assertThat(decode(Frames.of(0, 0))).isEqualTo("[debug] A.java:1 hello\r\n");
  }

  @Test
  void numbersAreSignedUnsignedOrHexadecimalAsTheTextSays() {
    assertThat(decode(Frames.of(0, 1, -1, -1, -1)))
        .isEqualTo("[debug] B.java:22 -1 4294967295 ffffffff\r\n");
  }

  @Test
  void textAroundFramesStaysAndTheLineIsEndedBefore() {
    assertThat(decode(join(text("tock$ "), Frames.of(0, 2, 7), text("list\r\n"))))
        .isEqualTo("tock$ \r\n[debug] C.java:3 one 7\r\nlist\r\n");
  }

  @Test
  void textIsShownBeforeItsLineEnds() {
    assertThat(decode(text("tock$ "))).isEqualTo("tock$ ");
  }

  @Test
  void aFrameMayArriveByteByByte() {
    StringBuilder shown = new StringBuilder();
    for (byte next : join(text("a\n"), Frames.of(0, 1, 1, 2, 300), text("b"))) {
      shown.append(decode(new byte[] {next}));
    }

    assertThat(shown).hasToString("a\n[debug] B.java:22 1 2 12c\r\nb");
  }

  @Test
  void missingSequenceNumbersAreCounted() {
    decode(Frames.of(62, 0));

    assertThat(decode(Frames.of(3, 0))).startsWith("[debug] 4 lost\r\n[debug] A");
    assertThat(decode(Frames.of(4, 0))).startsWith("[debug] A");
  }

  @Test
  void aBoardThatStartsAgainHasLostNothing() {
    decode(Frames.of(10, 0));

    assertThat(decode(Frames.of(0, 0))).startsWith("[debug] A");
  }

  @Test
  void textsThatTheReportDoesNotHaveAreShownAsNumbers() {
    assertThat(decode(Frames.of(0, 9, 4, 5))).contains("text 9 with [4, 5] (the report is");
    assertThat(decode(Frames.of(1, -1))).contains("text -1 with [] (the report is");
    assertThat(decode(Frames.of(2, 2))).contains("text 2 with [] (the report is");
    assertThat(decode(Frames.of(3, 2, 1, 2))).contains("text 2 with [1, 2] (the report is");
  }

  @Test
  void aFrameWithALostByteIsTextAndTheNextOneIsFound() {
    byte[] frame = Frames.of(0, 1, 100_000, 2, 3);
    for (int lost = 0; lost < frame.length; lost++) {
      Decoder fresh = new Decoder(REPORT, FUNCTIONS);
      byte[] damaged = without(frame, lost);

      String shown = decode(fresh, join(damaged, Frames.of(1, 0)));

      assertThat(shown)
          .as("byte %s lost", lost)
          .isEqualTo(new String(damaged, ISO_8859_1) + "\r\n[debug] A.java:1 hello\r\n");
    }
  }

  @Test
  void aFrameWithAChangedByteIsText() {
    byte[] frame = Frames.of(0, 1, 100_000, 2, 3);
    for (int at = 0; at < frame.length; at++) {
      for (int change = 1; change < 256; change++) {
        byte[] damaged = frame.clone();
        damaged[at] ^= (byte) change;

        assertThat(decode(new Decoder(REPORT, FUNCTIONS), damaged))
            .isEqualTo(new String(damaged, ISO_8859_1));
      }
    }
  }

  @Test
  void aPanicsNumbersAreExplainedBelow() {
    String line = "  type 1  location 2 (the compiler's report has both numbers)";

    assertThat(decode(text(line + "\n")))
        .isEqualTo(line + "\n  = java.lang.NullPointerException at Z.java:7\n");
    assertThat(decode(text(line.replace("n 2", "n 99") + "\r\n")))
        .endsWith("\r\n  = java.lang.NullPointerException at (not in the report)\r\n");
  }

  @Test
  void numbersOfPlacesAreExplainedBelow() {
    assertThat(decode(text("Capsule led failed at location 1 and was switched off\r\n")))
        .endsWith("off\r\n  = Y.java:6\r\n");
    assertThat(decode(text("Kernel panic at location 0\r\n"))).endsWith("\r\n  = X.java:5\r\n");
    assertThat(decode(text("my location 1\r\n"))).doesNotContain("=");
  }

  @Test
  void addressesOfAFaultGetTheirFunctions() {
    String line = "  pc 0x00000112  lr 0x00000141  xPSR 0x61000000\n";

    assertThat(decode(text(line))).isEqualTo(line + "  = pc first+0x12, lr second+0x0\n");
    assertThat(decode(text("  pc 0x00000120  lr 0xfffffff9  xPSR 0x0\n"))).doesNotContain("=");
    assertThat(decode(text("  pc 0x00000000  lr 0x00000101  xPSR 0x0\n")))
        .contains("= lr first+0x0");
  }

  @Property
  void textPassesUnchanged(@ForAll @Size(max = 300) List<@IntRange(max = 0xFD) Integer> values) {
    byte[] bytes = bytes(values);

    assertThat(decode(new Decoder(REPORT, FUNCTIONS), bytes))
        .isEqualTo(new String(bytes, ISO_8859_1));
  }

  @Property
  void anythingMayArriveInAnyPieces(
      @ForAll @Size(max = 200) List<@IntRange(min = 0xFC - 0x40, max = 0xFF) Integer> values,
      @ForAll @IntRange(min = 1, max = 50) int piece) {
    byte[] bytes =
        bytes(values.stream().map(value -> value < 0xFC ? value - 0x7C : value).toList());
    Decoder inPieces = new Decoder(REPORT, FUNCTIONS);
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < bytes.length; at += piece) {
      byte[] next = Arrays.copyOfRange(bytes, at, Math.min(at + piece, bytes.length));
      shown.append(new String(inPieces.decode(next, next.length), ISO_8859_1));
    }
    shown.append(new String(inPieces.finish(), ISO_8859_1));

    assertThat(shown).hasToString(decode(new Decoder(REPORT, FUNCTIONS), bytes));
  }

  @Property
  void framesAreFoundAmongGarbage(
      @ForAll @Size(max = 100) List<@IntRange(max = 0xFF) Integer> garbage,
      @ForAll int a,
      @ForAll int b,
      @ForAll int c) {
    byte[] bytes = join(bytes(garbage), Frames.of(0, 1, a, b, c));

    assertThat(decode(new Decoder(REPORT, FUNCTIONS), bytes))
        .endsWith("[debug] B.java:22 %d %s %x\r\n".formatted(a, Integer.toUnsignedString(b), c));
  }

  private String decode(byte[] bytes) {
    return new String(decoder.decode(bytes, bytes.length), ISO_8859_1);
  }

  private static String decode(Decoder decoder, byte[] bytes) {
    String shown = new String(decoder.decode(bytes, bytes.length), ISO_8859_1);
    return shown + new String(decoder.finish(), ISO_8859_1);
  }

  private static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] bytes(List<Integer> values) {
    byte[] bytes = new byte[values.size()];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = values.get(i).byteValue());
    return bytes;
  }

  private static byte[] without(byte[] bytes, int index) {
    return join(Arrays.copyOf(bytes, index), Arrays.copyOfRange(bytes, index + 1, bytes.length));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
