package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.Gcc;
import demitasse.rig.HostRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"-O0", "-O2", "-Os"})
  void allSmallCopiesAndFillsAreRight(String optimization) throws IOException {
    Path source = directory.resolve("memory-test.c");
    Files.writeString(
        source,
        """
        #include "%s"
        #include "%s"
        """
            .formatted(Resource.path("memory-check.c"), Gcc.runtime("src/memory.c")));

    try (HostRig rig = HostRig.build(optimization, List.of(source))) {
      assertThat(rig.call("memory_check")).isZero();
    }
  }
}
