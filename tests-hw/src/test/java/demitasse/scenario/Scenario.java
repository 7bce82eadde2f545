package demitasse.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A class of scenarios, which runs on each rig that it names, with the rig as its constructor's
 * argument.
 *
 * <p>The system property {@code rig}, for example {@code -Drig=jvm,sim}, selects some of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "on {0}", allowZeroInvocations = true)
@ArgumentsSource(SelectedRigs.class)
@interface Scenario {
  /** The names of the rigs that can run it; those that need a reason to be left out say it. */
  String[] on() default {"jvm", "sim", "qemu", "board"};
}
