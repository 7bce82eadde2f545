package demitasse.compiler.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The compiler's parts depend on each other in one direction only. */
class PartsTest {
  private static final List<Part> PARTS = Part.ALL;
  private static final JavaClasses COMPILER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("demitasse.compiler", "demitasse.library");

  @ParameterizedTest
  @FieldSource("PARTS")
  void dependsOnWhatItMayUseOnly(Part part) {
    part.rule().check(COMPILER);
  }

  @Test
  void eachClassIsInOnePart() {
    assertThat(COMPILER).isNotEmpty();
    assertThat(COMPILER)
        .allSatisfy(
            type ->
                assertThat(PARTS.stream().filter(part -> part.classesOf().test(type)))
                    .as("the parts of %s", type.getName())
                    .hasSize(1));
  }

  @Test
  void partsUseThoseBeforeThemOnlySoThatNothingIsCyclic() {
    List<String> before = new ArrayList<>();
    for (Part part : PARTS) {
      assertThat(before).as("the parts before %s", part).containsAll(part.mayUse());
      before.add(part.name());
    }
  }

  @Test
  void aDependencyThatIsNotAllowedIsRefusedWithTheSentence() {
    Part emit = Part.named("emit");
    Part alone = new Part(emit.name(), emit.members(), List.of(), emit.libraries(), emit.because());

    EvaluationResult result = alone.rule().evaluate(COMPILER);

    assertThat(result.getFailureReport().toString())
        .contains("because only a program that broke no rule is emitted")
        .contains("demitasse.compiler.analysis.WholeProgram");
  }

  @Test
  void aLibraryThatIsNotAllowedIsRefused() {
    Part model = Part.named("model");
    Part bare = new Part(model.name(), model.members(), List.of(), List.of(), model.because());

    assertThat(bare.rule().evaluate(COMPILER).getFailureReport().toString())
        .contains("org.teavm.model.ClassHolder");
  }
}
