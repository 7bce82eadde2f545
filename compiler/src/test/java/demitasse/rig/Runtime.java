package demitasse.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code runtime-c}. */
public final class Runtime {
  private Runtime() {}

  /** All files, headers included, sorted. */
  public static List<Path> files() {
    try (Stream<Path> files = Files.walk(Gcc.runtime("."))) {
      return files.filter(Files::isRegularFile).map(Path::normalize).sorted().toList();
    } catch (IOException failure) {
      throw new RigFailure("Cannot list runtime-c", failure);
    }
  }

  /** The sources that some board's image has. */
  public static List<Path> boardSources() {
    return files().stream()
        .filter(file -> file.toString().matches(".*/src/[^/]*\\.[cS]"))
        .filter(file -> !file.endsWith("host.c"))
        .toList();
  }

  /** The sources that the image of the mps2-an386 has. */
  public static List<Path> mps2Sources() {
    return boardSources().stream().filter(file -> !file.endsWith("hail.c")).toList();
  }
}
