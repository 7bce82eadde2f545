package demitasse.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that C, assembly or DMA writes or reads behind the compiler's back.
 *
 * <p>Four consequences:
 *
 * <ol>
 *   <li>The field is always stored, in RAM, and each Java access to it is one volatile access.
 *   <li>A number's value is never folded, whatever the board factory left in it.
 *   <li>If it refers to an array, the same holds for the array's elements. The reference itself
 *       must stay as Java left it.
 *   <li>The generated header, which assembly may include too, has the field's offset, {@code
 *       DEMITASSE_OFFSET_Class_field}; a static field is the C variable {@code
 *       demitasse_Class_field}.
 * </ol>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ExternallyWritten {
  /** Who writes it, and why: one sentence for the reader. */
  String value();
}
