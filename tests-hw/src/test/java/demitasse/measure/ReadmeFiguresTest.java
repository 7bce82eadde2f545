package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import demitasse.hardware.Hardware;
import demitasse.hardware.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The figures of README.md are those of this kernel; another gcc may make them a little different.
 */
final class ReadmeFiguresTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (.+) \\| ([0-9,]+) \\| ([0-9,]+) \\|$");
  private static final int TOLERANCE_PERCENT = 3;

  private record Figures(int ours, int tocks) {}

  @Test
  void instructionsAreThoseOfThisKernel() throws IOException {
    Map<String, Figures> rows = rows();

    Bench.measure(Hardware.HAIL)
        .forEach(
            (row, count) -> {
              if (row.tock() != 0) {
                check(rows, row.meaning(), count.instructions());
                assertThat(rows.get(row.meaning()).tocks()).isEqualTo(row.tock());
              }
            });
  }

  @Test
  void bytesAreThoseOfThisKernel() throws IOException {
    Map<SizeRow, Integer> sizes = Size.of(Hardware.HAIL).rows();
    Map<String, Figures> rows = rows();

    check(rows, "flash, bytes: " + SizeRow.KERNEL_FLASH.meaning(), sizes.get(SizeRow.KERNEL_FLASH));
    check(rows, "RAM, bytes: " + SizeRow.KERNEL_RAM.meaning(), sizes.get(SizeRow.KERNEL_RAM));
  }

  private static void check(Map<String, Figures> rows, String label, int actual) {
    assertThat(rows).as("rows").containsKey(label);
    assertThat(rows.get(label).ours())
        .as("%s, which is %d", label, actual)
        .isCloseTo(actual, withinPercentage(TOLERANCE_PERCENT));
  }

  private static Map<String, Figures> rows() throws IOException {
    String readme = Files.readString(Repository.root().resolve("README.md"));
    Map<String, Figures> rows = new HashMap<>();
    Matcher row = ROW.matcher(readme);
    while (row.find()) {
      rows.put(row.group(1), new Figures(number(row.group(2)), number(row.group(3))));
    }
    return rows;
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
