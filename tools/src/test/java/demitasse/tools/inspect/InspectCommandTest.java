package demitasse.tools.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.LittleEndianOutput;
import demitasse.tools.rig.CommandLineRun;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.Footers;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.MainElement;
import demitasse.tools.tbf.PackageName;
import demitasse.tools.tbf.Permissions;
import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.ShortId;
import demitasse.tools.tbf.StoragePermissions;
import demitasse.tools.tbf.TbfHeader;
import demitasse.tools.tbf.UnreadElement;
import demitasse.tools.tbf.WriteableFlashRegions;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String EVERYTHING =
      """
      0x00000000: app blink
        version                   2 (0x2)
        header_size               160 (0xa0)
        total_size                512 (0x200)
        flags                     0x3 enabled, sticky
        checksum                  0xb12d1286
        Main (1)
          init_fn_offset          49 (0x31)
          protected_trailer_size  0 (0x0)
          minimum_ram_size        4376 (0x1118)
        Program (9)
          init_fn_offset          49 (0x31)
          protected_trailer_size  0 (0x0)
          minimum_ram_size        4376 (0x1118)
          binary_end_offset       500 (0x1f4)
          app_version             3 (0x3)
        Package name (3)
          name                    blink
        Writeable flash regions (2)
          region                  64 bytes at 0x80
        Fixed addresses (5)
          ram                     0x20008000
          flash                   any
        Permissions (6)
          driver 0x1              commands 64, 66
        Storage permissions (7)
          write_id                1 (0x1)
          read_ids                0x2, 0x3
          modify_ids              none
        Short ID (10)
          id                      5 (0x5)
        Unknown (77)
          value                   0102
        Kernel version (8)
          needs                   2.2 or later 2.x
        Footer: credential Reserved, 4 bytes
      """;

  @TempDir Path directory;

  @Test
  void everyElementIsShown() throws IOException {
    CommandLineRun run = inspect(everything());

    assertThat(run.output()).isEqualTo(EVERYTHING);
    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void problemsAreShownAndGiveStatusOne() throws IOException {
    byte[] bytes = TbfHeader.padding(16).toBytes();
    bytes[12] ^= 1;

    CommandLineRun run = inspect(bytes);

    assertThat(run.output())
        .isEqualTo(
            """
            0x00000000: padding
              version                   2 (0x2)
              header_size               16 (0x10)
              total_size                16 (0x10)
              checksum                  0x00100013
              PROBLEM: checksum 0x00100013 should be 0x00100012
            """);
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void damagedElementIsShownAsBytes() throws IOException {
    byte[] bytes = new TbfHeader(24, 0, List.of(new UnreadElement(10, "0102", ""))).toBytes();

    assertThat(inspect(bytes).output())
        .contains("  flags                     0x0 disabled\n")
        .contains("  Damaged (10)\n    value                   0102\n")
        .contains("  PROBLEM: element of type 10 has a wrong length of 2 bytes\n");
  }

  @Test
  void everyTbfOfATabIsShown() throws IOException {
    Path tab = directory.resolve("app.tab");
    byte[] bad = everything();
    bad[12] ^= 1;
    try (TarArchiveOutputStream archive = new TarArchiveOutputStream(Files.newOutputStream(tab))) {
      add(archive, "metadata.toml", "tab-version = 1".getBytes(StandardCharsets.UTF_8));
      add(archive, "cortex-m4.tbf", everything());
      add(archive, "cortex-m7.tbf", bad);
    }

    CommandLineRun run = CommandLineRun.of("inspect", tab);

    assertThat(run.output())
        .startsWith("metadata.toml:\n  tab-version = 1\ncortex-m4.tbf:\n" + EVERYTHING)
        .contains("cortex-m7.tbf:\n0x00000000: app blink\n")
        .endsWith("  PROBLEM: checksum 0xb12d1287 should be 0xb12d1286\n");
    assertThat(run.status()).isEqualTo(1);
  }

  private static void add(TarArchiveOutputStream archive, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    archive.putArchiveEntry(entry);
    archive.write(bytes);
    archive.closeArchiveEntry();
  }

  @Test
  void nameCannotControlTheTerminal() throws IOException {
    byte[] bytes = new TbfHeader(24, 0, List.of(new PackageName("\u001B[2"))).toBytes();

    assertThat(inspect(bytes).output()).contains("\\x1b[2").doesNotContain("\u001B");
  }

  @Test
  void addressesCountFromTheGivenOne() throws IOException {
    byte[] padding = TbfHeader.padding(16).toBytes();
    byte[] image = new LittleEndianOutput().write(padding).write(padding).toByteArray();

    CommandLineRun run =
        CommandLineRun.of("inspect", "--at", "0x30000", Files.write(directory.resolve("a"), image));

    assertThat(run.output()).contains("0x00030000: padding", "0x00030010: padding");
  }

  @Test
  void otherFileIsRefused() throws IOException {
    CommandLineRun run = inspect(new byte[1000]);

    assertThat(run.errors())
        .isEqualTo(
            "demitasse: "
                + directory.resolve("file")
                + ": has no TBF header (version 2) at its start; give a TBF, a TAB or an image of"
                + " TBFs\n");
    assertThat(run.status()).isEqualTo(1);
  }

  private CommandLineRun inspect(byte[] bytes) throws IOException {
    return CommandLineRun.of("inspect", Files.write(directory.resolve("file"), bytes));
  }

  private static byte[] everything() {
    byte[] header =
        new TbfHeader(
                512,
                TbfHeader.FLAG_ENABLED | TbfHeader.FLAG_STICKY,
                List.of(
                    new MainElement(0x31, 0, 0x1118),
                    new Program(0x31, 0, 0x1118, 500, 3),
                    new PackageName("blink"),
                    new WriteableFlashRegions(List.of(new Region(128, 64))),
                    new FixedAddresses(0x20008000, FixedAddresses.ANY),
                    new Permissions(List.of(new Commands(1, 1, 5))),
                    new StoragePermissions(1, List.of(2L, 3L), List.of()),
                    new ShortId(5),
                    new UnreadElement(77, "0102", ""),
                    new KernelVersion(2, 2)))
            .toBytes();
    return new LittleEndianOutput()
        .write(header)
        .fill(0, 500 - header.length)
        .write(Footers.reserved(12))
        .toByteArray();
  }
}
