package demitasse.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a final class whose objects live in a process's memory and die with the process.
 *
 * <p>The compiler proves that no reference to such an object is stored in a field, a static or an
 * array, returned from a method of a package that is not trusted, or captured by a lambda. Its
 * constructor is the one place where {@code new} may run on the board, on memory that {@link
 * GrantMemory} supplies. Its layout is fixed: every field is stored, whether it is read or not.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GrantState {}
