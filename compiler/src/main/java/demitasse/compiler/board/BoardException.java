package demitasse.compiler.board;

import demitasse.compiler.verify.Diagnostic;

/** The board class cannot be used: it is missing, or its code fails at build time. */
public final class BoardException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  BoardException(Diagnostic diagnostic) {
    super(diagnostic.format());
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
