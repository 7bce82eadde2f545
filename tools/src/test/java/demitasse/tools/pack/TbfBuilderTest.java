package demitasse.tools.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.tools.InputException;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.MainElement;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfReader;
import demitasse.tools.tbf.WriteableFlashRegions;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TbfBuilderTest {
  /** The header of an app named blink with the elements that every app has. */
  private static final int HEADER = 76;

  private AppImage image = image(1000, Optional.empty(), Optional.empty());
  private Optional<Long> stack = Optional.empty();
  private Optional<Long> minimumRam = Optional.empty();
  private Optional<Long> protectedRegion = Optional.empty();
  private Optional<Long> footer = Optional.of(3000L);

  @Test
  void elementsAreInTheOrderOfBlink() {
    assertThat(entry().header().elements())
        .extracting(element -> element.type())
        .containsExactly(1, 9, 3, 8);
    assertThat(entry().headerSize()).isEqualTo(HEADER);
  }

  @Test
  void mainAndProgramSayTheSame() {
    assertThat(entry().header().elements().get(0)).isEqualTo(new MainElement(0x31, 0, 0x1118));
    assertThat(program()).isEqualTo(new Program(0x31, 0, 0x1118, HEADER + 1000, 0));
  }

  @Test
  void reservedCredentialFillsTheAppUp() {
    assertThat(entry().totalSize()).isEqualTo(8192 / 2L).isEqualTo(build().length);
    assertThat(entry().credentials()).singleElement().matches(each -> each.format() == 0);
    assertThat(entry().problems()).isEmpty();
  }

  @Test
  void withoutFootersTheBinaryEndsTheApp() {
    footer = Optional.empty();

    assertThat(entry().totalSize()).isEqualTo(2048);
    assertThat(program().binaryEndOffset()).isEqualTo(2048);
    assertThat(entry().credentials()).isEmpty();
  }

  @Test
  void smallestAppTakes512Bytes() {
    image = image(4, Optional.empty(), Optional.empty());
    footer = Optional.empty();

    assertThat(entry().totalSize()).isEqualTo(512);
  }

  @Property(tries = 300)
  void sizeIsThePowerOfTwoThatHoldsAll(
      @ForAll @IntRange(max = 20_000) int size, @ForAll @IntRange(max = 5000) int footerSize) {
    image = image(size + 1, Optional.empty(), Optional.empty());
    footer = Optional.of((long) footerSize);
    long needed = Math.max(512, ((HEADER + size + 1 + 3) & ~3) + footerSize);

    assertThat(entry().totalSize()).isGreaterThanOrEqualTo(needed).isLessThan(2 * needed);
    assertThat(Long.bitCount(entry().totalSize())).isEqualTo(1);
    assertThat(build()).hasSize((int) entry().totalSize());
    assertThat(entry().problems()).isEmpty();
    assertThat(Arrays.copyOfRange(build(), HEADER, HEADER + size + 1)).isEqualTo(image.contents());
  }

  @Test
  void ramIsRoundedUpPartByPart() {
    stack = Optional.of(2047L);
    assertThat(program().minimumRamSize()).as("as with 2048").isEqualTo(0x1118);

    minimumRam = Optional.of(12_345L);
    assertThat(program().minimumRamSize()).isEqualTo(12_345);
  }

  @Test
  void protectedRegionMovesEntryAndRegions() {
    image =
        new AppImage(
            new byte[100],
            0x31,
            0,
            Optional.empty(),
            List.of(new Region(40, 64), new Region(8, 4)),
            Optional.empty(),
            Optional.empty());
    protectedRegion = Optional.of(256L);

    assertThat(entry().protectedSize()).isEqualTo(256);
    assertThat(program().initFunctionOffset() + entry().headerSize()).isEqualTo(256 + 0x31);
    assertThat(entry().header().elements())
        .contains(new WriteableFlashRegions(List.of(new Region(296, 64), new Region(264, 4))));
  }

  @Test
  void fixedAppStartsAtAMultipleOf256() {
    image = image(1000, Optional.of(new FixedAddresses(0x20008000, 0x30080)), Optional.empty());
    assertThat(entry().protectedSize()).isEqualTo(0x80);

    image = image(1000, Optional.of(new FixedAddresses(0x20008000, 0x30040)), Optional.empty());
    assertThat(entry().protectedSize()).as("0x40 is too small for the header").isEqualTo(0x140);
  }

  @Test
  void protectedRegionMustHoldTheHeader() {
    protectedRegion = Optional.of(64L);

    refuses("the protected region of 64 bytes is smaller than the header; make it at least 76");
  }

  @Test
  void protectedRegionMustBeWholeWords() {
    protectedRegion = Optional.of(129L);

    refuses("the protected region of 129 bytes is not a multiple of 4; make it one");
  }

  @Test
  void protectedRegionOfTheElfFileWins() {
    image = image(1000, Optional.empty(), Optional.of(128L));
    assertThat(entry().protectedSize()).isEqualTo(128);

    protectedRegion = Optional.of(256L);
    refuses(
        "is linked for a protected region of 128 bytes (symbol tbf_protected_region_size); leave"
            + " out --protected-region-size");
  }

  @Test
  void ramBeyond32BitsIsRefused() {
    stack = Optional.of(0xFFFF_FFFFL);

    refuses("needs 4294969624 bytes of RAM; make stack or heap smaller");
  }

  @Test
  void flashBeyondAllMeasureIsRefused() {
    footer = Optional.of(0xFFFF_FFF0L);

    refuses("would take 4294968356 bytes of flash; make the footer or the app smaller");
  }

  private void refuses(String problem) {
    assertThatThrownBy(this::build)
        .isInstanceOf(InputException.class)
        .hasMessage("app.elf: " + problem);
  }

  private Program program() {
    return (Program) entry().header().elements().get(1);
  }

  private TbfEntry entry() {
    return TbfReader.readAll(build()).get(0);
  }

  private byte[] build() {
    PackOptions options =
        new PackOptions(
            "blink",
            stack,
            1024,
            1024,
            minimumRam,
            protectedRegion,
            footer,
            1,
            0,
            new KernelVersion(2, 2),
            List.of());
    return new TbfBuilder("app.elf", image, options).build();
  }

  private static AppImage image(
      int size, Optional<FixedAddresses> fixed, Optional<Long> protectedRegion) {
    byte[] contents = new byte[size];
    Arrays.fill(contents, (byte) 0xA5);
    return new AppImage(contents, 0x31, 280, Optional.empty(), List.of(), fixed, protectedRegion);
  }
}
