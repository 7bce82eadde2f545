package demitasse.simulator.processor;

import static demitasse.simulator.processor.MemoryProtectionUnit.PRIVILEGED_EXECUTE;
import static demitasse.simulator.processor.MemoryProtectionUnit.PRIVILEGED_READ;
import static demitasse.simulator.processor.MemoryProtectionUnit.PRIVILEGED_WRITE;
import static demitasse.simulator.processor.MemoryProtectionUnit.UNPRIVILEGED_EXECUTE;
import static demitasse.simulator.processor.MemoryProtectionUnit.UNPRIVILEGED_READ;
import static demitasse.simulator.processor.MemoryProtectionUnit.UNPRIVILEGED_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The MPU by ARM DDI 0403E, B3.5. */
class MemoryProtectionUnitTest {
  private static final int TYPE = 0x90;
  private static final int CTRL = 0x94;
  private static final int RNR = 0x98;
  private static final int RBAR = 0x9C;
  private static final int RASR = 0xA0;
  private static final int VALID = 1 << 4;
  private static final int FULL_ACCESS = 3 << 24;
  private static final int READ_WRITE =
      PRIVILEGED_READ | PRIVILEGED_WRITE | UNPRIVILEGED_READ | UNPRIVILEGED_WRITE;
  private static final int EXECUTE = PRIVILEGED_EXECUTE | UNPRIVILEGED_EXECUTE;
  private static final int PRIVILEGED = PRIVILEGED_READ | PRIVILEGED_WRITE | PRIVILEGED_EXECUTE;

  private final MemoryProtectionUnit unit = new MemoryProtectionUnit(8);

  /** A region of 2 to the power of {@code bits} bytes. */
  private void region(int number, int base, int bits, int attributes) {
    unit.store(RBAR, base | VALID | number);
    unit.store(RASR, attributes | ((bits - 1) << 1) | 1);
  }

  @Test
  void typeTellsEightRegions() {
    assertThat(unit.load(TYPE)).isEqualTo(0x800);
    assertThat(new MemoryProtectionUnit(0).load(TYPE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "00000000, true", "1FFFFFFF, true", "20000000, true", "3FFFFFFF, true",
    "40000000, false", "5FFFFFFF, false", "60000000, true", "9FFFFFFF, true",
    "A0000000, false", "DFFFFFFF, false", "E0000000, false", "E00FFFFF, false",
    "E0100000, false", "FFFFFFFF, false"
  })
  void withoutTheMpuTheDefaultMapHolds(String address, boolean executes) {
    int expected = executes ? READ_WRITE | EXECUTE : READ_WRITE;
    assertThat(unit.permissions(Integer.parseUnsignedInt(address, 16))).isEqualTo(expected);
  }

  @Test
  void withoutRegionsNothingIsPermitted() {
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0x2000_0000)).isZero();
  }

  @Test
  void privdefenaGivesPrivilegedCodeTheDefaultMap() {
    unit.store(CTRL, 5);
    assertThat(unit.permissions(0x2000_0000)).isEqualTo(PRIVILEGED);
    assertThat(unit.permissions(0x4000_0000)).isEqualTo(PRIVILEGED_READ | PRIVILEGED_WRITE);
  }

  @Test
  void thePrivatePeripheralBusIsOutsideTheMpu() {
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0xE000_E000) & PRIVILEGED).isEqualTo(3);
  }

  @Test
  void systemSpaceIsNeverExecuted() {
    region(0, 0, 32, FULL_ACCESS);
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0xE010_0000)).isEqualTo(READ_WRITE);
    assertThat(unit.permissions(0xA000_0000)).isEqualTo(READ_WRITE | EXECUTE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 3", "2, 7", "3, 15", "4, 0", "5, 1", "6, 5", "7, 5"})
  void apPermits(int accessPermissions, int expected) {
    region(0, 0x2000_0000, 5, (accessPermissions << 24) | (1 << 28));
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0x2000_001F)).isEqualTo(expected);
    assertThat(unit.permissions(0x2000_0020)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 19", "2, 55", "3, 63", "5, 17", "6, 53", "7, 53"})
  void whatMayBeReadMayBeExecutedUnlessXn(int accessPermissions, int expected) {
    region(0, 0x2000_0000, 5, accessPermissions << 24);
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0x2000_0000)).isEqualTo(expected);
  }

  @Test
  void theHighestNumberWinsWhereRegionsOverlap() {
    region(1, 0x2000_0000, 12, FULL_ACCESS);
    region(5, 0x2000_0100, 8, 5 << 24);
    region(3, 0x2000_0000, 16, 0);
    unit.store(CTRL, 5);
    assertThat(unit.permissions(0x2000_0100) & READ_WRITE).isEqualTo(PRIVILEGED_READ);
    assertThat(unit.permissions(0x2000_0200)).as("region 3 hides region 1").isZero();
  }

  @Test
  void aDisabledSubregionShowsWhatIsBehind() {
    region(1, 0x2000_0000, 8, FULL_ACCESS | (0x80 << 8));
    region(0, 0x2000_0000, 8, 5 << 24);
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0x2000_00DF) & READ_WRITE).isEqualTo(READ_WRITE);
    assertThat(unit.permissions(0x2000_00E0) & READ_WRITE).isEqualTo(PRIVILEGED_READ);
  }

  @Test
  void regionsBelow256BytesHaveNoSubregions() {
    region(0, 0x2000_0000, 7, FULL_ACCESS | (0xFF << 8));
    unit.store(CTRL, 1);
    assertThat(unit.permissions(0x2000_0000) & READ_WRITE).isEqualTo(READ_WRITE);
  }

  @Test
  void aliasesReachTheSelectedRegion() {
    unit.store(0xA4, 0x2000_0000 | VALID | 2);
    unit.store(0xA8, FULL_ACCESS | (4 << 1) | 1);
    unit.store(0xB4, 0x3000_0000 | VALID | 7);
    assertThat(unit.load(RNR)).isEqualTo(7);
    assertThat(unit.load(0xB4)).isEqualTo(0x3000_0007);
    unit.store(RNR, 2);
    assertThat(unit.load(RBAR)).isEqualTo(0x2000_0002);
    assertThat(unit.load(0xB8)).isEqualTo(FULL_ACCESS | 9);
  }

  @Test
  void reservedBitsReadAsZero() {
    unit.store(RASR, -1);
    assertThat(unit.load(RASR)).isEqualTo(0x173F_FF3F);
    unit.store(CTRL, -1);
    assertThat(unit.load(CTRL)).isEqualTo(7);
    unit.store(RNR, 8);
    assertThat(unit.load(RNR)).isZero();
  }

  @Test
  void negativePrioritiesSwitchItOffUnlessHfnmiena() {
    unit.store(CTRL, 1);
    unit.setNegativePriority(true);
    assertThat(unit.isEnabled()).isFalse();
    assertThat(unit.permissions(0x2000_0000)).isEqualTo(READ_WRITE | EXECUTE);
    unit.store(CTRL, 3);
    assertThat(unit.permissions(0x2000_0000)).isZero();
  }

  @Test
  void generationChangesWhenPermissionsMay() {
    unit.store(CTRL, 1);
    int before = unit.generation();
    unit.setNegativePriority(true);
    int masked = unit.generation();
    assertThat(masked).isNotEqualTo(before);
    unit.setNegativePriority(true);
    assertThat(unit.generation()).isEqualTo(masked);
    unit.store(RASR, 1);
    assertThat(unit.generation()).isNotEqualTo(masked);
  }

  /** Whether a region has an address, by division instead of shifts. */
  private static boolean slowlyContains(long address, long base, int bits, int disabled) {
    long size = 1L << bits;
    long start = base / size * size;
    if (address < start || address >= start + size) {
      return false;
    }
    int subregion = (int) ((address - start) / (size / 8));
    return bits < 8 || (disabled & (1 << subregion)) == 0;
  }

  @Property
  void regionsHaveTheAddressesOfTheirSubregions(
      @ForAll int address,
      @ForAll int base,
      @ForAll @IntRange(min = 5, max = 32) int bits,
      @ForAll @IntRange(max = 255) int disabled,
      @ForAll boolean near) {
    int tried = near ? base + (address >> 8) % 4096 : address;
    if ((tried >>> 20) == 0xE00) {
      return;
    }
    MemoryProtectionUnit one = new MemoryProtectionUnit(8);
    one.store(RBAR, base & ~0x1F);
    one.store(RASR, FULL_ACCESS | (1 << 28) | (disabled << 8) | ((bits - 1) << 1) | 1);
    one.store(CTRL, 1);
    boolean expected =
        slowlyContains(
            Integer.toUnsignedLong(tried), Integer.toUnsignedLong(base & ~0x1F), bits, disabled);
    assertThat(one.permissions(tried)).isEqualTo(expected ? READ_WRITE : 0);
  }

  @Test
  void resetForgetsTheRegionsAndSwitchesItOff() {
    region(3, 0x2000_0000, 12, FULL_ACCESS);
    unit.store(CTRL, 5);
    int before = unit.generation();
    unit.reset();
    assertThat(unit.generation()).isNotEqualTo(before);
    assertThat(unit.load(CTRL)).isZero();
    assertThat(unit.load(RNR)).isZero();
    unit.store(RNR, 3);
    assertThat(unit.load(RBAR)).isEqualTo(3);
    assertThat(unit.load(RASR)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "1, 5", "5, 1", "5, 0"})
  void generationChangesWithTheControlRegister(int from, int to) {
    unit.store(CTRL, from);
    int before = unit.generation();
    unit.store(CTRL, to);
    assertThat(unit.generation()).isNotEqualTo(before);
  }

  @Test
  void generationChangesWithHfnmienaAtANegativePriority() {
    unit.store(CTRL, 1);
    unit.setNegativePriority(true);
    int before = unit.generation();
    unit.store(CTRL, 3);
    assertThat(unit.generation()).isNotEqualTo(before);
  }

  @Test
  void generationChangesWithARegionsPlaceWhileTheMpuIsOn() {
    region(2, 0x2000_0000, 12, FULL_ACCESS);
    unit.store(CTRL, 1);
    int before = unit.generation();
    unit.store(RBAR, 0x2000_1000 | VALID | 2);
    assertThat(unit.generation()).isNotEqualTo(before);
    assertThat(unit.permissions(0x2000_1000) & READ_WRITE).isEqualTo(READ_WRITE);
  }
}
