package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unsigned",
        "3rd",
        "int32_t",
        "value_thrown",
        "INT32_MIN",
        "UINT8_MAX",
        "memset",
        "demitasse_throw",
        "DEMITASSE_COLD"
      })
  void reservedNameGetsAnUnderscore(String name) {
    assertThat(Reserved.local(name)).isEqualTo(name + "_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "count", "interval", "left", "_", "thrown", "t"})
  void otherNamesStay(String name) {
    assertThat(Reserved.local(name)).isEqualTo(name);
  }
}
