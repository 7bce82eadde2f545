package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON, and what is not. */
class JsonReaderTest {
  @Test
  void valuesOfEachKindAreRead() {
    Object value = JsonReader.read(" {\"a\": [1, -2.5e1, true, false, null, {}], \"b\" : []}\n");

    assertThat(value)
        .isEqualTo(
            Map.of("a", Arrays.asList(1.0, -25.0, true, false, null, Map.of()), "b", List.of()));
  }

  @Test
  void escapesAreRead() {
    Object value = JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"");

    assertThat(value).isEqualTo("\"\\/\b\f\n\r\t\u00e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "[1,]",
        "{\"a\"}",
        "{\"a\":1,}",
        "{a:1}",
        "\"x",
        "\"\\u12",
        "\"\\u12g4\"",
        "tru",
        "1 2",
        "]",
        "-",
        "'a'"
      })
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON: ");
  }
}
