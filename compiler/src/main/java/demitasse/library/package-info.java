/**
 * The library of the board: java.lang and java.util as far as code that runs there may use them.
 *
 * <p>Each class stands in for the one of the same name without {@code demitasse.library}; the
 * compiler takes the prefix off. Signatures name {@code java.lang.String} and {@code
 * java.lang.Object} in full where javac would otherwise take the library's own class, and thrown
 * exceptions likewise, so that this is ordinary Java that tests can compare with the JDK. What is
 * not here cannot be reached on the board: the compiler says so, with the path that leads to it.
 *
 * <p>Messages of exceptions are constant or null: no text is made on the board.
 */
package demitasse.library;
