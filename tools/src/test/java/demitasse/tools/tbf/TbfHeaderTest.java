package demitasse.tools.tbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.tools.InputException;
import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TbfHeaderTest {
  @Test
  void headerOfBlinkIsAsTheStockKernelAcceptsIt() {
    TbfHeader blink =
        new TbfHeader(
            0x4000,
            TbfHeader.FLAG_ENABLED,
            List.of(
                new MainElement(0x31, 0, 0x1118),
                new Program(0x31, 0, 0x1118, 0x1E00, 0),
                new PackageName("blink"),
                new KernelVersion(2, 2)));

    assertThat(hex(blink.toBytes()))
        .isEqualTo(
            "02004c00 00400000 01000000 0b323e6e"
                + " 01000c00 31000000 00000000 18110000"
                + " 09001400 31000000 00000000 18110000 001e0000 00000000"
                + " 03000500 626c696e 6b000000"
                + " 08000400 02000200");
  }

  @Test
  void paddingIsTheSixteenBytesOfTockloader() {
    assertThat(hex(TbfHeader.padding(0x2000).toBytes()))
        .isEqualTo("02001000 00200000 00000000 02201000");
  }

  @Test
  void rareElementsAreAsTheFormatSays() {
    assertThat(values(new WriteableFlashRegions(List.of(new Region(0x80, 64), new Region(256, 8)))))
        .isEqualTo("02001000 80000000 40000000 00010000 08000000");
    assertThat(values(new FixedAddresses(0x20008000, 0x30040)))
        .isEqualTo("05000800 00800020 40000300");
    assertThat(values(new Permissions(List.of(new Commands(1, 2, 0x8000_0000_0000_0003L)))))
        .isEqualTo("06001200 01000100 00000200 00000300 00000000 00800000");
    assertThat(values(new StoragePermissions(7, List.of(1L, 2L), List.of(3L))))
        .isEqualTo("07001400 07000000 02000100 00000200 00000100 03000000");
    assertThat(values(new ShortId(0x1234))).isEqualTo("0a000400 34120000");
  }

  @Test
  void headerThatDoesNotFitSixteenBitsIsRefused() {
    TbfHeader header = new TbfHeader(0x40000, 1, List.of(new PackageName("x".repeat(0xFFF0))));

    assertThatThrownBy(header::toBytes)
        .isInstanceOf(InputException.class)
        .hasMessage("TBF header: takes 65540 bytes; at most 65532 are possible");
  }

  private static String values(HeaderElement element) {
    return hex(new TbfHeader(0, 0, List.of(element)).toBytes()).substring(36);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).replaceAll("(.{8})(?!$)", "$1 ");
  }
}
