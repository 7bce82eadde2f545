package demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The kernel's layers depend downwards only, and the rules that say so refuse what they should. */
final class LayersTest {
  private static final String SAMPLE = "demitasse.architecture.sample";
  private static final List<Layer> LAYERS = Layer.ALL;

  private static final JavaClasses KERNEL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("demitasse/simulator/"))
          .importPackages("demitasse");
  private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(SAMPLE);

  @ParameterizedTest
  @FieldSource("LAYERS")
  void dependsDownwardsOnly(Layer layer) {
    layer.rule("demitasse").check(KERNEL);
  }

  @Test
  void eachClassIsInALayer() {
    List<String> layers = LAYERS.stream().map(layer -> "demitasse." + layer.name()).toList();

    assertThat(KERNEL).isNotEmpty();
    assertThat(KERNEL)
        .allSatisfy(
            type ->
                assertThat(layers)
                    .as("the layer of %s", type.getName())
                    .anyMatch(layer -> (type.getPackageName() + ".").startsWith(layer + ".")));
  }

  @ParameterizedTest
  @CsvSource({
    "machine, KnowsKernel, kernel.Process",
    "kernel, KnowsBoard, board.Board",
    "capsule, PokesRegisters, machine.Memory",
    "chip, KnowsCapsule, capsule.PokesRegisters",
  })
  void upwardDependencyIsRefused(String layerName, String from, String to) {
    EvaluationResult result = layer(layerName).rule(SAMPLE).evaluate(SAMPLES);

    assertThat(result.getFailureReport().getDetails())
        .isNotEmpty()
        .allSatisfy(detail -> assertThat(detail).contains(layerName + "." + from, to));
  }

  @Test
  void annotationsOfTheMachineMarkAnyLayer() {
    EvaluationResult result = layer("hil").rule(SAMPLE).evaluate(SAMPLES);

    assertThat(SAMPLES.contain(SAMPLE + ".hil.Marked")).isTrue();
    assertThat(result.hasViolation()).isFalse();
  }

  private static Layer layer(String name) {
    return LAYERS.stream().filter(layer -> layer.name().equals(name)).findFirst().orElseThrow();
  }
}
