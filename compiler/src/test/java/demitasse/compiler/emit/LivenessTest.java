package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.analysis.MethodFacts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LivenessTest {
  @Test
  void variableThatChangesInsideAndIsReadByTheHandlerSurvives() {
    assertThat(across("changedInside")).contains("during").doesNotContain("before", "input");
  }

  @Test
  void variableThatOnlyTheRegionReadsNeedsNoMemory() {
    assertThat(across("usedInsideOnly")).isEmpty();
  }

  /** Each turn enters the region again, with the registers as they are by then. */
  @Test
  void variableThatOnlyTheHandlerChangesNeedsNoMemory() {
    assertThat(across("countedInLoop")).isEmpty();
  }

  @Test
  void variableOfNestedRegionsSurvives() {
    assertThat(across("nested")).contains("steps").doesNotContain("input");
  }

  @Test
  void methodWithoutHandlersHasNone() {
    assertThat(Liveness.acrossThrows(CompiledMethods.named("noHandler")).isEmpty()).isTrue();
  }

  private static Set<String> across(String method) {
    MethodFacts facts = CompiledMethods.named(method);
    return CompiledMethods.names(facts, Liveness.acrossThrows(facts));
  }
}
