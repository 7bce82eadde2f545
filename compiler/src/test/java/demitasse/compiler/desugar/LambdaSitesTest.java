package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaSitesTest {
  private static void assertSame(Snippet snippet, Object... expected) throws Exception {
    assertThat(snippet.runOriginal()).as("as javac wrote it").isEqualTo(List.of(expected));
    assertThat(snippet.runDesugared()).as("desugared").isEqualTo(List.of(expected));
    assertThat(snippet.dynamicCallsLeft()).isZero();
  }

  @Test
  void capturesOfEveryTypeArriveInOrder() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            int seed = values.size();
            boolean z = seed == 0; byte b = (byte) (seed - 2); short s = (short) (seed + 300);
            char c = (char) ('x' + seed); int i = seed - 5; long l = seed + (1L << 40);
            float f = seed + 1.5f; double d = seed + 2.5; String t = "text".trim();
            int[] a = {seed + 9};
            Runnable r = () -> {
              put(z); put(b); put(s); put(c); put(i); put(l); put(f); put(d); put(t); put(a[0]);
            };
            r.run();
            """,
            "");

    assertSame(snippet, true, (byte) -2, (short) 300, 'x', -5, 1L << 40, 1.5f, 2.5, "text", 9);
  }

  @Test
  void methodReferencesOfEveryKind() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            IntUnaryOperator fixed = Main::twice;
            put(fixed.applyAsInt(21));
            Main object = new Main(3);
            IntUnaryOperator bound = object::plus;
            put(bound.applyAsInt(4));
            ToIntBiFunction<Main, Integer> unbound = Main::plus;
            put(unbound.applyAsInt(object, 5));
            IntFunction<Main> maker = Main::new;
            put(maker.apply(6).offset);
            Function<String, Integer> library = String::length;
            put(library.apply("four"));
            Supplier<List<Object>> libraryMaker = ArrayList::new;
            put(libraryMaker.get().size());
            IntFunction<int[]> array = int[]::new;
            put(array.apply(7).length);
            List<Object> list = new ArrayList<>();
            Consumer<Object> discards = list::add;
            discards.accept("x");
            put(list.size());
            """,
            """
            final int offset;
            Main(int offset) { this.offset = offset; }
            static int twice(int value) { return 2 * value; }
            int plus(int value) { return offset + value; }
            """);

    assertSame(snippet, 42, 7, 8, 6, 4, 0, 7, 1);
  }

  @Test
  void privateMembersAreReached() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            Main object = new Main(10);
            put(object.supplier().getAsInt());
            IntSupplier reference = object::secret;
            put(reference.getAsInt());
            Supplier<Main> maker = Main::new;
            put(maker.get().state);
            IntSupplier fixed = Main::fixed;
            put(fixed.getAsInt());
            IntSupplier other = new Nested()::hidden;
            put(other.getAsInt());
            Supplier<Nested> nestedMaker = Nested::new;
            put(nestedMaker.get().hidden());
            """,
            """
            private int state;
            private Main() { this(77); }
            private Main(int state) { this.state = state; }
            private int secret() { return ++state; }
            private static int fixed() { return 5; }
            IntSupplier supplier() { return () -> secret() + state; }
            static class Nested { private Nested() {} private int hidden() { return 99; } }
            """);

    assertSame(snippet, 22, 12, 77, 5, 99, 99);
  }

  @Test
  void privateMethodOfASubclassWithTheSameNameIsNotCalled() throws Exception {
    Snippet snippet =
        Snippet.main(
            "put(new Derived().supplier().getAsInt()); put(new Derived().own().getAsInt());",
            """
            static class Base {
              private int value() { return 1; }
              IntSupplier supplier() { return this::value; }
            }
            static class Derived extends Base {
              private int value() { return 2; }
              IntSupplier own() { return () -> this.value(); }
            }
            """);

    assertSame(snippet, 1, 2);
  }

  @Test
  void superMethodsAreCalledDirectly() throws Exception {
    Snippet snippet =
        Snippet.main(
            "put(new Derived().inherited().get()); put(new Derived().viaInterface().get());",
            """
            interface Named { default String name() { return "default"; } }
            static class Base { String text() { return "base"; } }
            static class Derived extends Base implements Named {
              @Override String text() { return "derived"; }
              @Override public String name() { return "overridden"; }
              Supplier<String> inherited() { return super::text; }
              Supplier<String> viaInterface() { return Named.super::name; }
            }
            """);

    assertSame(snippet, "base", "default");
  }

  @Test
  void protectedMethodsOfAnotherPackageAreReached() throws Exception {
    Snippet snippet =
        Snippet.compile(
            Map.of(
                "other/Base.java",
                """
                package other;
                public class Base {
                  protected int inherited() { return 8; }
                  protected static int fixed() { return 9; }
                }
                """,
                "sample/Main.java",
                """
                package sample;
                import java.util.*;
                import java.util.function.*;
                public class Main extends other.Base {
                  IntSupplier own() { return this::inherited; }
                  public static List<Object> run() {
                    IntSupplier fixed = Main::fixed;
                    return List.of(new Main().own().getAsInt(), fixed.getAsInt());
                  }
                }
                """));

    assertSame(snippet, 8, 9);
  }

  @Test
  void genericInterfacesGetTheirBridges() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            TextMaker maker = text -> text + "!";
            put(maker.make("a"));
            Maker<String> generic = maker;
            put(generic.make("b"));
            Maker raw = maker;
            try { raw.make(1); } catch (ClassCastException e) { put("refused"); }
            """,
            """
            interface Maker<T> { T make(T value); }
            interface TextMaker extends Maker<String> { String make(String value); }
            """);

    // The string concatenation is not a lambda and stays dynamic.
    assertThat(snippet.runOriginal()).isEqualTo(List.of("a!", "b!", "refused"));
    assertThat(snippet.runDesugared()).isEqualTo(List.of("a!", "b!", "refused"));
  }

  @Test
  void intersectionCastsAddMarkers() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            Runnable marked = (Runnable & Marker & Cloneable) () -> put("ran");
            marked.run();
            put(marked instanceof Marker);
            put(marked instanceof Cloneable);
            """,
            "interface Marker {}");

    assertSame(snippet, "ran", true, true);
  }

  @Test
  void valuesAreBoxedUnboxedAndWidened() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            Function<Integer, Integer> unboxes = Main::increment;
            put(unboxes.apply(1));
            ToLongFunction<Integer> unboxesAndWidens = Main::increment;
            put(unboxesAndWidens.applyAsLong(2));
            IntToLongFunction widens = Main::increment;
            put(widens.applyAsLong(3));
            IntFunction<Object> boxes = Main::increment;
            put(boxes.apply(4));
            IntConsumer takesObject = Main::put;
            takesObject.accept(5);
            Function<Character, Integer> fromCharacter = Main::increment;
            put(fromCharacter.apply('a'));
            Function<Integer, Long> longOfLong = Main::longer;
            put(longOfLong.apply(7));
            Supplier<Number> number = Main::seven;
            put(number.get());
            Predicate<Boolean> not = Main::not;
            put(not.test(false));
            ByteMaker bytes = Main::tiny;
            put(bytes.make((byte) -1));
            """,
            """
            interface ByteMaker { long make(byte value); }
            static int increment(int value) { return value + 1; }
            static long longer(long value) { return value; }
            static int seven() { return 7; }
            static boolean not(boolean value) { return !value; }
            static short tiny(short value) { return value; }
            """);

    assertSame(snippet, 2, 3L, 4L, 5, 5, 98, 7L, 7, true, -1L);
  }

  @Test
  void floatingValuesAreConvertedToo() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            IntToDoubleFunction toDouble = Main::increment;
            put(toDouble.applyAsDouble(6));
            LongToDoubleFunction half = Main::half;
            put(half.applyAsDouble(9L));
            LongToDoubleFunction same = Main::same;
            put(same.applyAsDouble(1L << 40));
            BiFunction<Float, Double, Double> add = Main::add;
            put(add.apply(1.5f, 2.25));
            """,
            """
            static int increment(int value) { return value + 1; }
            static float half(float value) { return value / 2; }
            static long same(long value) { return value; }
            static double add(double a, double b) { return a + b; }
            """);

    assertSame(snippet, 7.0, 4.5, (double) (1L << 40), 3.75);
  }

  @Test
  void typeVariablesUnboxThroughTheirBounds() throws Exception {
    Snippet snippet =
        Snippet.main(
            "put(Main.<Integer>call(41)); put(Main.<Character>flip('q'));",
            """
            static <T extends Integer> int call(T value) {
              ToIntFunction<T> function = Main::increment;
              return function.applyAsInt(value);
            }
            static <T extends Character> char flip(T value) {
              Function<T, Character> function = Character::toUpperCase;
              return function.apply(value);
            }
            static int increment(int value) { return value + 1; }
            """);

    assertSame(snippet, 42, 'Q');
  }

  @Test
  void nestedLambdasKeepTheirCaptures() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            long base = values.size() + 100L;
            Function<Integer, IntFunction<LongSupplier>> nested =
                x -> y -> () -> base + x * 10 + y;
            put(nested.apply(2).apply(3).getAsLong());
            """,
            "");

    assertSame(snippet, 123L);
  }

  @Test
  void lambdasInInterfacesEnumsAndInitialisers() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            Shape shape = () -> 4;
            put(shape.doubled().getAsInt());
            put(Shape.fixed().getAsInt());
            put(Shape.CONSTANT.getAsInt());
            put(Operation.ADD.apply(2, 3));
            put(Operation.MULTIPLY.apply(2, 3));
            put(TABLE[0].getAsInt() + TABLE[1].getAsInt());
            put(new Main().field.getAsInt());
            """,
            """
            interface Shape {
              IntSupplier CONSTANT = () -> 31;
              int corners();
              default IntSupplier doubled() { return () -> corners() * 2 + hidden(); }
              static IntSupplier fixed() { return Shape::three; }
              private int hidden() { return 100; }
              private static int three() { return 3; }
            }
            enum Operation {
              ADD((a, b) -> a + b),
              MULTIPLY((a, b) -> a * b) { @Override int tag() { return 5; } };
              private final IntBinaryOperator operator;
              Operation(IntBinaryOperator operator) { this.operator = operator; }
              int tag() { return 0; }
              int apply(int a, int b) { return operator.applyAsInt(a, b) + tag(); }
            }
            static final IntSupplier[] TABLE = {() -> 1, () -> 2};
            int state = 12;
            final IntSupplier field = () -> state + 1;
            """);

    assertSame(snippet, 108, 3, 31, 5, 11, 3, 13);
  }

  @Test
  void capturesAcrossBranchesAndHandlersKeepTheFramesValid() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            for (int i = 0; i < 3; i++) {
              int index = i; long wide = i * 3L;
              try {
                IntSupplier supplier = i == 1 ? () -> index + 10 : () -> (int) wide;
                combine(index, supplier, index == 2 ? () -> index : () -> 0);
                if (i == 2) { throw new IllegalStateException(); }
              } catch (IllegalStateException e) {
                Runnable r = () -> put(e.getClass().getSimpleName() + index);
                r.run();
              }
            }
            """,
            "static void combine(int a, IntSupplier b, IntSupplier c) {"
                + " put(a + 100 * b.getAsInt() + 10000 * c.getAsInt()); }");

    assertThat(snippet.runOriginal()).isEqualTo(snippet.runDesugared());
    assertThat(snippet.runDesugared()).isEqualTo(List.of(0, 1101, 20602, "IllegalStateException2"));
  }

  @Test
  void aBoundReceiverThatIsNullFailsWhereTheReferenceIs() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            String text = values.isEmpty() ? null : "";
            try { IntSupplier s = text::length; put("made"); } catch (NullPointerException e) {
              put("null"); }
            """,
            "");

    assertSame(snippet, "null");
  }

  @Test
  void serialisableLambdasAreLeftDynamic() throws Exception {
    Snippet snippet =
        Snippet.main("Runnable r = (Runnable & java.io.Serializable) () -> put(1); r.run();", "");

    assertThat(snippet.runDesugared()).isEqualTo(List.of(1));
    assertThat(snippet.desugared()).doesNotContainKey("sample/Main$$Lambda$0");
  }
}
