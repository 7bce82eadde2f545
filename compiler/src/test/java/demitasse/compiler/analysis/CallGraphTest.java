package demitasse.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

class CallGraphTest {
  private static final int METHODS = 6;

  private final CallGraph graph = new CallGraph();

  @Test
  void shortestPathIsTaken() {
    graph.addRoot(method(0));
    call(0, 1);
    call(1, 2);
    call(2, 3);
    call(0, 2);

    assertThat(graph.shortestPath(method(3)))
        .extracting(call -> call.caller().getName() + call.location().getLine())
        .containsExactly("m02", "m23");
  }

  @Test
  void firstOfEquallyShortPathsIsTaken() {
    graph.addRoot(method(0));
    call(0, 2);
    call(0, 1);
    call(1, 3);
    call(2, 3);

    assertThat(graph.shortestPath(method(3)).get(0).callee()).isEqualTo(method(2));
  }

  @Test
  void entryPointAndUnreachedMethodHaveNoPath() {
    graph.addRoot(method(0));
    call(0, 1);
    call(1, 0);
    call(2, 3);

    assertThat(graph.shortestPath(method(0))).isEmpty();
    assertThat(graph.shortestPath(method(3))).isEmpty();
    assertThat(graph.reachable()).containsExactly(method(0), method(1));
  }

  @Property
  void pathIsAsLongAsTheNumberOfRoundsThatReachTheMethod(
      @ForAll @Size(max = 12) List<@IntRange(max = METHODS * METHODS - 1) Integer> edges) {
    CallGraph random = new CallGraph();
    random.addRoot(method(0));
    edges.forEach(
        edge -> random.add(method(edge / METHODS), TextLocation.EMPTY, method(edge % METHODS)));

    Set<Integer> reached = new LinkedHashSet<>(Set.of(0));
    for (int round = 1; round < METHODS; round++) {
      Set<Integer> next = new LinkedHashSet<>();
      edges.stream().filter(e -> reached.contains(e / METHODS)).forEach(e -> next.add(e % METHODS));
      next.removeAll(reached);
      for (int number : next) {
        assertThat(random.shortestPath(method(number))).hasSize(round);
      }
      reached.addAll(next);
    }
    assertThat(random.reachable()).hasSameSizeAs(reached);
  }

  private void call(int caller, int callee) {
    graph.add(method(caller), new TextLocation("A.java", callee), method(callee));
  }

  private static MethodReference method(int number) {
    return new MethodReference("A", "m" + number, ValueType.VOID);
  }
}
