package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.teavm.model.TextLocation;

class LocationsTest {
  private final Locations locations = new Locations();

  @Test
  void samePlaceHasTheSameNumber() {
    int first = locations.number(new TextLocation("a/Uart.java", 7));
    int second = locations.number(new TextLocation("a/Uart.java", 8));

    assertThat(first).isZero();
    assertThat(second).isEqualTo(1);
    assertThat(locations.number(new TextLocation("a/Uart.java", 7))).isEqualTo(first);
  }

  @Test
  void placesReferToFilesByNumber() {
    locations.number(new TextLocation("a/Uart.java", 7));
    locations.number(new TextLocation("b/Timer.java", 9));
    locations.number(new TextLocation("a/Uart.java", 8));

    assertThat(locations.files()).containsExactly("Uart.java", "Timer.java");
    assertThat(locations.places())
        .containsExactly(new int[] {0, 7}, new int[] {1, 9}, new int[] {0, 8});
  }

  @Test
  void unknownPlaceIsAPlaceToo() {
    locations.number(null);
    locations.number(TextLocation.EMPTY);

    assertThat(locations.files()).containsExactly("unknown");
    assertThat(locations.places()).containsExactly(new int[] {0, 0});
  }
}
