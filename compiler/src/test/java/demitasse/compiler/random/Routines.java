package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the bodies of methods and lambdas. */
final class Routines {
  /** Stands for the program's class, whose name is not known yet. */
  static final String STATIC_METHODS = "Methods";

  private final Choices choices;
  private final World world;
  private final Expressions expressions;
  private final Statements statements;
  private final boolean inner;
  private final List<Routine> drawn = new ArrayList<>();

  Routines(Expressions expressions, boolean inner) {
    this.expressions = expressions;
    this.choices = expressions.choices;
    this.world = expressions.world;
    this.statements = new Statements(expressions);
    this.inner = inner;
  }

  /** Run, and then all routines of the world's signatures. */
  List<Routine> draw() {
    Scope scope = scope(0, "", null, Type.VOID);
    List<Statement> body = statements.steps(scope, choices.between(6, 28));
    String header = "@Override\nprotected void run()";
    drawn.add(new Routine("run", Routine.Kind.METHOD, "", header, body, null, "", List.of()));
    for (Signature signature : world.signatures) {
      switch (signature.kind()) {
        case INSTANCE -> drawMethod(signature, Routine.Kind.METHOD, "", "private ");
        case STATIC -> drawMethod(signature, Routine.Kind.METHOD, "", "private static ");
        case VIRTUAL -> drawVirtual(signature);
        case LAMBDA -> drawLambdas(signature);
      }
    }
    return drawn;
  }

  private Scope scope(int level, String prefix, Type self, Type result) {
    Scope.Context context = new Scope.Context(level, prefix, self, result);
    return Scope.of(context, world.variables(context));
  }

  private void drawVirtual(Signature signature) {
    boolean isAbstract = choices.percent(50);
    switch (signature.receiver()) {
      case SHAPE -> drawOfShape(signature, isAbstract);
      case BASE -> drawOfBase(signature, isAbstract, "");
      case LEFT -> {
        drawMethod(signature, Routine.Kind.METHOD, "Left", "");
        drawOverrides(signature, 50, "", "Leaf");
      }
      default -> {
        drawMethod(signature, Routine.Kind.METHOD, "Color", "");
        drawOverrides(signature, 40, "", "RED", "BLUE");
      }
    }
  }

  private void drawOfShape(Signature signature, boolean isAbstract) {
    if (isAbstract) {
      drawAbstract(signature, "Shape", "");
      drawMethod(signature, Routine.Kind.METHOD, "Other", "public ");
      if (choices.percent(40)) {
        drawOfBase(signature, false, "public ");
      } else {
        drawMethod(signature, Routine.Kind.METHOD, "Left", "public ");
        drawMethod(signature, Routine.Kind.METHOD, "Right", "public ");
        drawOverrides(signature, 40, "public ", "Leaf");
      }
    } else {
      drawMethod(signature, Routine.Kind.METHOD, "Shape", "default ");
      drawOverrides(signature, 35, "public ", "Base", "Left", "Leaf", "Right", "Other");
    }
  }

  private void drawOfBase(Signature signature, boolean isAbstract, String access) {
    if (isAbstract) {
      drawAbstract(signature, "Base", "abstract ");
      drawMethod(signature, Routine.Kind.METHOD, "Left", access);
      drawMethod(signature, Routine.Kind.METHOD, "Right", access);
      drawOverrides(signature, 40, access, "Leaf");
    } else {
      drawMethod(signature, Routine.Kind.METHOD, "Base", access);
      drawOverrides(signature, 40, access, "Left", "Leaf", "Right");
    }
  }

  private void drawOverrides(Signature signature, int percent, String access, String... owners) {
    for (String owner : owners) {
      if (choices.percent(percent)) {
        drawMethod(signature, Routine.Kind.OVERRIDE, owner, access);
      }
    }
  }

  private void drawAbstract(Signature signature, String owner, String modifiers) {
    Scope unused = scope(signature.level(), "", null, signature.result());
    String header = modifiers + header(signature, unused);
    drawn.add(
        new Routine(
            signature.name(),
            Routine.Kind.ABSTRACT,
            owner,
            header,
            List.of(),
            null,
            "",
            List.of()));
  }

  private void drawMethod(Signature signature, Routine.Kind kind, String owner, String modifiers) {
    boolean ofProgram = owner.isEmpty() && !modifiers.contains("static");
    boolean reachesOuter =
        inner && List.of("Base", "Left", "Leaf", "Right", "Other").contains(owner);
    String prefix = ofProgram || reachesOuter ? "" : "program.";
    Scope scope = scope(signature.level(), prefix, self(owner), signature.result());
    String header = modifiers + header(signature, scope);
    List<Statement> body = new ArrayList<>();
    if (kind == Routine.Kind.OVERRIDE && choices.percent(40)) {
      body.add(superCall(signature, owner, scope));
    }
    body.addAll(body(scope));
    drawn.add(
        new Routine(
            signature.name(),
            kind,
            owner,
            (kind == Routine.Kind.OVERRIDE ? "@Override\n" : "") + header,
            body,
            result(signature, scope),
            "",
            List.of()));
  }

  /** Draws a body of a few statements, or none. */
  private List<Statement> body(Scope scope) {
    return statements.body(scope, choices.pickOf(0, 0, 0, 1, 1, 2, 3, 5));
  }

  private Expression result(Signature signature, Scope scope) {
    return signature.result() == Type.VOID
        ? null
        : expressions.of(signature.result(), scope, Statements.DEPTH);
  }

  private static Type self(String owner) {
    if (List.of("Color", "RED", "BLUE").contains(owner)) {
      return Type.COLOR;
    }
    return Type.SHAPE_TYPES.stream()
        .filter(type -> type.text().equals(owner))
        .findFirst()
        .orElse(null);
  }

  /** The declaration after the modifiers; the parameters are declared in the scope. */
  private String header(Signature signature, Scope scope) {
    List<String> parameters = new ArrayList<>();
    for (Type type : signature.parameters()) {
      String name = world.name("p");
      boolean isFinal = choices.percent(10);
      scope.declare(type, name, !isFinal);
      parameters.add((isFinal ? "final " : "") + type.text() + " " + name);
    }
    return signature.result().text()
        + " "
        + signature.name()
        + "("
        + String.join(", ", parameters)
        + ")";
  }

  private Statement superCall(Signature signature, String owner, Scope scope) {
    boolean direct = List.of("Base", "Other").contains(owner);
    StringBuilder text = new StringBuilder(direct ? "Shape.super." : "super.");
    text.append(signature.name()).append('(');
    List<Expression> arguments = new ArrayList<>();
    for (Type type : signature.parameters()) {
      text.append(arguments.isEmpty() ? "$" : ", $").append(arguments.size());
      arguments.add(expressions.of(type, scope, 2));
    }
    Expression call =
        new Expression(
            Expression.Form.CALL, signature.result(), text.append(')').toString(), arguments);
    return signature.result() == Type.VOID
        ? Statement.evaluate(call)
        : statements.putOf(call, scope);
  }

  private void drawLambdas(Signature signature) {
    Signatures.Functional functional =
        Signatures.FUNCTIONALS.stream()
            .filter(f -> signature.call().equals("." + f.method()))
            .filter(f -> f.parameters().equals(signature.parameters()))
            .filter(f -> f.result() == signature.result())
            .findFirst()
            .orElseThrow();
    boolean array = signature.variants() > 0;
    String field = "private final " + functional.type() + (array ? "[] " : " ") + signature.name();
    List<Signature> targets =
        world.signatures.stream()
            .filter(target -> target.level() > signature.level() && isMethod(target))
            .filter(target -> target.result() == signature.result())
            .filter(target -> target.parameters().equals(signature.parameters()))
            .toList();
    for (int i = 0; i < Math.max(1, signature.variants()); i++) {
      drawn.add(
          array && !targets.isEmpty() && choices.percent(60)
              ? reference(signature, field, choices.pick(targets))
              : lambda(signature, field));
    }
  }

  private static boolean isMethod(Signature signature) {
    return signature.kind() == Signature.Kind.INSTANCE || signature.kind() == Signature.Kind.STATIC;
  }

  private static Routine reference(Signature signature, String field, Signature target) {
    String receiver = target.kind() == Signature.Kind.INSTANCE ? "this" : STATIC_METHODS;
    return new Routine(
        signature.name(),
        Routine.Kind.REFERENCE,
        "",
        receiver + "::" + target.name(),
        List.of(),
        null,
        field,
        List.of());
  }

  private Routine lambda(Signature signature, String field) {
    List<Field> captured = choices.percent(45) ? captured() : List.of();
    String prefix = captured.isEmpty() ? "" : "program.";
    Scope scope = scope(signature.level(), prefix, null, signature.result());
    captured.forEach(variable -> scope.declare(variable.type(), variable.name(), false));
    List<String> names = new ArrayList<>();
    for (Type type : signature.parameters()) {
      names.add(world.name("p"));
      scope.declare(type, names.get(names.size() - 1), true);
    }
    String header = names.stream().collect(Collectors.joining(", ", "(", ") ->"));
    List<Statement> body = body(scope);
    return new Routine(
        signature.name(),
        Routine.Kind.LAMBDA,
        "",
        header,
        body,
        result(signature, scope),
        field,
        captured);
  }

  /** Variables of a factory that its lambda captures, with their values at build time. */
  private List<Field> captured() {
    List<Field> captured = new ArrayList<>();
    Type type = choices.pick(Type.PRIMITIVES);
    captured.add(new Field(world.name("k"), "", type, "", false, expressions.literal(type)));
    List<Field> objects =
        world.fields.stream()
            .filter(f -> f.owner().isEmpty() && !f.type().isPrimitive() && !f.isStatic())
            .toList();
    if (!objects.isEmpty() && choices.percent(50)) {
      Field object = choices.pick(objects);
      Expression value = Expression.operation(object.type(), object.name());
      captured.add(new Field(world.name("k"), "", object.type(), "", false, value));
    }
    return captured;
  }
}
