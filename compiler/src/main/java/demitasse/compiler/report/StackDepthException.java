package demitasse.compiler.report;

import java.util.Collection;
import java.util.List;

/** Says why a program's stack has no bound that can be known: all reasons, one line each. */
public final class StackDepthException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  StackDepthException(Collection<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
