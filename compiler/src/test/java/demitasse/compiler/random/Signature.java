package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;

/**
 * What a call needs to know of the method called; only methods of a higher level may be called.
 *
 * @param receiver the class or interface that declares a virtual method; else null
 * @param call the text between receiver or field and the arguments, for example {@code .v3}
 * @param variants how many lambdas the field holds as an array; 0 if it holds one
 */
record Signature(
    int level,
    String name,
    Kind kind,
    Type receiver,
    Type result,
    List<Type> parameters,
    String call,
    int variants) {
  /** How the method is found. */
  enum Kind {
    INSTANCE,
    STATIC,
    VIRTUAL,
    LAMBDA
  }

  /** The call in a context whose prefix for the program's members is given. */
  Expression invoke(String prefix, Expression chooser, List<Expression> arguments) {
    List<Expression> operands = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (kind == Kind.INSTANCE || kind == Kind.LAMBDA) {
      text.append(prefix);
    }
    if (kind == Kind.VIRTUAL || (kind == Kind.LAMBDA && variants > 0)) {
      operands.add(chooser);
    }
    text.append(
        switch (kind) {
          case INSTANCE, STATIC -> name;
          case VIRTUAL -> "$0" + call;
          case LAMBDA -> name + (variants > 0 ? "[$0]" : "") + call;
        });
    text.append('(');
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ", ").append('$').append(operands.size());
      operands.add(arguments.get(i));
    }
    return new Expression(
        Expression.Form.CALL, result, text.append(')').toString(), List.copyOf(operands));
  }
}
