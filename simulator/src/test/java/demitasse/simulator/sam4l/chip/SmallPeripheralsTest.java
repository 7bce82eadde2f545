package demitasse.simulator.sam4l.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.bus.BusError;
import demitasse.simulator.diagnostic.Misuse;
import org.junit.jupiter.api.Test;

class SmallPeripheralsTest {
  private static final int PICOCACHE = 0x400A0400;
  private static final int HMATRIX = 0x400A1000;
  private static final int SMAP = 0x400A3000;
  private static final int PEVC = 0x400A6000;
  private static final int CHIPID = 0x400E0740;
  private static final int IISC = 0x40004000;
  private static final int HRAMC1 = 0x21000000;

  private final HardwareFixture chip = new HardwareFixture();

  @Test
  void theChipIsAnLc8c() {
    assertThat(chip.read(CHIPID)).isEqualTo(0xAB0B0AE0);
    assertThat(chip.read(CHIPID + 4)).isEqualTo(0x1400000F);
    assertThat(chip.read(SMAP + 0xF0)).isEqualTo(0xAB0B0AE0);
    assertThat(chip.read(SMAP + 0xFC)).isEqualTo(0x003E0000);
  }

  @Test
  void theHoldOfTheCoreEndsWhenItsFlagIsCleared() {
    boolean[] released = {false};
    chip.hardware.system.smap.holdCore(() -> released[0] = true);
    assertThat(chip.read(SMAP + 4) & 2).isEqualTo(2);
    chip.write(SMAP + 8, 2);
    assertThat(released[0]).isTrue();
    assertThat(chip.hardware.system.smap.isCoreHeld()).isFalse();
  }

  @Test
  void anAccessPortThatErasesNothingSaysSo() {
    chip.write(SMAP, 1);
    assertThat(chip.read(SMAP + 4) & 0x100).isEqualTo(0x100);
    chip.write(SMAP, 1 << 4);
    assertThat(chip.misuses()).containsExactly(Misuse.NOT_MODELLED);
  }

  @Test
  void theBusMatrixIsMemory() {
    chip.writePm(0x2C, 1 | 1 << 2);
    assertThat(chip.read(HMATRIX)).isEqualTo(2);
    assertThat(chip.read(HMATRIX + 0x7C)).isEqualTo(0x10);
    chip.write(HMATRIX + 0x80, 0x33);
    assertThat(chip.read(HMATRIX + 0x80)).isEqualTo(0x33);
  }

  @Test
  void theEventControllerPassesNothingOnAndSaysSoOnce() {
    chip.writePm(0x2C, 1 | 1 << 6);
    assertThat(chip.read(PEVC + 0x3F8)).isEqualTo(0x14061824);
    chip.write(PEVC + 4, 0x11);
    chip.write(PEVC + 8, 0x01);
    chip.write(PEVC + 4, 0x02);
    assertThat(chip.read(PEVC)).isEqualTo(0x12);
    assertThat(chip.misuses()).containsExactly(Misuse.NOT_MODELLED);
  }

  @Test
  void aPeripheralWithoutModelIsMemoryAndSaysSoOnce() {
    chip.writePm(0x28, 1);
    assertThat(chip.read(IISC + 0x28)).isEqualTo(0x100);
    chip.write(IISC + 4, 0x1234);
    assertThat(chip.read(IISC + 4)).isEqualTo(0x1234);
    assertThat(chip.misuses()).containsExactly(Misuse.NOT_MODELLED);
  }

  @Test
  void theCacheTellsWhenItIsOn() {
    chip.writePm(0x2C, 3);
    assertThat(chip.read(PICOCACHE + 0xC)).isZero();
    chip.write(PICOCACHE + 8, 1);
    assertThat(chip.read(PICOCACHE + 0xC)).isOne();
    chip.write(PICOCACHE + 0x20, 1);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void theCachesRamIsMemoryWhileTheCacheIsOff() {
    chip.writePm(0x2C, 3);
    chip.write(HRAMC1 + 0xFFC, 0x55);
    assertThat(chip.read(HRAMC1 + 0xFFC)).isEqualTo(0x55);
    chip.write(PICOCACHE + 8, 1);
    assertThat(chip.read(HRAMC1 + 0xFFC)).isEqualTo(0x55);
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void addressesWithoutAnythingAreErrors() {
    int[] addresses = {
      0x00080000, 0x00800400, 0x20010000, 0x21001000, 0x30000000, 0x40048000, 0x40100000, 0x60000000
    };
    for (int address : addresses) {
      assertThatThrownBy(() -> chip.read(address)).isInstanceOf(BusError.class);
      assertThatThrownBy(() -> chip.write(address, 0)).isInstanceOf(BusError.class);
    }
  }
}
