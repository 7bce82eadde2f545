package demitasse.compiler.random;

import java.util.List;

/**
 * A body of code: a method, one of several overriding methods, or a lambda.
 *
 * <p>Routines with the same name are called at the same places and are removed together.
 *
 * @param owner the class or enum constant it is in; empty for the program itself
 * @param header the method's declaration, or a lambda's parameters with the arrow
 * @param result what it returns at its end; null in a void method
 * @param field of a lambda, the declaration of the field that holds it; else empty
 * @param captured of a lambda with a factory method, the factory's parameters and arguments
 */
record Routine(
    String name,
    Kind kind,
    String owner,
    String header,
    List<Statement> body,
    Expression result,
    String field,
    List<Field> captured) {
  /** Where the body is. */
  enum Kind {
    METHOD,
    /** A method that overrides an inherited one, which is there without it. */
    OVERRIDE,
    ABSTRACT,
    LAMBDA,
    /** A method reference; the header is its text. */
    REFERENCE
  }

  Routine with(List<Statement> newBody, Expression newResult, List<Field> newCaptured) {
    return new Routine(name, kind, owner, header, newBody, newResult, field, newCaptured);
  }

  boolean hasBody() {
    return kind != Kind.ABSTRACT && kind != Kind.REFERENCE;
  }

  int weight() {
    int weight = 3 + (result == null ? 0 : result.weight());
    for (Field variable : captured) {
      weight += variable.initial().weight();
    }
    return weight + body.stream().mapToInt(Statement::weight).sum();
  }
}
