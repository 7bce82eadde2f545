package demitasse.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method whose body on the board is a C function or macro.
 *
 * <p>The compiler emits a call to {@link #value()} in place of the Java body. Arguments of type
 * {@code int}, {@code short}, {@code byte}, {@code char} and {@code boolean} arrive as {@code
 * int32_t}, {@code long} as {@code int64_t}, references as pointers: to the first element for an
 * array, to the structure for an object. What such a pointer reaches counts as written by C, so the
 * compiler folds nothing in it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Intrinsic {
  /** The C function or macro, declared by {@code demitasse/intrinsics.h}. */
  String value();

  /** Whether code of any package may call it; otherwise only packages trusted with the machine. */
  boolean open() default false;
}
