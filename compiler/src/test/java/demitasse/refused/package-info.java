/**
 * Programs that the compiler refuses, each for one rule, or as few as can be.
 *
 * <p>The messages expected are in {@code src/test/resources/refused}, one file per program, in the
 * words of {@link demitasse.compiler.verify.Diagnostic#format()}. The package is not trusted with
 * the machine; {@link demitasse.refused.trusted} is. The nearest programs that are legal are in
 * {@link demitasse.accepted}.
 */
package demitasse.refused;
