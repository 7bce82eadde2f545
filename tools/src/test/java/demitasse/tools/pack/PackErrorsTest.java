package demitasse.tools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.rig.AppElf;
import demitasse.tools.rig.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with an ELF file: it is named, and nothing is written. */
class PackErrorsTest {
  private static final String CODE = "SECTIONS { .text 0x80000000 : { *(.text*) } }";
  private static final String MAIN = "int main(void) { return 1; }";

  @TempDir static Path built;
  @TempDir Path directory;
  private static byte[] good;

  @BeforeAll
  static void build() throws IOException {
    good = Files.readAllBytes(AppElf.build(built, "good.elf"));
  }

  @Test
  void textIsNoElfFile() {
    refuses(
        "text".getBytes(StandardCharsets.UTF_8),
        "not an ELF file; give the linked program that gcc or rustc wrote");
  }

  @Test
  void sixtyFourBitsAreRefused() {
    refuses(changed(4, 2), "not a 32-bit little-endian ELF file; build the app for a Cortex-M");
  }

  @Test
  void bigEndianIsRefused() {
    refuses(changed(5, 2), "not a 32-bit little-endian ELF file; build the app for a Cortex-M");
  }

  @Test
  void otherMachineIsRefused() {
    refuses(changed(18, 243), "is for ELF machine 243, not ARM (40); build it for a Cortex-M");
  }

  @Test
  void objectFileIsRefused() {
    refuses(
        changed(16, 1),
        "is an object file, not an executable; link it (without -r, -shared, -pie)");
  }

  @Test
  void sharedLibraryIsRefused() {
    refuses(
        changed(16, 3), "is of ELF type 3, not an executable; link it (without -r, -shared, -pie)");
  }

  @Test
  void headerThatIsCutOffIsRefused() {
    refuses(Arrays.copyOf(good, 40), "the ELF header is cut off; build the file again");
  }

  @Test
  void fileThatIsCutOffIsRefused() {
    refuses(
        Arrays.copyOf(good, good.length - 8),
        "the section headers are beyond the file's end; the file is cut off or damaged");
  }

  @Test
  void programHeadersBeyondTheFileAreRefused() {
    refuses(
        changed(31, 0x7F),
        "the program headers are beyond the file's end; the file is cut off or damaged");
  }

  @Test
  void missingSectionHeadersAreNamed() {
    refuses(changed(48, 0), "has no section headers; do not strip them");
  }

  @Test
  void missingSectionNamesAreNamed() {
    refuses(changed(50, 200), "the section names are missing; build the file again");
  }

  @Test
  void elfFileWithoutSegmentsHasNothingForFlash() {
    refuses(
        changed(44, 0),
        "has nothing to load into flash; check the linker script's PHDRS and sections");
  }

  @Test
  void dataWithoutLoadAddressInFlashIsTooFarAway() throws IOException {
    String script = CODE + "SECTIONS { .data 0x20000000 : { *(.data*) } }";

    refuses(
        script,
        MAIN + "int variable = 3;",
        "sections are too far apart in flash: .data (to 0x20000004) and .text (from 0x80000000);"
            + " give data a load address in flash with AT> in the linker script");
  }

  @Test
  void sectionsThatOverlapAreNamed() throws IOException {
    String script = CODE + "SECTIONS { .data 0x20000000 : AT(0x80000002) { *(.data*) } }";

    refuses(
        script,
        MAIN + "int variable = 3;",
        "sections overlap in flash: .text (to 0x80000004) and .data (from 0x80000002); correct the"
            + " linker script");
  }

  @Test
  void missingEntryIsNamed() throws IOException {
    byte[] bytes = good.clone();
    Arrays.fill(bytes, 24, 28, (byte) 0);

    refuses(bytes, "has no entry; name one with ENTRY(...) in the linker script");
  }

  @Test
  void entryOutsideFlashIsNamed() throws IOException {
    refuses(
        "begin = 0x20000001; ENTRY(begin)" + CODE,
        MAIN,
        "the entry 0x20000001 is not in flash (0x80000000 to 0x80000004); correct ENTRY(...) in the"
            + " linker script");
  }

  @Test
  void relocationThatStartCodeCannotApplyIsNamed() throws IOException {
    String script = "ENTRY(main)" + CODE + "SECTIONS { .data 0 : AT(0x80000100) { *(.data*) } }";
    String program = MAIN + "__asm__(\".data\\n.word 0\\n.word main - .\\n.text\");";

    refuses(
        script,
        program,
        "section .data has at 0x00000004 a relocation of type 3, which start code cannot apply;"
            + " use only whole addresses in initialised data");
  }

  @Test
  void fileThatDoesNotExistIsNamed() {
    Path missing = directory.resolve("missing.elf");

    CommandLineRun run = pack(missing);

    assertThat(run.errors())
        .isEqualTo(
            "demitasse: %s: cannot be read: there is no %s; check the path\n"
                .formatted(missing, missing));
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void directoryIsNoFile() {
    CommandLineRun run = pack(directory);

    assertThat(run.errors())
        .isEqualTo(
            "demitasse: " + directory + ": cannot be read: it is a directory; name a file\n");
  }

  @Test
  void nameThatIsTooLongIsRefused() throws IOException {
    Path elf = Files.write(directory.resolve("bad.elf"), good);

    CommandLineRun run = pack(elf, "--name", "x".repeat(70_000));

    assertThat(run.errors())
        .isEqualTo(
            "demitasse: "
                + elf
                + ": the header would take 70080 bytes of at most 65532; shorten the name or the"
                + " permissions\n");
    assertThat(directory.resolve("out.tab")).doesNotExist();
  }

  private void refuses(String script, String program, String problem) throws IOException {
    Path elf = AppElf.buildText(built, "bad.elf", script, program);
    refuses(Files.readAllBytes(elf), problem);
  }

  private void refuses(byte[] bytes, String problem) {
    Path elf = directory.resolve("bad.elf");
    try {
      Files.write(elf, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }

    CommandLineRun run = pack(elf);

    assertThat(run.errors()).isEqualTo("demitasse: " + elf + ": " + problem + "\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(directory.resolve("out.tab")).doesNotExist();
    assertThat(directory.resolve("out.tbf")).doesNotExist();
  }

  private CommandLineRun pack(Path elf) {
    return pack(elf, "--name", "app");
  }

  private CommandLineRun pack(Path elf, String option, String value) {
    return CommandLineRun.of(
        "pack",
        option,
        value,
        "--output",
        directory.resolve("out.tab"),
        "--tbf",
        directory.resolve("out.tbf"),
        elf);
  }

  private static byte[] changed(int offset, int value) {
    byte[] bytes = good.clone();
    bytes[offset] = (byte) value;
    return bytes;
  }
}
