package demitasse.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every corpus program on the JVM: the values that the other rigs are compared with. */
class CorpusOnJvmTest {
  /** Fewer values than this compare next to nothing. */
  private static final int LEAST_VALUES = 10;

  private static final int MOST_VALUES = 2000;

  static List<Class<? extends CorpusProgram>> programs() {
    return CorpusPrograms.all();
  }

  @Test
  void theCorpusIsFoundSortedAndWithoutRepeats() {
    List<String> names = programs().stream().map(Class::getName).toList();

    assertThat(names).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(names).doesNotContain(CorpusProgram.class.getName());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void twoRunsOfFreshInstancesPutTheSameValues(Class<? extends CorpusProgram> program) {
    int[] first = CorpusPrograms.valuesOnJvm(program);
    int[] second = CorpusPrograms.valuesOnJvm(program);

    assertThat(first).as("values put by %s", program.getName()).isEqualTo(second);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aProgramPutsEnoughDifferentValuesToCompare(Class<? extends CorpusProgram> program) {
    int[] values = CorpusPrograms.valuesOnJvm(program);

    assertThat(values.length)
        .as("number of values put by %s", program.getName())
        .isBetween(LEAST_VALUES, MOST_VALUES);
    assertThat(Arrays.stream(values).distinct().count())
        .as("different values put by %s", program.getName())
        .isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aProgramIsAFinalPublicClass(Class<? extends CorpusProgram> program) {
    assertThat(Modifier.isFinal(program.getModifiers())).as("%s is final", program).isTrue();
    assertThat(Modifier.isPublic(program.getModifiers())).as("%s is public", program).isTrue();
  }
}
