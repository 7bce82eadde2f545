package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws what methods and lambdas a program has, from the deepest level up. */
final class Signatures {
  /** A functional interface of the library or of the program, with its method. */
  record Functional(String type, String method, Type result, List<Type> parameters) {}

  static final List<Functional> FUNCTIONALS =
      List.of(
          new Functional("IntUnaryOperator", "applyAsInt", Type.INT, List.of(Type.INT)),
          new Functional("IntBinaryOperator", "applyAsInt", Type.INT, List.of(Type.INT, Type.INT)),
          new Functional("IntPredicate", "test", Type.BOOLEAN, List.of(Type.INT)),
          new Functional("LongUnaryOperator", "applyAsLong", Type.LONG, List.of(Type.LONG)),
          new Functional("IntSupplier", "getAsInt", Type.INT, List.of()),
          new Functional("BooleanSupplier", "getAsBoolean", Type.BOOLEAN, List.of()),
          new Functional("IntConsumer", "accept", Type.VOID, List.of(Type.INT)),
          new Functional("Runnable", "run", Type.VOID, List.of()),
          new Functional("IntToLongFunction", "applyAsLong", Type.LONG, List.of(Type.INT)),
          new Functional("LongToIntFunction", "applyAsInt", Type.INT, List.of(Type.LONG)),
          new Functional("Visitor", "visit", Type.INT, List.of(Type.SHAPE, Type.INT)));

  private final Choices choices;
  private final World world;
  private final List<Functional> unused = new ArrayList<>(FUNCTIONALS);

  Signatures(Choices choices, World world) {
    this.choices = choices;
    this.world = world;
    // A functional interface has one level, so that no imprecision makes a recursion of it.
    for (int i = unused.size(); i > 1; i--) {
      Collections.swap(unused, i - 1, choices.below(i));
    }
  }

  /** Adds signatures to the world, in the order of their levels. */
  void draw() {
    int count = choices.pickOf(1, 1, 2, 2, 3, 3, 4, 4, 5, 6);
    List<Signature> drawn = new ArrayList<>();
    for (int level = count; level > 0; level--) {
      int kind = choices.below(100);
      if (kind < 18) {
        Functional functional = unused.remove(0);
        if (choices.percent(40)) {
          drawn.add(target(10 * level + 5, functional));
        }
        drawn.add(lambda(10 * level, functional));
      } else if (kind < 45) {
        drawn.add(virtual(10 * level));
      } else {
        drawn.add(method(10 * level));
      }
    }
    Collections.reverse(drawn);
    world.signatures.addAll(drawn);
  }

  private Signature lambda(int level, Functional functional) {
    int variants = choices.percent(50) ? 0 : choices.between(2, 3);
    return new Signature(
        level,
        world.name("c"),
        Signature.Kind.LAMBDA,
        null,
        functional.result(),
        functional.parameters(),
        "." + functional.method(),
        variants);
  }

  /** A method that a method reference of the functional interface can name. */
  private Signature target(int level, Functional functional) {
    Signature.Kind kind = choices.pickOf(Signature.Kind.INSTANCE, Signature.Kind.STATIC);
    return new Signature(
        level, world.name("m"), kind, null, functional.result(), functional.parameters(), "", 0);
  }

  private Signature virtual(int level) {
    String name = world.name("v");
    Type receiver =
        choices.pickOf(Type.SHAPE, Type.SHAPE, Type.SHAPE, Type.BASE, Type.LEFT, Type.COLOR);
    return new Signature(
        level, name, Signature.Kind.VIRTUAL, receiver, result(), parameters(), "." + name, 0);
  }

  private Signature method(int level) {
    Signature.Kind kind = choices.percent(60) ? Signature.Kind.INSTANCE : Signature.Kind.STATIC;
    return new Signature(level, world.name("m"), kind, null, result(), parameters(), "", 0);
  }

  private Type result() {
    return choices.pickOf(
        Type.VOID,
        Type.INT,
        Type.INT,
        Type.INT,
        Type.LONG,
        Type.BOOLEAN,
        Type.BYTE,
        Type.CHAR,
        Type.SHORT,
        Type.SHAPE,
        Type.BASE,
        Type.INTS,
        Type.STRING,
        Type.COLOR);
  }

  private List<Type> parameters() {
    List<Type> parameters = new ArrayList<>();
    int count = choices.below(4);
    for (int i = 0; i < count; i++) {
      parameters.add(
          choices.percent(70)
              ? choices.pick(Type.PRIMITIVES)
              : choices.pickOf(
                  Type.SHAPE, Type.BASE, Type.LEFT, Type.STRING, Type.COLOR, Type.INTS));
    }
    return List.copyOf(parameters);
  }
}
