package demitasse.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a String parameter whose text stays in the compiler's report: the board has a number.
 *
 * <p>Three consequences:
 *
 * <ol>
 *   <li>On the board, the call goes to the method's <em>twin</em>: the one of the same name that
 *       has an {@code int} in the place of the text.
 *   <li>The argument must be a literal, so that its number is known when the board is built.
 *   <li>The text must have one place ({@code {}} signed decimal, {@code {u}} unsigned decimal,
 *       {@code {x}} hexadecimal) for each parameter after it.
 * </ol>
 *
 * <p>On the JVM the method itself is called.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface FormatText {}
