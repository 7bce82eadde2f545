package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the fields of a program and of its classes: the image heap. */
final class FieldDeclarations {
  private static final List<String> OWNERS =
      List.of("Base", "Base", "Left", "Leaf", "Right", "Other", "Color");

  private final Choices choices;
  private final World world;
  private final Expressions expressions;
  private final List<Statement> setup = new ArrayList<>();

  FieldDeclarations(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
    this.world = expressions.world;
  }

  /** Adds fields to the world; returns the statements that set more of them at build time. */
  List<Statement> draw() {
    Type pairFirst = choices.pick(Type.PRIMITIVES);
    Type pairSecond = choices.pick(Type.PRIMITIVES);
    for (Type type : List.of(pairFirst, pairSecond)) {
      add("f", "Pair", type, "", false, Expression.zero(type));
    }
    drawClassFields();
    drawPrimitives();
    drawObjects(pairFirst, pairSecond);
    drawArrays();
    return setup;
  }

  private Field add(
      String letter,
      String owner,
      Type type,
      String modifiers,
      boolean writable,
      Expression initial) {
    Field field = new Field(world.name(letter), owner, type, modifiers, writable, initial);
    world.fields.add(field);
    return field;
  }

  private void drawClassFields() {
    int count = choices.between(1, 5);
    for (int i = 0; i < count; i++) {
      Type type =
          choices.percent(65)
              ? choices.pick(Type.PRIMITIVES)
              : choices.pickOf(Type.SHAPE, Type.BASE, Type.LEFT, Type.INTS, Type.STRING);
      String owner = choices.pick(OWNERS);
      boolean isFinal = type.isPrimitive() && choices.percent(25);
      boolean writable = !isFinal && choices.percent(75);
      add("f", owner, type, isFinal ? "final " : "", writable, fromSeed(type));
    }
  }

  /** An initial value that may depend on the constructor's parameter {@code seed}. */
  private Expression fromSeed(Type type) {
    if (type == Type.INTS) {
      return Expression.operation(type, "new int[] {seed, 2, -seed, 4}");
    }
    if (type == Type.STRING) {
      return Expression.text(choices.pickOf("", "left", "tick"));
    }
    if (!type.isPrimitive()) {
      return Expression.nothing(type);
    }
    if (choices.percent(40)) {
      return expressions.literal(type);
    }
    return type == Type.BOOLEAN
        ? Expression.operation(type, "(seed > 3)")
        : Expression.operation(
            type, "((" + type.text() + ") (seed * " + choices.pickOf(1, 7, 1000003) + "))");
  }

  private void drawPrimitives() {
    int count = choices.between(2, 6);
    for (int i = 0; i < count; i++) {
      Type type = choices.pick(Type.PRIMITIVES);
      String modifiers =
          choices.pickOf(
              "private ",
              "private ",
              "private static ",
              "private static ",
              "static final ",
              "private final ");
      boolean writable = !modifiers.contains("final") && choices.percent(80);
      Expression initial = expressions.literal(type);
      if (type == Type.INT && choices.percent(30)) {
        initial = Expression.operation(type, "Integer.valueOf(" + choices.between(-3, 40) + ")");
      }
      add("g", "", type, modifiers, writable, initial);
    }
    if (choices.percent(50)) {
      String modifiers = choices.pickOf("private ", "private static ", "private final ");
      add("g", "", Type.STRING, modifiers, !modifiers.contains("final"), Expression.text("Tick"));
    }
    if (choices.percent(50)) {
      String modifiers = choices.pickOf("private ", "private static ", "private final ");
      Expression color = Expression.operation(Type.COLOR, "Color.GREEN");
      add("g", "", Type.COLOR, modifiers, !modifiers.contains("final"), color);
    }
  }

  private void drawObjects(Type pairFirst, Type pairSecond) {
    List<Field> objects = new ArrayList<>();
    int count = choices.between(1, 4);
    for (int i = 0; i < count; i++) {
      Type declared = choices.pick(Type.SHAPE_TYPES);
      Type concrete =
          choices.pick(Type.CONCRETE_SHAPES.stream().filter(c -> c.isSubtypeOf(declared)).toList());
      boolean isFinal = choices.percent(70);
      Expression initial = construct(declared, concrete);
      if (choices.percent(6)) {
        initial = Expression.nothing(declared);
        add("o", "", declared, "private ", true, initial);
      } else {
        Field field =
            add("o", "", declared, isFinal ? "private final " : "private ", !isFinal, initial);
        objects.add(field);
        setFields(field, concrete, objects);
      }
    }
    if (choices.percent(35)) {
      String arguments =
          expressions.literal(pairFirst).render() + ", " + expressions.literal(pairSecond).render();
      Expression initial = Expression.operation(Type.PAIR, "new Pair(" + arguments + ")");
      add("o", "", Type.PAIR, "private final ", false, initial);
      add("o", "", Type.PAIR, "private ", true, initial);
    }
    if (choices.percent(30) && !objects.isEmpty()) {
      Field shared = choices.pick(objects);
      Field field =
          add("g", "", Type.SHAPE, "private static ", true, Expression.nothing(Type.SHAPE));
      setup.add(
          Statements.assign(Expression.place(Type.SHAPE, field.name()), named(shared, Type.SHAPE)));
    }
  }

  private Expression construct(Type declared, Type concrete) {
    return Expression.operation(
        declared, "new " + concrete.text() + "(" + choices.between(-2, 9) + ")");
  }

  /** Gives the object other values in its fields than its constructor did. */
  private void setFields(Field object, Type concrete, List<Field> objects) {
    for (Field field : world.fields) {
      Type owner = Type.ofOwner(field.owner());
      boolean has = owner != null && concrete.isSubtypeOf(owner) && field.modifiers().isEmpty();
      if (!has || !choices.percent(field.type().isPrimitive() ? 35 : 90)) {
        continue;
      }
      Expression target =
          Expression.place(
              field.type(), "((" + concrete.text() + ") " + object.name() + ")." + field.name());
      List<Field> fitting =
          objects.stream().filter(other -> other.type().isSubtypeOf(field.type())).toList();
      if (field.type().isPrimitive()) {
        setup.add(Statements.assign(target, expressions.literal(field.type())));
      } else if (!fitting.isEmpty()) {
        setup.add(Statements.assign(target, named(choices.pick(fitting), field.type())));
      }
    }
  }

  private static Expression named(Field field, Type type) {
    return Expression.operation(type, field.name());
  }

  private void drawArrays() {
    int count = choices.between(1, 4);
    List<Field> earlier = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Type type =
          i == 0 || choices.percent(40)
              ? choices.pickOf(Type.INTS, i == 0 ? Type.INTS : Type.BYTES)
              : choices.pick(Type.ARRAYS);
      boolean isFinal = choices.percent(75);
      boolean isStatic = type.element().isPrimitive() && choices.percent(25);
      String modifiers = "private " + (isStatic ? "static " : "") + (isFinal ? "final " : "");
      List<Field> alike =
          earlier.stream().filter(f -> f.type() == type && (f.isStatic() || !isStatic)).toList();
      Expression initial =
          !alike.isEmpty() && choices.percent(35) ? named(choices.pick(alike), type) : array(type);
      earlier.add(add("a", "", type, modifiers, !isFinal, initial));
    }
  }

  /** An array creation; seldom null. */
  private Expression array(Type type) {
    if (choices.percent(3)) {
      return Expression.nothing(type);
    }
    int length = choices.percent(80) ? choices.between(4, 8) : choices.between(0, 3);
    String elements =
        IntStream.range(0, length)
            .mapToObj(i -> element(type.element()))
            .collect(Collectors.joining(", "));
    String created = type.text();
    if (type == Type.SHAPES && choices.percent(15)) {
      return Expression.operation(
          type, "new Base[] {new Left(1), null, new Leaf(2), new Right(3)}");
    }
    if (type == Type.BASES && choices.percent(20)) {
      return Expression.operation(type, "new Left[] {new Left(5), new Leaf(6), null, null}");
    }
    return Expression.operation(type, "new " + created + " {" + elements + "}");
  }

  private String element(Type type) {
    return switch (type) {
      case STRING -> choices.pickOf("\"\"", "\"a\"", "\"tock\"", "\"demitasse\"");
      case COLOR -> choices.pickOf("Color.RED", "Color.GREEN", "Color.BLUE", "null");
      case INTS -> choices.pickOf("{1, 2, 3, 4}", "{-1, 0}", "{7, 8, 9, 10}", "null", "{}");
      case SHAPE, BASE -> shapeElement(type);
      default -> expressions.literal(type).render();
    };
  }

  private String shapeElement(Type type) {
    List<String> named =
        world.fields.stream()
            .filter(field -> field.owner().isEmpty() && !field.isStatic())
            .filter(field -> field.type().isSubtypeOf(type))
            .map(Field::name)
            .toList();
    if (!named.isEmpty() && choices.percent(55)) {
      return choices.pick(named);
    }
    String fresh = choices.pickOf("new Left(4)", "new Leaf(5)", "new Right(-6)");
    return choices.percent(6) ? "null" : fresh;
  }
}
