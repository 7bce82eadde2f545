package demitasse.tools.elf;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.InputException;
import demitasse.tools.rig.AppElf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfReaderTest {
  private static final int TRIES = 5000;

  @TempDir Path directory;

  @Test
  void sectionsSegmentsAndSymbolsAreAsGccWroteThem() throws IOException {
    ElfFile elf = ElfReader.read("app.elf", Files.readAllBytes(AppElf.build(directory, "app.elf")));

    assertThat(elf.section(".text").orElseThrow().hasContents()).isTrue();
    assertThat(elf.section(".bss").orElseThrow().hasContents()).isFalse();
    assertThat(elf.section(".crt0_header").orElseThrow().address()).isEqualTo(0x8000_0000L);
    assertThat(elf.symbol("_sram_origin")).contains(0L);
    assertThat(elf.symbol("nothing")).isEmpty();
    assertThat(elf.segments()).anyMatch(segment -> segment.loadOffset() != 0);
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    byte[] good = Files.readAllBytes(AppElf.build(directory, "app.elf"));
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      byte[] bad = good.clone();
      // Half of the changes are to the ELF header, where they matter most.
      bad[random.nextInt(random.nextBoolean() ? 52 : bad.length)] = (byte) random.nextInt();
      bad[good.length - 1 - random.nextInt(600)] = (byte) random.nextInt();
      try {
        ElfReader.read("app.elf", bad);
      } catch (InputException problem) {
        assertThat(problem).hasMessageStartingWith("app.elf: ");
        refused++;
      }
    }

    assertThat(refused).isPositive();
  }
}
