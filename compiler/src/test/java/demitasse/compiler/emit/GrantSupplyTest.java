package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.CorpusCompilation;
import demitasse.corpus.grants.EnterAgain;
import demitasse.rig.HostRig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory that the kernel supplies for grant state is good for one object. */
class GrantSupplyTest {
  private static final String ILLEGAL_INSTRUCTION = "signal 4";

  @Test
  void aSecondObjectOfOneFactoryTraps(@TempDir Path directory) {
    Path two = CorpusCompilation.compile(TwoFromOneFactory.class.getName(), "two_", directory);
    Path one = CorpusCompilation.compile(EnterAgain.class.getName(), "one_", directory);

    try (HostRig rig = HostRig.build("-O1", List.of(two, one))) {
      assertThat(rig.run("two_").failure()).isEqualTo(ILLEGAL_INSTRUCTION);
      assertThat(rig.run("one_").ended()).isTrue();
    }
  }
}
