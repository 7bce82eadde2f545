package demitasse.tools.elf;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.rig.AppElf;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFunctionsTest {
  private static final String SCRIPT = "SECTIONS { .text 0x8000 : { *(.text*) } }";
  private static final String PROGRAM =
      "int data = 1; int elsewhere(void); void *_start(void) { return &data; }";

  @TempDir Path directory;

  @Test
  void functionsHaveEvenAddressesAndSizes() throws Exception {
    Path file = AppElf.buildText(directory, "functions.elf", SCRIPT, PROGRAM);

    var functions = ElfReader.read("functions.elf", Files.readAllBytes(file)).functions();

    assertThat(functions).hasSize(1);
    ElfSymbol start = functions.get(0);
    assertThat(start.name()).isEqualTo("_start");
    assertThat(start.address()).isEqualTo(0x8000);
    assertThat(start.contains(0x8000)).isTrue();
    assertThat(start.contains(start.address() + start.size() - 2)).isTrue();
    assertThat(start.contains(start.address() + start.size())).isFalse();
    assertThat(start.contains(0x7FFE)).isFalse();
  }
}
