package demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.library.java.lang.Character;
import demitasse.library.java.util.Arrays;
import demitasse.library.java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UtilitiesTest {
  static Stream<Object[]> arraysAndValues() {
    return Stream.of(
        new Object[] {boolean.class, true},
        new Object[] {byte.class, (byte) -7},
        new Object[] {char.class, 'x'},
        new Object[] {short.class, (short) -300},
        new Object[] {int.class, 1 << 30},
        new Object[] {long.class, -1L << 40});
  }

  @ParameterizedTest
  @MethodSource("arraysAndValues")
  void fillSetsTheElementsThatTheJdkSets(Class<?> type, Object value) throws Exception {
    Object expected = java.lang.reflect.Array.newInstance(type, 6);
    Object actual = java.lang.reflect.Array.newInstance(type, 6);
    Class<?> array = expected.getClass();

    for (int from = 0; from <= 6; from++) {
      java.util.Arrays.class
          .getMethod("fill", array, int.class, int.class, type)
          .invoke(null, expected, from, Math.min(6, from + 2), value);
      Arrays.class
          .getMethod("fill", array, int.class, int.class, type)
          .invoke(null, actual, from, Math.min(6, from + 2), value);
      assertThat(actual).isEqualTo(expected);
      actual = java.lang.reflect.Array.newInstance(type, 6);
      expected = java.lang.reflect.Array.newInstance(type, 6);
    }
    java.util.Arrays.class.getMethod("fill", array, type).invoke(null, expected, value);
    Arrays.class.getMethod("fill", array, type).invoke(null, actual, value);
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "-1, 2", "0, 5", "5, 5", "-3, -4", "-1, 9"})
  void fillOutsideTheArrayThrowsWhatTheJdkThrows(int from, int to) {
    Class<?> expected = thrownBy(() -> java.util.Arrays.fill(new int[4], from, to, 1));

    assertThat(thrownBy(() -> Arrays.fill(new int[4], from, to, 1))).isEqualTo(expected);
    assertThat(thrownBy(() -> Arrays.fill(new byte[4], from, to, (byte) 1))).isEqualTo(expected);
    assertThat(thrownBy(() -> Arrays.fill(new long[4], from, to, 1))).isEqualTo(expected);
  }

  private static Class<?> thrownBy(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      return e.getClass();
    }
    throw new AssertionError("nothing was thrown");
  }

  @Test
  void requiredObjectsAreGivenBack() {
    Object object = new Object();

    assertThat(Objects.requireNonNull(object)).isSameAs(object);
    assertThat(Objects.requireNonNull(object, "message")).isSameAs(object);
    assertThat(Objects.requireNonNullElse(object, "other")).isSameAs(object);
    assertThat(Objects.requireNonNullElse(null, object)).isSameAs(object);
  }

  @Test
  void requiredObjectsThatAreNullThrow() {
    assertThatThrownBy(() -> Objects.requireNonNull(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(null);
    assertThatThrownBy(() -> Objects.requireNonNull(null, "message"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("message");
    assertThatThrownBy(() -> Objects.requireNonNullElse(null, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("defaultObj");
  }

  @Test
  void equalityAllowsForNull() {
    assertThat(Objects.equals(null, null)).isTrue();
    assertThat(Objects.equals(null, "a")).isFalse();
    assertThat(Objects.equals("a", null)).isFalse();
    assertThat(Objects.equals("a", new String("a"))).isTrue();
    assertThat(Objects.equals("a", "b")).isFalse();
    assertThat(Objects.isNull(null)).isTrue();
    assertThat(Objects.isNull("a")).isFalse();
    assertThat(Objects.nonNull(null)).isFalse();
    assertThat(Objects.nonNull("a")).isTrue();
  }

  @Test
  void arraycopyAllowsForOverlap() {
    int[] array = {1, 2, 3, 4, 5};

    demitasse.library.java.lang.System.arraycopy(array, 0, array, 1, 4);

    assertThat(array).containsExactly(1, 1, 2, 3, 4);
  }

  @Test
  void charactersAboveLatin1AreNothing() {
    for (int value = 256; value <= 0xFFFF; value++) {
      char character = (char) value;
      boolean classified =
          Character.isLetterOrDigit(character)
              || Character.isWhitespace(character)
              || Character.isUpperCase(character)
              || Character.isLowerCase(character)
              || Character.digit(character, 36) >= 0;
      boolean hasCase =
          Character.toUpperCase(character) != character
              || Character.toLowerCase(character) != character;
      assertThat(classified || hasCase).as("character %d", value).isFalse();
    }
  }
}
