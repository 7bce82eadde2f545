package demitasse.library.java.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootsTest {
  private static final class Level extends Enum<Level> {
    static final Level LOW = new Level("LOW", 0);
    static final Level HIGH = new Level("HIGH", 3);

    private Level(java.lang.String name, int ordinal) {
      super(name, ordinal);
    }
  }

  @Test
  void anObjectEqualsItselfOnly() {
    Object object = new Object();

    assertThat(object.equals(object)).isTrue();
    assertThat(object.equals(new Object())).isFalse();
    assertThat(object.equals(null)).isFalse();
  }

  @Test
  void enumConstantsHaveNameAndPosition() {
    assertThat(Level.HIGH.name()).isEqualTo("HIGH");
    assertThat(Level.HIGH.toString()).isEqualTo("HIGH");
    assertThat(Level.HIGH.ordinal()).isEqualTo(3);
  }

  @Test
  void enumConstantsCompareByPosition() {
    assertThat(Level.LOW.compareTo(Level.HIGH)).isEqualTo(-3);
    assertThat(Level.HIGH.compareTo(Level.LOW)).isEqualTo(3);
    assertThat(Level.LOW.compareTo(Level.LOW)).isZero();
    assertThat(Level.LOW.equals(Level.LOW)).isTrue();
    assertThat(Level.LOW.equals(Level.HIGH)).isFalse();
  }
}
