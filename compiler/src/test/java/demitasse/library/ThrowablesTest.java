package demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.library.java.lang.AssertionError;
import demitasse.library.java.lang.RuntimeException;
import demitasse.library.java.lang.Throwable;
import java.lang.reflect.Constructor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThrowablesTest {
  static Stream<Class<?>> classes() {
    return LibraryFiles.classes().filter(Throwable.class::isAssignableFrom);
  }

  @ParameterizedTest
  @MethodSource("classes")
  void theMessageIsTheOneGiven(Class<?> type) throws Exception {
    Throwable silent = (Throwable) type.getConstructor().newInstance();

    assertThat(silent.getMessage()).isNull();
    assertThat(silent.getCause()).isNull();
    for (Constructor<?> constructor : type.getConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length > 0 && parameters[0] == String.class) {
        Object[] arguments = parameters.length == 1 ? new Object[] {"m"} : withCause("m");
        assertThat(((Throwable) constructor.newInstance(arguments)).getMessage()).isEqualTo("m");
      }
    }
  }

  private static Object[] withCause(String message) {
    return new Object[] {message, new Throwable("cause")};
  }

  @ParameterizedTest
  @MethodSource("classes")
  void otherArgumentsGiveNoMessage(Class<?> type) throws Exception {
    for (Constructor<?> constructor : type.getConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == int.class) {
        assertThat(((Throwable) constructor.newInstance(3)).getMessage()).isNull();
      } else if (parameters.length == 1 && parameters[0] == Throwable.class) {
        Throwable thrown = (Throwable) constructor.newInstance(new Throwable("cause"));
        assertThat(thrown.getMessage()).isNull();
        assertThat(thrown.getCause()).isNull();
      }
    }
  }

  @Test
  void theDetailOfAnAssertionIsItsMessageIfItIsText() {
    assertThat(new AssertionError("detail").getMessage()).isEqualTo("detail");
    assertThat(new AssertionError(new Object()).getMessage()).isNull();
    assertThat(new AssertionError(5L).getMessage()).isNull();
    assertThat(new AssertionError(true).getMessage()).isNull();
    assertThat(new AssertionError('c').getMessage()).isNull();
  }

  @Test
  void subclassesMayTurnOffWhatTheJdkWouldRecord() {
    class Quiet extends RuntimeException {
      Quiet() {
        super("quiet", null, false, false);
      }
    }

    assertThat(new Quiet().getMessage()).isEqualTo("quiet");
  }
}
