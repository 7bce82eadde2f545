package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.emit.PlacedObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryUseTest {
  private static final List<PlacedObject> OBJECTS =
      List.of(
          new PlacedObject("b", "Uart", "create().b", false, 12),
          new PlacedObject("a", "Uart", "create().a", true, 8),
          new PlacedObject("c", "Uart", "create().c", false, 12),
          new PlacedObject("d", "Pin", "create().d", true, 4));

  @Test
  void bytesAreSummedByKind() {
    assertThat(MemoryUse.byKind(OBJECTS))
        .containsExactly(new MemoryUse("Pin", 1, 4, 0, 0), new MemoryUse("Uart", 1, 8, 2, 24));
  }

  @Test
  void totalIsTheSumOfAll() {
    assertThat(MemoryUse.total(OBJECTS)).isEqualTo(new MemoryUse("all", 2, 12, 2, 24));
    assertThat(MemoryUse.total(List.of())).isEqualTo(new MemoryUse("all", 0, 0, 0, 0));
  }
}
