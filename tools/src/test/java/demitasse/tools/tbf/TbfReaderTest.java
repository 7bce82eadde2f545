package demitasse.tools.tbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import demitasse.tools.LittleEndianOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TbfReaderTest {
  private static final KernelVersion KERNEL = new KernelVersion(2, 0);
  private static final MainElement MAIN = new MainElement(0, 0, 0);

  @Test
  void entriesFollowEachOtherUntilErasedFlash() {
    byte[] flash =
        new LittleEndianOutput()
            .write(app(128, MAIN, KERNEL))
            .write(TbfHeader.padding(64).toBytes())
            .fill(0, 48)
            .write(app(64, MAIN, KERNEL))
            .fill(0xFF, 512)
            .toByteArray();

    assertThat(TbfReader.readAll(flash))
        .extracting(TbfEntry::offset, TbfEntry::isPadding)
        .containsExactly(tuple(0, false), tuple(128, true), tuple(192, false));
  }

  @Test
  void entryOfSizeZeroEndsTheList() {
    assertThat(TbfReader.readAll(TbfHeader.padding(0).toBytes())).isEmpty();
  }

  @Test
  void wrongChecksumIsNamedWithTheRightOne() {
    byte[] bytes = TbfHeader.padding(16).toBytes();
    bytes[12] ^= 1;

    assertThat(problems(bytes)).containsExactly("checksum 0x00100013 should be 0x00100012");
  }

  @Test
  void totalSizeBeyondTheFileIsAProblem() {
    assertThat(problems(TbfHeader.padding(4096).toBytes()))
        .containsExactly("total_size 4096 goes beyond the file's end: it is cut off");
  }

  @Test
  void headerLargerThanTheEntryIsAProblem() {
    byte[] bytes = app(64, MAIN, KERNEL);
    bytes[4] = 20;

    assertThat(problems(bytes)).containsExactly("header_size 40 is not from 16 to total_size 20");
  }

  @Test
  void lengthThatIsWrongForItsTypeIsAProblem() {
    UnreadElement shortMain = new UnreadElement(1, "00000000", "");

    assertThat(problems(app(64, shortMain, MAIN, KERNEL)))
        .containsExactly("element of type 1 has a wrong length of 4 bytes");
  }

  @Test
  void elementBeyondTheHeaderIsAProblem() {
    byte[] bytes = app(64, MAIN, KERNEL);
    bytes[34] = 5;

    assertThat(problems(bytes))
        .contains("element of type 8 is cut off by the header's end")
        .contains("no Kernel version element: kernels refuse the app");
  }

  @Test
  void nameThatIsNotUtf8IsAProblem() {
    assertThat(problems(app(64, MAIN, new UnreadElement(3, "ff", ""), KERNEL)))
        .containsExactly("element of type 3 is not UTF-8");
  }

  @Test
  void unknownElementIsNoProblem() {
    assertThat(problems(app(64, MAIN, new UnreadElement(77, "010203", ""), KERNEL))).isEmpty();
  }

  @Test
  void appWithoutStartIsAProblem() {
    assertThat(problems(app(64, KERNEL)))
        .containsExactly("neither a Main nor a Program element: kernels refuse the app");
  }

  @Test
  void binaryEndBeyondTheAppIsAProblem() {
    assertThat(problems(app(64, new Program(0, 0, 0, 65, 0), KERNEL)))
        .containsExactly("binary_end_offset is beyond total_size: kernels refuse the app");
  }

  @Test
  void footerLongerThanTheAppIsAProblem() {
    byte[] bytes = app(64, new Program(0, 0, 0, 56, 0), KERNEL);
    bytes[56] = (byte) 128;
    bytes[58] = 100;

    assertThat(problems(bytes)).containsExactly("footer at 0x38 has a wrong length of 100 bytes");
  }

  @Test
  void lastNameAndFirstProgramCount() {
    TbfEntry entry =
        TbfReader.readAll(
                app(
                    128,
                    new Program(0, 8, 0, 128, 0),
                    new Program(0, 12, 0, 128, 0),
                    new PackageName("a"),
                    new PackageName("b"),
                    KERNEL))
            .get(0);

    assertThat(entry.name()).isEqualTo("b");
    assertThat(entry.protectedSize()).isEqualTo(entry.headerSize() + 8);
  }

  private static List<String> problems(byte[] bytes) {
    return TbfReader.readAll(bytes).get(0).problems();
  }

  private static byte[] app(int size, HeaderElement... elements) {
    byte[] header = new TbfHeader(size, 1, List.of(elements)).toBytes();
    return new LittleEndianOutput().write(header).fill(0, size - header.length).toByteArray();
  }
}
