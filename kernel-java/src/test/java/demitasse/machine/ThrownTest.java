package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrownTest {
  @Test
  void fileAndLineAreWhereTheExceptionWasMade() {
    RuntimeException first = new IllegalStateException("first");
    RuntimeException nextLine = new IllegalStateException("on the next line");

    assertThat(Thrown.file(first)).isEqualTo("ThrownTest.java");
    assertThat(Thrown.line(first)).isPositive();
    assertThat(Thrown.line(nextLine)).isEqualTo(Thrown.line(first) + 1);
  }

  @Test
  void whatTheVirtualMachineThrowsHasThePlaceOfTheCheck() {
    int[] none = new int[0];
    RuntimeException here = new IllegalStateException("two lines above the access");
    try {
      none[0] = 1;
    } catch (ArrayIndexOutOfBoundsException thrown) {
      assertThat(Thrown.file(thrown)).isEqualTo("ThrownTest.java");
      assertThat(Thrown.line(thrown)).isEqualTo(Thrown.line(here) + 2);
      return;
    }
    throw new AssertionError("the access did not throw");
  }
}
