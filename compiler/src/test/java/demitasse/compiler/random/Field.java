package demitasse.compiler.random;

/**
 * A field of the program or of one of its classes, with the value that it has at build time.
 *
 * @param owner the class's name; empty for the program itself
 * @param modifiers Java's, each followed by a space
 * @param writable whether code that is drawn may write it; a field that is not final may lack it
 */
record Field(
    String name, String owner, Type type, String modifiers, boolean writable, Expression initial) {
  boolean isStatic() {
    return modifiers.contains("static ");
  }

  Field withInitial(Expression expression) {
    return new Field(name, owner, type, modifiers, writable, expression);
  }
}
