package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.teavm.model.ValueType;

class LiteralsTest {
  /** In C, -2147483648 is the negation of a number that is no int. */
  @Test
  void smallestNumbersHaveNames() {
    assertThat(Literals.number(Kind.INT, Integer.MIN_VALUE)).isEqualTo("INT32_MIN");
    assertThat(Literals.number(Kind.LONG, Long.MIN_VALUE)).isEqualTo("INT64_MIN");
  }

  /** Else a minus before it would make a decrement. */
  @Test
  void negativeNumbersAreInParentheses() {
    assertThat(Literals.number(Kind.INT, -1)).isEqualTo("(-1)");
    assertThat(Literals.number(Kind.LONG, -1)).isEqualTo("INT64_C(-1)");
  }

  @Test
  void typeDecidesTheWidth() {
    assertThat(Literals.number(ValueType.LONG, 7)).isEqualTo("INT64_C(7)");
    assertThat(Literals.number(ValueType.BOOLEAN, 1)).isEqualTo("1");
    assertThat(Literals.number(ValueType.CHARACTER, 0xFFFF)).isEqualTo("65535");
  }

  @Property
  void otherNumbersAreReadBackAsThemselves(@ForAll int number, @ForAll long wide) {
    String text = Literals.number(Kind.INT, number).replaceAll("[()]", "");
    String wideText = Literals.number(Kind.LONG, wide).replaceAll("INT64_C|[()]", "");

    assertThat(text.replace("INT32_MIN", "-2147483648")).isEqualTo(String.valueOf(number));
    assertThat(wideText.replace("INT64_MIN", "-9223372036854775808"))
        .isEqualTo(String.valueOf(wide));
  }
}
