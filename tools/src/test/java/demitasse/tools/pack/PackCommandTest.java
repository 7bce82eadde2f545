package demitasse.tools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.TabReader;
import demitasse.tools.rig.AppElf;
import demitasse.tools.rig.CommandLineRun;
import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.Permissions;
import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.ShortId;
import demitasse.tools.tbf.StoragePermissions;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {
  @TempDir static Path built;
  @TempDir Path directory;
  private static Path elf;

  @BeforeAll
  static void build() {
    elf = AppElf.build(built, "cortex-m4.elf");
  }

  @Test
  void tabHoldsMetadataAndTheTbf() throws IOException {
    Map<String, byte[]> files = tab("--deterministic", "--kernel-minor", "2", elf);

    assertThat(files.keySet()).containsExactly("metadata.toml", "cortex-m4.tbf");
    assertThat(new String(files.get("metadata.toml"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            tab-version = 1
            name = "blink"
            only-for-boards = ""
            minimum-tock-kernel-version = "2.2"
            build-date = 1970-01-01T00:00:00Z
            """);
    assertThat(files.get("cortex-m4.tbf")).isEqualTo(tbf());
  }

  @Test
  void boardsAndQuotesAreInTheMetadata() throws IOException {
    Map<String, byte[]> files = tab("--supported-boards", "hail,imix", "--name", "a \"b\" \\", elf);

    assertThat(new String(files.get("metadata.toml"), StandardCharsets.UTF_8))
        .contains("only-for-boards = \"hail,imix\"\n")
        .contains("name = \"a \\\"b\\\" \\\\\"\n");
  }

  @Test
  void deterministicTabsAreEqual() throws IOException {
    tab("--deterministic", elf);
    byte[] first = Files.readAllBytes(directory.resolve("blink.tab"));
    Path moved = Files.copy(elf, directory.resolve("cortex-m4.elf"));

    tab("--deterministic", moved);

    assertThat(directory.resolve("blink.tab")).hasBinaryContent(first);
  }

  @Test
  void tabHoldsOneTbfForEachArchitectureAndAddress() throws IOException {
    Path small = Files.copy(elf, directory.resolve("cortex-m0.elf"));
    Path fixed =
        AppElf.build(
            directory,
            "cortex-m4.fixed.elf",
            "-Wl,--defsym=flash=0x30080",
            "-Wl,--defsym=ram=0x20008000");

    assertThat(tab(elf, small, fixed).keySet())
        .containsExactly(
            "metadata.toml",
            "cortex-m4.tbf",
            "cortex-m0.tbf",
            "cortex-m4.0x00030080.0x20008000.tbf");
  }

  @Test
  void secondTbfOfTheSameNameIsRefused() throws IOException {
    Path other = Files.copy(elf, directory.resolve("other.elf"));

    CommandLineRun run =
        CommandLineRun.of("pack", "--name", "a", "-o", directory.resolve("a.tab"), elf, other);

    assertThat(run.errors())
        .isEqualTo(
            "demitasse: "
                + other
                + ": would be a second cortex-m4.tbf in the TAB; name its architecture with --arch"
                + " or leave it out\n");
    assertThat(directory.resolve("a.tab")).doesNotExist();
  }

  @Test
  void defaultRamIsVariablesStackAndTwoHeaps() throws IOException {
    assertThat(program().minimumRamSize()).isBetween(1024L + 2048, 1024L + 2048 + 200);
  }

  @Test
  void sizesOfTheCommandLineReplaceTheDefaults() throws IOException {
    long heaps = program("--app-heap", "0x1001", "--kernel-heap", "0").minimumRamSize();

    assertThat(heaps - program().minimumRamSize()).isEqualTo(0x1004 - 2048);
    assertThat(program("--stack", "4096").minimumRamSize() - program().minimumRamSize())
        .isEqualTo(4096 - 1024);
    assertThat(program("--minimum-ram-size", "9000").minimumRamSize()).isEqualTo(9000);
  }

  @Test
  void flagsFollowTheOptions() throws IOException {
    assertThat(entry().header().flags()).isEqualTo(1);
    assertThat(entry("--disable").header().flags()).isZero();
    assertThat(entry("--sticky").header().flags()).isEqualTo(3);
  }

  @Test
  void versionsFollowTheOptions() throws IOException {
    assertThat(elements()).contains(new KernelVersion(2, 0));
    assertThat(elements("--kernel-major", "3", "--kernel-minor", "7"))
        .contains(new KernelVersion(3, 7));
    assertThat(program("--app-version", "12").appVersion()).isEqualTo(12);
  }

  @Test
  void permissionsOfOneDriverShareMasks() throws IOException {
    assertThat(
            elements(
                "--permissions",
                "2,1",
                "--permissions",
                "0x1,0",
                "--permissions",
                "1,63",
                "--permissions",
                "1,64"))
        .contains(
            new Permissions(
                List.of(
                    new Commands(1, 0, 0x8000_0000_0000_0001L),
                    new Commands(1, 1, 1),
                    new Commands(2, 0, 2))));
  }

  @Test
  void storageAndShortIdBecomeElements() throws IOException {
    assertThat(
            elements(
                "--write-id", "1", "--read-ids", "2,3", "--modify-ids", "4", "--short-id", "5"))
        .contains(new StoragePermissions(1, List.of(2L, 3L), List.of(4L)), new ShortId(5));
  }

  @Test
  void footersFollowTheOptions() throws IOException {
    assertThat(entry().totalSize()).isEqualTo(4096);
    assertThat(entry("--no-footers").totalSize()).isEqualTo(512);
    assertThat(entry("--minimum-footer-size", "5000").totalSize()).isEqualTo(8192);
  }

  @Test
  void protectedRegionFollowsTheOption() throws IOException {
    assertThat(entry("--protected-region-size", "512").protectedSize()).isEqualTo(512);
  }

  @Test
  void wrongCommandLinesAreNamed() {
    assertUsage("Name what to write: --output TAB, --tbf FILE, or both", elf);
    assertUsage("--output and --tbf are the same file", "-o", "x", "--tbf", "x", elf);
    assertUsage("--tbf writes one TBF, but there are several ELF files", "--tbf", "x", elf, elf);
    assertUsage(
        "--minimum-ram-size replaces --stack, --app-heap and --kernel-heap; leave those out",
        "-o",
        "x",
        "--minimum-ram-size",
        "1",
        "--stack",
        "1",
        elf);
    assertUsage("--kernel-major: at most 65535", "-o", "x", "--kernel-major", "65536", elf);
    assertUsage("--kernel-minor: at most 65535", "-o", "x", "--kernel-minor", "65536", elf);
    assertUsage("--name: has a control character", "-o", "x", "--name", "a\nb", elf);
    assertUsage(
        "--read-ids: 9 identifiers; kernels read at most 8",
        "-o",
        "x",
        "--read-ids",
        "1,2,3,4,5,6,7,8,9",
        elf);
    assertUsage(
        "--modify-ids: 9 identifiers; kernels read at most 8",
        "-o",
        "x",
        "--modify-ids",
        "1,2,3,4,5,6,7,8,9",
        elf);
  }

  @Test
  void wrongValuesAreNamed() {
    assertUsage("'1' is not DRIVER,COMMAND", "-o", "x", "--permissions", "1", elf);
    assertUsage("'-1' is not a number from 0 to 0xFFFFFFFF", "-o", "x", "--stack", "-1", elf);
    assertUsage(
        "'0x100000000' is not a number from 0 to 0xFFFFFFFF",
        "-o",
        "x",
        "--stack",
        "0x100000000",
        elf);
    assertUsage("'many' is not a number from 0 to 0xFFFFFFFF", "-o", "x", "--stack", "many", elf);
  }

  @Test
  void nothingIsWrittenIfOneFileCannotBe() throws IOException {
    Path tab = directory.resolve("a.tab");

    CommandLineRun run =
        CommandLineRun.of(
            "pack", "--name", "a", "-o", tab, "--tbf", directory.resolve("no/such.tbf"), elf);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errors())
        .isEqualTo(
            "demitasse: %s/no/such.tbf: cannot be written: there is no %s/no; check the path\n"
                .formatted(directory, directory));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void directoryIsNotOverwritten() {
    CommandLineRun run = CommandLineRun.of("pack", "--name", "a", "-o", directory, elf);

    assertThat(run.errors())
        .isEqualTo("demitasse: " + directory + ": cannot be written: it is a directory\n");
  }

  private static void assertUsage(String problem, Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("pack"));
    if (!List.of(arguments).contains("--name")) {
      line.addAll(List.of("--name", "a"));
    }
    line.addAll(List.of(arguments));

    CommandLineRun run = CommandLineRun.of(line.toArray());

    assertThat(run.errors()).contains(problem);
    assertThat(run.status()).isEqualTo(2);
  }

  private Program program(Object... options) throws IOException {
    return (Program)
        elements(options).stream().filter(Program.class::isInstance).findFirst().orElseThrow();
  }

  private List<HeaderElement> elements(Object... options) throws IOException {
    return entry(options).header().elements();
  }

  private TbfEntry entry(Object... options) throws IOException {
    run(Stream.concat(Stream.of(options), Stream.of(elf)).toArray());
    TbfEntry entry = TbfReader.readAll(Files.readAllBytes(directory.resolve("blink.tbf"))).get(0);
    assertThat(entry.problems()).isEmpty();
    return entry;
  }

  private byte[] tbf() throws IOException {
    run("--kernel-minor", "2", elf);
    return Files.readAllBytes(directory.resolve("blink.tbf"));
  }

  private Map<String, byte[]> tab(Object... arguments) throws IOException {
    runWith("--output", "blink.tab", arguments);
    byte[] bytes = Files.readAllBytes(directory.resolve("blink.tab"));
    assertThat(TabReader.isTab(bytes)).isTrue();
    return TabReader.read("blink.tab", bytes);
  }

  private void run(Object... arguments) {
    runWith("--tbf", "blink.tbf", arguments);
  }

  private void runWith(String option, String file, Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("pack", option, directory.resolve(file)));
    if (!List.of(arguments).contains("--name")) {
      line.addAll(List.of("--name", "blink"));
    }
    line.addAll(List.of(arguments));

    CommandLineRun run = CommandLineRun.of(line.toArray());

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).isEmpty();
    assertThat(run.status()).isZero();
  }
}
