package demitasse.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.LittleEndianOutput;
import demitasse.tools.rig.CommandLineRun;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.PackageName;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfHeader;
import demitasse.tools.tbf.TbfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCommandTest {
  @TempDir Path directory;
  private Path output;

  @BeforeEach
  void nameOutput() {
    output = directory.resolve("apps.bin");
  }

  @Test
  void appsAreLargestFirst() throws IOException {
    CommandLineRun run = image("0x100000", app("a", 512), app("b", 2048), app("c", 1024));

    assertThat(run.output())
        .isEqualTo(
            """
            0x00100000     2048 b
            0x00100800     1024 c
            0x00100c00      512 a
            """);
    assertThat(Files.size(output)).isEqualTo(2048 + 1024 + 512 + FlashLayout.END_SIZE);
  }

  @Test
  void appsOfOneSizeStayInOrder() {
    assertThat(image("0x100000", app("b", 512), app("a", 512)).output())
        .isEqualTo("0x00100000      512 b\n0x00100200      512 a\n");
  }

  @Test
  void paddingAlignsAnAppToItsSize() throws IOException {
    CommandLineRun run = image("0x30000", app("big", 0x20000), app("small", 512));

    assertThat(run.output())
        .isEqualTo(
            """
            0x00030000    65536 (padding)
            0x00040000   131072 big
            0x00060000      512 small
            """);
    assertThat(entries()).extracting(TbfEntry::isPadding).containsExactly(true, false, false);
  }

  @Test
  void orderIsKeptIfAsked() throws IOException {
    CommandLineRun run =
        image("0x100000", "--keep-order", app("a", 512), app("b", 2048), app("c", 1024));

    assertThat(run.output())
        .isEqualTo(
            """
            0x00100000      512 a
            0x00100200     1536 (padding)
            0x00100800     2048 b
            0x00101000     1024 c
            """);
    assertThat(entries()).allMatch(entry -> entry.problems().isEmpty());
  }

  @Test
  void erasedFlashEndsTheImage() throws IOException {
    image("0x100000", app("a", 512));

    byte[] image = Files.readAllBytes(output);
    byte[] erased = new byte[FlashLayout.END_SIZE];
    Arrays.fill(erased, (byte) 0xFF);
    assertThat(Arrays.copyOfRange(image, 512, image.length)).isEqualTo(erased);
    assertThat(Arrays.copyOf(image, 512)).isEqualTo(Files.readAllBytes(directory.resolve("a.tbf")));
  }

  @Test
  void fixedAppIsWhereItWantsAndOthersFillTheGap() {
    CommandLineRun run =
        image("0x30000", fixed("fixed", 4096, 0x31000), app("a", 512), app("b", 8192));

    assertThat(run.output())
        .isEqualTo(
            """
            0x00030000      512 a
            0x00030200     3584 (padding)
            0x00031000     4096 fixed
            0x00032000     8192 b
            """);
  }

  @Test
  void fixedAppBeforeTheImageIsRefused() {
    Path fixed = fixed("fixed", 4096, 0x20000);

    refuses(
        image("0x30000", fixed),
        fixed
            + ": must be at 0x00020000, before the image's start 0x00030000; link it for another"
            + " address");
  }

  @Test
  void fixedAppsThatOverlapAreRefused() {
    Path first = fixed("first", 4096, 0x30000);
    Path second = fixed("second", 4096, 0x30800);

    refuses(
        image("0x30000", first, second),
        second + ": overlaps " + first + " at 0x00030000; link it for another address");
  }

  @Test
  void gapTooSmallForPaddingIsRefused() {
    Path first = fixed("first", 512, 0x30000);
    Path second = fixed("second", 512, 0x30208);

    refuses(
        image("0x30000", first, second),
        second
            + ": at 0x00030208 is 8 bytes behind the app before it, too few for padding; link it"
            + " for another address");
  }

  @Test
  void keptOrderThatFixedAppsContradictIsRefused() {
    Path fixed = fixed("fixed", 512, 0x30000);

    refuses(
        image("0x30000", "--keep-order", app("a", 512), fixed),
        fixed
            + ": must be at 0x00030000, but what is before it ends at 0x00030200; leave out"
            + " --keep-order");
  }

  @Test
  void imageBeyondTheEndOfFlashIsRefused() {
    refuses(
        image("0x30000", "--end", "0x30400", app("a", 2048)),
        output
            + ": the apps end at 0x00030800, behind the end of flash 0x00030400; leave some out");
  }

  @Test
  void fileWithoutHeaderIsRefused() {
    Path text = write("a.txt", new byte[100]);

    refuses(image("0", text), text + ": not a TBF; make one with demitasse pack");
  }

  @Test
  void damagedAppIsRefused() {
    byte[] bytes = bytes("a", 512);
    bytes[12] ^= 1;
    Path damaged = write("a.tbf", bytes);

    assertThat(image("0", damaged).errors())
        .startsWith("demitasse: " + damaged + ": is damaged: checksum 0x")
        .endsWith("; make it again with demitasse pack\n");
  }

  @Test
  void bytesBehindTheAppAreRefused() {
    Path longer = write("a.tbf", Arrays.copyOf(bytes("a", 512), 520));

    refuses(
        image("0", longer),
        longer + ": has 8 bytes behind its app's end; give a file with one TBF");
  }

  @Test
  void sizeMustBeAPowerOfTwo() {
    Path odd = app("a", 1536);

    refuses(
        image("0", odd),
        odd
            + ": its size 1536 is not a power of two, so no MPU region fits; make it with demitasse"
            + " pack");
  }

  @Test
  void tabGivesTheTbfOfTheArchitecture() throws IOException {
    Path tab = tab("cortex-m0.tbf", bytes("m0", 512), "cortex-m4.tbf", bytes("m4", 512));

    assertThat(image("0", tab).output()).isEqualTo("0x00000000      512 m4\n");
    assertThat(image("0", "--arch", "cortex-m0", tab).output())
        .isEqualTo("0x00000000      512 m0\n");
  }

  @Test
  void tabGivesTheFirstFixedTbfThatFits() throws IOException {
    Path low = fixed("low", 512, 0x20000);
    Path high = fixed("high", 512, 0x40000);
    Path tab =
        tab(
            "cortex-m4.0x00020040.0x20008000.tbf", Files.readAllBytes(low),
            "cortex-m4.0x00040040.0x20008000.tbf", Files.readAllBytes(high));

    assertThat(image("0x30000", tab).output()).endsWith("0x00040000      512 high\n");
    Files.delete(output);
    refuses(
        image("0x50000", tab),
        tab + ": has no TBF for cortex-m4 at or after 0x00050000; build the app for it");
  }

  @Test
  void damagedTabIsNamed() throws IOException {
    Path tab = tab("cortex-m4.tbf", bytes("m4", 512));
    byte[] bytes = Files.readAllBytes(tab);
    Path cut = write("cut.tab", Arrays.copyOf(bytes, 700));

    assertThat(image("0", cut).errors()).startsWith("demitasse: " + cut + ": is a damaged TAB: ");
  }

  private void refuses(CommandLineRun run, String problem) {
    assertThat(run.errors()).isEqualTo("demitasse: " + problem + "\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(output).doesNotExist();
  }

  private CommandLineRun image(String start, Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("image", "--at", start, "--output", output));
    line.addAll(List.of(arguments));
    return CommandLineRun.of(line.toArray());
  }

  private List<TbfEntry> entries() throws IOException {
    return TbfReader.readAll(Files.readAllBytes(output));
  }

  private Path app(String name, int size) {
    return write(name + ".tbf", bytes(name, size));
  }

  private Path fixed(String name, int size, long address) {
    FixedAddresses nowhere = new FixedAddresses(FixedAddresses.ANY, FixedAddresses.ANY);
    int headerSize = TbfHeader.size(elements(name, size, nowhere));
    return write(
        name + ".tbf", bytes(name, size, new FixedAddresses(0x20008000, address + headerSize)));
  }

  private static byte[] bytes(String name, int size, HeaderElement... more) {
    byte[] header = new TbfHeader(size, 1, elements(name, size, more)).toBytes();
    return new LittleEndianOutput().write(header).fill(0xA5, size - header.length).toByteArray();
  }

  private static List<HeaderElement> elements(String name, int size, HeaderElement... more) {
    List<HeaderElement> elements = new ArrayList<>(List.of(more));
    elements.add(new Program(1, 0, 1000, size, 0));
    elements.add(new PackageName(name));
    elements.add(new KernelVersion(2, 0));
    return elements;
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(directory.resolve(name), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path tab(Object... namesAndBytes) throws IOException {
    Path tab = directory.resolve("app.tab");
    try (TarArchiveOutputStream archive = new TarArchiveOutputStream(Files.newOutputStream(tab))) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        byte[] bytes = (byte[]) namesAndBytes[i + 1];
        TarArchiveEntry entry = new TarArchiveEntry((String) namesAndBytes[i]);
        entry.setSize(bytes.length);
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
      }
    }
    return tab;
  }
}
