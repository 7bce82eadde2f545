package demitasse.memory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.ForAll;

/** Marks a property's parameter that a process may have chosen: any of {@link HostileNumbers}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@ForAll(supplier = HostileNumbers.class)
@interface Hostile {}
