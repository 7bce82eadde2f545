package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.compiler.CorpusCompilation;
import demitasse.corpus.CorpusPrograms;
import demitasse.corpus.grants.DeathAndRestart;
import demitasse.corpus.grants.EveryFieldType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The size of grant state in the emitted C is what GrantMemory told the kernel at build time. */
class GrantSizeTest {
  private static final Pattern ASSERTION =
      Pattern.compile("_Static_assert\\(sizeof\\(struct (\\w+)\\) == (\\d+)");

  @Test
  void sizesAreThoseThatTheImageWasBuiltWith() {
    int[] values = CorpusPrograms.valuesOnJvm(EveryFieldType.class);

    Map<String, Integer> sizes = assertedSizes(EveryFieldType.class);

    assertThat(sizes)
        .containsOnly(
            Map.entry("EveryFieldType_Mixed", values[0]),
            Map.entry("EveryFieldType_Bytes", values[1]),
            Map.entry("EveryFieldType_Wide", values[2]));
  }

  @Test
  void fieldsThatNothingReadsHaveTheirPlace() {
    assertThat(assertedSizes(DeathAndRestart.class))
        .containsOnly(
            Map.entry("DeathAndRestart_Alarm", 24), Map.entry("DeathAndRestart_Console", 12));
  }

  private static Map<String, Integer> assertedSizes(Class<?> program) {
    CompilerOptions plain = CompilerOptions.of(CorpusCompilation.classPath(), program.getName());
    CompilerResult result =
        Compiler.compile(
            new CompilerOptions(
                plain.classPath(),
                plain.boardClass(),
                plain.name(),
                "",
                CorpusCompilation.trusted()));
    assertThat(result.diagnostics()).isEmpty();
    Map<String, Integer> sizes = new TreeMap<>();
    Matcher matcher = ASSERTION.matcher(result.unit().source());
    while (matcher.find()) {
      sizes.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
    return sizes;
  }
}
