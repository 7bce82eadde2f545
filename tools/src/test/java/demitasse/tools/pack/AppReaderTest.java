package demitasse.tools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.elf.ElfFile;
import demitasse.tools.elf.ElfReader;
import demitasse.tools.elf.ElfSection;
import demitasse.tools.rig.AppElf;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packer makes of an app that gcc linked, by the words that the app's own header has. */
class AppReaderTest {
  private static final int GOT_FLASH = 0;
  private static final int DATA_FLASH = 12;
  private static final int DATA_RAM = 16;
  private static final int DATA_SIZE = 20;
  private static final int BSS_SIZE = 28;
  private static final int RELOCATIONS = 32;
  private static final int STACK_SIZE = 36;

  @TempDir static Path directory;
  private static ElfFile elf;
  private static AppImage image;

  @BeforeAll
  static void build() throws IOException {
    elf = read(AppElf.build(directory, "app.elf"));
    image = AppReader.read(elf);
  }

  @Test
  void initialisedDataIsWhereTheAppLooksForIt() {
    int start = word(DATA_FLASH);
    byte[] data = Arrays.copyOfRange(image.contents(), start, start + word(DATA_SIZE));

    assertThat(data).isEqualTo(elf.contents(elf.section(".data").orElseThrow()));
    assertThat(word(GOT_FLASH)).isLessThan(start);
  }

  @Test
  void codeIsAtItsOffsetFromTheStartOfFlash() {
    ElfSection text = elf.section(".text").orElseThrow();
    int start = (int) (text.address() - AppReader.PIC_FLASH);

    assertThat(Arrays.copyOfRange(image.contents(), start, start + (int) text.size()))
        .isEqualTo(elf.contents(text));
  }

  @Test
  void relocationsAreWhereTheAppLooksForThem() {
    int table = word(RELOCATIONS);

    assertThat(image.contents()).hasSize(table + 4 + word(table));
  }

  @Test
  void relocationsNameTheWordsWithAddresses() {
    int table = word(RELOCATIONS);
    long first = elf.symbol("pointer_to_ram").orElseThrow();
    long second = elf.symbol("pointer_to_flash").orElseThrow();

    assertThat(word(table)).as("two entries of 8 bytes").isEqualTo(16);
    assertThat(new long[] {word(table + 4), word(table + 12)})
        .containsExactlyInAnyOrder(first, second);
    int flashWord = word(DATA_FLASH) + (int) second - word(DATA_RAM);
    assertThat(Integer.toUnsignedLong(word(flashWord)))
        .as("bit 31 marks an address in flash")
        .isEqualTo(elf.symbol("message").orElseThrow());
  }

  @Test
  void entryIsTheThumbAddressFromTheStartOfFlash() {
    assertThat(image.entryOffset())
        .isEqualTo(elf.symbol("_start").orElseThrow() - AppReader.PIC_FLASH)
        .isOdd();
  }

  @Test
  void ramIsAllVariablesWithoutTheStack() {
    long variables = elf.section(".got").orElseThrow().size() + word(DATA_SIZE) + word(BSS_SIZE);

    assertThat(image.ramSize()).isBetween(variables, variables + 12);
  }

  @Test
  void stackIsTheSizeOfItsSection() {
    assertThat(image.stackSize()).contains(1024L);
    assertThat(word(STACK_SIZE)).isEqualTo(1024);
  }

  @Test
  void sectionsNamedWfrAreWriteableFlash() {
    assertThat(image.writeableRegions()).containsExactly(new Region(40, 64));
    assertThat(image.contents()[40]).isEqualTo((byte) 0x5A);
  }

  @Test
  void positionIndependentAppHasNoFixedAddresses() {
    assertThat(image.fixedAddresses()).isEmpty();
  }

  @Test
  void appLinkedElsewhereHasFixedAddressesAndNoRelocations() throws IOException {
    AppImage fixed = AppReader.read(fixed("fixed.elf", "flash=0x30080", "ram=0x20008000"));

    assertThat(fixed.fixedAddresses()).contains(new FixedAddresses(0x20008000L, 0x30080L));
    ByteBuffer contents = ByteBuffer.wrap(fixed.contents()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(contents.getInt(fixed.contents().length - 4)).isZero();
    assertThat(fixed.entryOffset()).isEqualTo(image.entryOffset());
    assertThat(fixed.ramSize()).isEqualTo(image.ramSize());
  }

  @Test
  void onlyOneOfTheAddressesMayBeFixed() throws IOException {
    assertThat(AppReader.read(fixed("flash.elf", "flash=0x30080")).fixedAddresses())
        .contains(new FixedAddresses(FixedAddresses.ANY, 0x30080));
    assertThat(AppReader.read(fixed("ram.elf", "ram=0x20008000")).fixedAddresses())
        .contains(new FixedAddresses(0x20008000L, FixedAddresses.ANY));
  }

  @Test
  void symbolsSayStackAndProtectedRegionWhereNoSectionDoes() throws IOException {
    String script =
        """
        ENTRY(main) STACK_SIZE = 768; tbf_protected_region_size = 128;
        SECTIONS { .text 0x80000000 : { *(.text*) } }
        """;
    AppImage small =
        AppReader.read(
            read(AppElf.buildText(directory, "small.elf", script, "int main(void){return 1;}")));

    assertThat(small.stackSize()).contains(768L);
    assertThat(small.protectedRegionSize()).contains(128L);
    assertThat(small.ramSize()).isZero();
  }

  private static ElfFile fixed(String name, String... symbols) throws IOException {
    String[] flags = Arrays.stream(symbols).map("-Wl,--defsym="::concat).toArray(String[]::new);
    return read(AppElf.build(directory, name, flags));
  }

  private static ElfFile read(Path file) throws IOException {
    return ElfReader.read(file.toString(), Files.readAllBytes(file));
  }

  private static int word(int offset) {
    return ByteBuffer.wrap(image.contents()).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
  }
}
