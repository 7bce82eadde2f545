package demitasse.compiler.emit;

/**
 * A text of debug output, for which the board sends a number.
 *
 * @param text the literal
 * @param file the simple name of the source file with the call that has it
 * @param line the call's line
 */
public record DebugText(String text, String file, int line) {}
