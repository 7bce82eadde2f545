package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Additions and subtractions of halves and bytes (ARM DDI 0403E, A4.4.6). */
class ParallelArithmeticTest extends ProgramFixture {
  @Test
  void unsignedBytesCarryIntoGreaterOrEqual() {
    set(0, 0xFF01_80FF);
    set(1, 0x0101_8000);
    execute(0xFA80, 0xF241); // uadd8 r2, r0, r1
    assertThat(register(2)).isEqualTo(0x0002_00FF);
    assertThat(greaterOrEqual()).isEqualTo(0b1010);
  }

  @Test
  void unsignedHalvesThatDoNotBorrowAreGreaterOrEqual() {
    set(0, 0x0005_0005);
    set(1, 0x0006_0005);
    execute(0xFAD0, 0xF241); // usub16 r2, r0, r1
    assertThat(register(2)).isEqualTo(0xFFFF_0000);
    assertThat(greaterOrEqual()).isEqualTo(0b0011);
  }

  @Test
  void signedHalvesAreGreaterOrEqualByTheTrueSum() {
    set(0, 0x7FFF_8000);
    set(1, 0x0001_FFFF);
    execute(0xFA90, 0xF201); // sadd16 r2, r0, r1
    assertThat(register(2)).isEqualTo(0x8000_7FFF);
    assertThat(greaterOrEqual()).isEqualTo(0b1100);
  }

  @Test
  void halvesAreCrossed() {
    set(0, 0x0010_0020);
    set(1, 0x0001_0002);
    execute(
        0xFAA0, 0xF201, // sasx r2, r0, r1
        0xFAE0, 0xF301); // ssax r3, r0, r1
    assertThat(register(2)).as("SASX").isEqualTo(0x0012_001F);
    assertThat(register(3)).as("SSAX").isEqualTo(0x000E_0021);
  }

  @Test
  void saturationKeepsQ() {
    set(0, 0x7FFF_8000);
    set(1, 0x0001_FFFF);
    execute(
        0xFA90, 0xF211, // qadd16 r2, r0, r1
        0xFAC1, 0xF350); // uqsub8 r3, r1, r0
    assertThat(register(2)).isEqualTo(0x7FFF_8000);
    assertThat(register(3)).isEqualTo(0x0000_7FFF);
    assertThat(flags()).endsWith("q");
  }

  @Test
  void halvingKeepsTheCarry() {
    set(0, 0xFF00_0000);
    set(1, 0xFF02_0001);
    execute(
        0xFA80, 0xF261, // uhadd8 r2, r0, r1
        0xFA80, 0xF321, // shadd8 r3, r0, r1
        0xFAC0, 0xF461); // uhsub8 r4, r0, r1
    assertThat(register(2)).isEqualTo(0xFF01_0000);
    assertThat(register(3)).isEqualTo(0xFF01_0000);
    assertThat(register(4)).isEqualTo(0x00FF_00FF);
  }
}
