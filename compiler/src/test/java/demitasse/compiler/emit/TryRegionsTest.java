package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.analysis.MethodFacts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.InvokeInstruction;

class TryRegionsTest {
  @Test
  void methodWithoutHandlersHasNoRegion() {
    TryRegions regions = new TryRegions(CompiledMethods.named("noHandler"));

    assertThat(regions.isEmpty()).isTrue();
    assertThat(regions.areSeveral()).isFalse();
  }

  @Test
  void blocksWithTheSameHandlersAreOneRegion() {
    MethodFacts facts = CompiledMethods.named("changedInside");
    TryRegions regions = new TryRegions(facts);

    assertThat(regions.isEmpty()).isFalse();
    assertThat(regions.areSeveral()).isFalse();
    assertThat(regionsOfCalls(facts, regions)).containsExactly(1);
  }

  @Test
  void innerRegionHasTheOuterHandlersToo() {
    MethodFacts facts = CompiledMethods.named("nested");
    TryRegions regions = new TryRegions(facts);

    assertThat(regions.areSeveral()).isTrue();
    assertThat(regionsOfCalls(facts, regions)).hasSize(2).doesNotContain(TryRegions.NONE);
    assertThat(regions.handlers().values())
        .anySatisfy(
            handlers ->
                assertThat(handlers)
                    .extracting(TryCatchBlock::getExceptionType)
                    .containsExactly(
                        "java.lang.IllegalStateException", "java.lang.IllegalArgumentException"));
  }

  @Test
  void handlerItselfIsOutside() {
    MethodFacts facts = CompiledMethods.named("changedInside");
    TryRegions regions = new TryRegions(facts);

    BasicBlock handler = regions.handlers().get(1).get(0).getHandler();
    assertThat(regions.regionOf(handler)).isEqualTo(TryRegions.NONE);
  }

  private static Set<Integer> regionsOfCalls(MethodFacts facts, TryRegions regions) {
    Set<Integer> found = new TreeSet<>();
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction) {
          found.add(regions.regionOf(block));
        }
      }
    }
    return found;
  }
}
