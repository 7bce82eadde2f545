package demitasse.capsule.example;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CommandReturn;
import demitasse.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's driver: it works, and it is what the README shows. */
class TallyDriverTest {
  private final CapsuleBench bench = new CapsuleBench(2);
  private final TallyDriver driver = new TallyDriver(bench.grants());
  private final int app = bench.start("app");
  private final int other = bench.start("other");

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void eachProcessHasItsOwnCount() {
    count(app, 2);

    assertThat(count(app, 1)).isEqualTo(3);
    assertThat(count(other, 1)).isEqualTo(1);
  }

  @Test
  void aProcessIsCalledBackAtEachHundred() {
    count(app, 99);
    assertThat(bench.takeUpcalls(app)).isEmpty();

    count(app, 101);

    assertThat(bench.takeUpcalls(app)).extracting("a0").containsExactly(100, 200);
    assertThat(bench.takeUpcalls(other)).isEmpty();
  }

  @Test
  void otherCommandsAreNotSupported() {
    assertThat(driver.command(app, 0, 0, 0).variant()).isEqualTo(ReturnVariant.SUCCESS);
    for (int command : new int[] {2, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      CommandReturn answer = driver.command(app, command, 0, 0);
      assertThat(answer.variant()).isEqualTo(ReturnVariant.FAILURE);
      assertThat(answer.value(0)).isEqualTo(ErrorCode.NOSUPPORT.value());
    }
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    Path root = Path.of(System.getProperty("demitasse.root"));
    String source =
        Files.readString(
            root.resolve("kernel-java/src/test/java/demitasse/capsule/example/TallyDriver.java"));

    assertThat(source.lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(Files.readString(root.resolve("README.md"))).contains("```java\n" + source + "```");
  }

  private int count(int processId, int times) {
    for (int i = 1; i < times; i++) {
      driver.command(processId, 1, 0, 0);
    }
    return driver.command(processId, 1, 0, 0).value(0);
  }
}
