package demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every static method on primitives gives what the JDK's method of that name gives.
 *
 * <p>A result is a value, or the exception's class and, where it is constant, its message.
 */
class StaticMethodsTest {
  private static final String PREFIX = "demitasse.library.";

  private static final List<Class<?>> CLASSES =
      List.of(
          demitasse.library.java.lang.Integer.class,
          demitasse.library.java.lang.Long.class,
          demitasse.library.java.lang.Short.class,
          demitasse.library.java.lang.Byte.class,
          demitasse.library.java.lang.Boolean.class,
          demitasse.library.java.lang.Character.class,
          demitasse.library.java.lang.Math.class,
          demitasse.library.java.util.Objects.class);

  private static final long[] EDGES = {
    0,
    1,
    -1,
    2,
    -2,
    3,
    5,
    7,
    -7,
    10,
    16,
    31,
    32,
    33,
    -31,
    -32,
    36,
    37,
    63,
    64,
    65,
    97,
    127,
    128,
    -128,
    -129,
    255,
    256,
    0x1234,
    32767,
    32768,
    -32768,
    -32769,
    65535,
    65536,
    46340,
    46341,
    0x12345678,
    0x55555555,
    0xAAAAAAAAL,
    0x7FFFFFFE,
    0x7FFFFFFF,
    0x80000000L,
    0x80000001L,
    -0x80000000L,
    -0x80000001L,
    0xFFFFFFFFL,
    0x100000000L,
    0x123456789ABCDEFL,
    0x5555555555555555L,
    0xAAAAAAAAAAAAAAAAL,
    3037000499L,
    3037000500L,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };

  static Stream<Method> methods() {
    return CLASSES.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Stream.of(method.getParameterTypes()).allMatch(Class::isPrimitive))
        .sorted(Comparator.comparing(Method::toString));
  }

  // Few, as they are crossed with all others twice.
  private static final long[] THIRD_EDGES = {0, 1, -1, 36, 128, 0x7FFFFFFF, -0x80000000L};

  @ParameterizedTest
  @MethodSource("methods")
  void edgeValuesAgree(Method method) throws Exception {
    int count = method.getParameterCount();
    Method reference = reference(method);
    for (long first : EDGES) {
      for (long second : count > 1 ? EDGES : new long[] {0}) {
        for (long third : count > 2 ? THIRD_EDGES : new long[] {0}) {
          assertAgree(method, reference, first, second, third);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void allLatin1CharactersAgree(Method method) throws Exception {
    if (method.getParameterTypes()[0] == char.class) {
      Method reference = reference(method);
      for (int character = 0; character < 256; character++) {
        for (int second : new int[] {0, 1, 2, 10, 16, 36, 37}) {
          assertAgree(method, reference, character, second, 0);
        }
      }
    }
  }

  @Property(tries = 20_000)
  void randomValuesAgree(
      @ForAll("anyMethod") Method method,
      @ForAll long first,
      @ForAll long second,
      @ForAll long third)
      throws Exception {
    assertAgree(method, reference(method), first, second, third);
  }

  @Provide
  Arbitrary<Method> anyMethod() {
    return Arbitraries.of(methods().toList());
  }

  /** The JDK's method. */
  private static Method reference(Method method) throws Exception {
    String name = method.getDeclaringClass().getName().substring(PREFIX.length());
    return Class.forName(name).getMethod(method.getName(), method.getParameterTypes());
  }

  private static void assertAgree(Method method, Method reference, long... values)
      throws Exception {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments =
        IntStream.range(0, types.length).mapToObj(i -> argument(types[i], values[i])).toArray();
    if (isOutsideLatin1(method, arguments)) {
      return;
    }
    Object actual = result(method, arguments);

    // A description made on each of a million calls would take most of the time.
    if (!Objects.equals(actual, result(reference, arguments))) {
      assertThat(actual)
          .as("%s%s", method, Arrays.toString(arguments))
          .isEqualTo(result(reference, arguments));
    }
  }

  /** Classification and case of other characters are not the JDK's. */
  private static boolean isOutsideLatin1(Method method, Object[] arguments) {
    return method.getDeclaringClass() == demitasse.library.java.lang.Character.class
        && !List.of("compare", "reverseBytes", "hashCode").contains(method.getName())
        && arguments[0] instanceof Character character
        && character > 255;
  }

  private static Object argument(Class<?> type, long value) {
    if (type == int.class) {
      return (int) value;
    } else if (type == short.class) {
      return (short) value;
    } else if (type == byte.class) {
      return (byte) value;
    } else if (type == char.class) {
      return (char) value;
    } else if (type == boolean.class) {
      return (value & 1) != 0;
    }
    return value;
  }

  private static Object result(Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      List<Object> outcome = new ArrayList<>();
      outcome.add(thrown.getClass());
      // The JDK puts numbers into this one's message; the library cannot.
      if (!(thrown instanceof IndexOutOfBoundsException)) {
        outcome.add(thrown.getMessage());
      }
      return outcome;
    }
  }
}
