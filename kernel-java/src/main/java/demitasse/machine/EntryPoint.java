package demitasse.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that the C runtime calls, under the C name given.
 *
 * <p>An instance method is called on the object that the board class's {@code create()} returned; a
 * static method of the board class needs no object. Parameters and result are primitive.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EntryPoint {
  /** The C function's name, for example {@code demitasse_main}. */
  String value();
}
