/**
 * Bytecode made simple before anything else looks at it.
 *
 * <p>{@link demitasse.compiler.desugar.Desugarer} rewrites the application's classes, {@link
 * demitasse.compiler.desugar.DesugaringClassLoader} runs them on the build JVM, and {@link
 * demitasse.compiler.desugar.LibraryClasses} gives the java.lang that the board has. Everything
 * downstream reads the very bytes that ran, so an object's class is always found again.
 */
package demitasse.compiler.desugar;
