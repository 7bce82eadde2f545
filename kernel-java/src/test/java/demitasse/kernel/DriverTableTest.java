package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Drivers by number, for all numbers that a process may think of. */
class DriverTableTest {
  private final DriverTable table = new DriverTable();
  private final SyscallDriver driver = (id, command, a0, a1) -> CommandReturn.success();

  private void install(int number) {
    table.install(number, new Capsule("capsule", 1), driver, null);
  }

  @Test
  void driversAreFoundByTheirNumbers() {
    install(0x9_0000);
    install(0);
    install(0x5);
    install(0x9_0002);

    assertThat(table.find(0)).isNotNull();
    assertThat(table.find(0x9_0000)).isNotNull();
    assertThat(table.find(0x9_0002)).isNotNull().isNotSameAs(table.find(0x9_0000));
    assertThat(table.find(5).driver).isSameAs(driver);
  }

  @Test
  void g01OtherNumbersAreNoDrivers() {
    install(0x9_0000);
    install(5);

    for (int number :
        new int[] {
          0, 4, 6, 0x9_0001, 0x9_FFFF, 0xA_0000, 0x1_0000, -1, Integer.MIN_VALUE, 0x8009_0000
        }) {
      assertThat(table.find(number)).as("%08x", number).isNull();
    }
  }

  @Test
  void numberIsGivenOnce() {
    install(0x2_0001);

    assertThatThrownBy(() -> install(0x2_0001)).isInstanceOf(IllegalArgumentException.class);
  }
}
