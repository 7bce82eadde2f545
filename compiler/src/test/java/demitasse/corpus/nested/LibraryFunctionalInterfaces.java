package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Calls lambdas through the functional interfaces of java.util.function. */
public final class LibraryFunctionalInterfaces extends CorpusProgram {
  public static CorpusProgram create() {
    return new LibraryFunctionalInterfaces();
  }

  static final class Node {
    int value;
    Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  private Node head = new Node(1, new Node(2, new Node(3, null)));
  private int counter;
  private final Runnable tick = () -> counter++;
  private final IntSupplier read = () -> counter * 10;
  private final LongSupplier wide = () -> (long) counter << 35;
  private final BooleanSupplier odd = () -> (counter & 1) != 0;
  private final IntConsumer set = value -> counter = value;
  private final IntBinaryOperator mix = (a, b) -> a * 7 ^ b;
  private final Supplier<Node> first = () -> head;
  private final UnaryOperator<Node> next = node -> node.next;
  private final Function<Node, String> name = node -> node.value == 2 ? "two" : "other";
  private final ToIntFunction<Node> weight = node -> node.value + counter;
  private final Predicate<Node> last = node -> node.next == null;
  private final Consumer<Node> bump = node -> node.value += 5;
  private final ObjIntConsumer<Node> assign = (node, value) -> node.value = value;
  private final BiFunction<Node, Node, Node> larger = (a, b) -> a.value > b.value ? a : b;

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      tick.run();
      put(read.getAsInt());
      put(wide.getAsLong());
      put(odd.getAsBoolean());
      Node node = first.get();
      while (!last.test(node)) {
        bump.accept(node);
        put(weight.applyAsInt(node));
        put(name.apply(node));
        put(larger.apply(node, first.get()).value);
        node = next.apply(node);
      }
      assign.accept(head, mix.applyAsInt(i, counter));
      set.accept(counter + node.value);
    }
    put(counter);
  }
}
