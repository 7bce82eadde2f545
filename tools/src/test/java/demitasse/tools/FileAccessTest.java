package demitasse.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.tools.rig.AppElf;
import demitasse.tools.rig.Ran;
import demitasse.tools.rig.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {
  private static final byte[] OLD = {1};
  private static final byte[] NEW = {2, 3};

  @TempDir Path directory;

  @Test
  void fileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = Files.write(directory.resolve("file"), OLD);

    FileAccess.write(Map.of(file.toString(), NEW));

    assertThat(file).hasBinaryContent(NEW);
    assertThat(directory.toFile().list()).containsExactly("file");
  }

  @Test
  void linkStaysALink() throws IOException {
    Path file = Files.write(directory.resolve("file"), OLD);
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);

    FileAccess.write(Map.of(link.toString(), NEW));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void oldFileStaysIfAnotherCannotBeWritten() throws IOException {
    Path file = Files.write(directory.resolve("file"), OLD);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(file.toString(), NEW);
    contents.put(directory.toString(), NEW);

    assertThatThrownBy(() -> FileAccess.write(contents)).isInstanceOf(InputException.class);

    assertThat(file).hasBinaryContent(OLD);
    assertThat(directory.toFile().list()).containsExactly("file");
  }

  @Test
  void pipeIsWrittenNotReplaced() {
    AppElf.build(directory, "cortex-m4.elf");

    Ran ran =
        shell(
            "mkfifo p; cat p >copy & demitasse pack --name a --tbf p cortex-m4.elf; wait; test -p p");

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(directory.resolve("copy")).hasSize(4096);
  }

  @Test
  void outputThatCannotTakeTheBytesIsAnError() {
    AppElf.build(directory, "cortex-m4.elf");

    Ran ran = shell("demitasse pack --name a --tbf - cortex-m4.elf >/dev/full");

    assertThat(ran.errors())
        .isEqualTo(
            "demitasse: standard output: cannot be written: its reader has gone, or the disk is"
                + " full\n");
    assertThat(ran.status()).isEqualTo(1);
  }

  private Ran shell(String line) {
    String scripts = Repository.root().resolve("scripts").toString();
    return Ran.of(directory, List.of("sh", "-c", "PATH=" + scripts + ":$PATH; " + line));
  }
}
