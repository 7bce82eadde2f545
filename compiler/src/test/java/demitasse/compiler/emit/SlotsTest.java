package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

class SlotsTest {
  @Test
  void selectorsOfDifferentClassesShareASlot() {
    Slots slots = new Slots(dispatched(List.of(Set.of('A', 'B'), Set.of('C'), Set.of('D'))));

    assertThat(slots.slot(selector(0))).isZero();
    assertThat(slots.slot(selector(1))).isZero();
    assertThat(slots.slot(selector(2))).isZero();
  }

  @Test
  void selectorsOfOneClassHaveTheirOwn() {
    Slots slots = new Slots(dispatched(List.of(Set.of('A', 'B'), Set.of('B', 'C'), Set.of('C'))));

    assertThat(slots.slot(selector(0))).isZero();
    assertThat(slots.slot(selector(1))).isEqualTo(1);
    assertThat(slots.slot(selector(2))).isZero();
    assertThat(slots.table("B")).containsExactly(method('B', 0), method('B', 1));
  }

  @Test
  void slotThatAClassDoesNotUseIsEmpty() {
    Slots slots = new Slots(dispatched(List.of(Set.of('A'), Set.of('A', 'B'))));

    assertThat(slots.table("B")).containsExactly(null, method('B', 1));
  }

  @Test
  void classWithoutSelectorsHasAnEmptyTable() {
    Slots slots = new Slots(dispatched(List.of(Set.of('A'))));

    assertThat(slots.table("Z")).isEmpty();
  }

  @Property(tries = 300)
  void everyMethodIsFoundInItsSlot(
      @ForAll @Size(max = 8)
          List<@Size(min = 1, max = 4) Set<@CharRange(from = 'A', to = 'F') Character>>
              classesBySelector) {
    Slots slots = new Slots(dispatched(classesBySelector));

    for (int i = 0; i < classesBySelector.size(); i++) {
      for (char owner : classesBySelector.get(i)) {
        List<MethodReference> table = slots.table(String.valueOf(owner));
        assertThat(table.get(slots.slot(selector(i)))).isEqualTo(method(owner, i));
      }
    }
  }

  private static Map<MethodDescriptor, Map<String, MethodReference>> dispatched(
      List<? extends Set<Character>> classesBySelector) {
    Map<MethodDescriptor, Map<String, MethodReference>> dispatched = new LinkedHashMap<>();
    for (int i = 0; i < classesBySelector.size(); i++) {
      Map<String, MethodReference> targets = new LinkedHashMap<>();
      for (char owner : classesBySelector.get(i)) {
        targets.put(String.valueOf(owner), method(owner, i));
      }
      dispatched.put(selector(i), targets);
    }
    return dispatched;
  }

  private static MethodDescriptor selector(int number) {
    return new MethodDescriptor("selector" + number, ValueType.VOID);
  }

  private static MethodReference method(char owner, int number) {
    return new MethodReference(String.valueOf(owner), selector(number));
  }
}
