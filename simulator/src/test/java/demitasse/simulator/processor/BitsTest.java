package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bit fields, extensions, reversals, packing. */
class BitsTest extends ProgramFixture {
  @Test
  void fieldsAreInsertedAndCleared() {
    set(0, 0xABCD);
    set(1, -1);
    execute(
        0xF360, 0x2113, // bfi r1, r0, #8, #12
        0x460A, // mov r2, r1
        0xF36F, 0x0207); // bfc r2, #0, #8
    assertThat(register(1)).isEqualTo(0xFFFB_CDFF);
    assertThat(register(2)).isEqualTo(0xFFFB_CD00);
  }

  @Test
  void fieldsAreExtractedWithAndWithoutSign() {
    set(0, 0x0000_8F00);
    execute(
        0xF3C0, 0x2107, // ubfx r1, r0, #8, #8
        0xF340, 0x2207, // sbfx r2, r0, #8, #8
        0xF340, 0x031F); // sbfx r3, r0, #0, #32
    assertThat(register(1)).isEqualTo(0x8F);
    assertThat(register(2)).isEqualTo(0xFFFF_FF8F);
    assertThat(register(3)).isEqualTo(0x8F00);
  }

  @Test
  void extensionsRotateFirst() {
    set(0, 0x80FF_7F01);
    execute(
        0xFA4F, 0xF1B0, // sxtb r1, r0, ror #24
        0xFA1F, 0xF2A0, // uxth r2, r0, ror #16
        0xFA0F, 0xF390); // sxth r3, r0, ror #8
    assertThat(register(1)).isEqualTo(0xFFFF_FF80);
    assertThat(register(2)).isEqualTo(0x80FF);
    assertThat(register(3)).isEqualTo(0xFFFF_FF7F);
  }

  @Test
  void extensionsAddToEachHalf() {
    set(0, 0x0001_FFFF);
    set(1, 0x00FE_0002);
    execute(
        0xFA20, 0xF281, // sxtab16 r2, r0, r1
        0xFA50, 0xF381); // uxtab r3, r0, r1
    assertThat(register(2)).isEqualTo(0xFFFF_0001);
    assertThat(register(3)).isEqualTo(0x0002_0001);
  }

  @Test
  void bytesAndBitsAreReversed() {
    set(0, 0x1234_5680);
    execute(
        0xBA01, // rev r1, r0
        0xBA42, // rev16 r2, r0
        0xBAC3, // revsh r3, r0
        0xFA90, 0xF4A0, // rbit r4, r0
        0xFAB0, 0xF580); // clz r5, r0
    assertThat(register(1)).isEqualTo(0x8056_3412);
    assertThat(register(2)).isEqualTo(0x3412_8056);
    assertThat(register(3)).isEqualTo(0xFFFF_8056);
    assertThat(register(4)).isEqualTo(0x016A_2C48);
    assertThat(register(5)).isEqualTo(3);
  }

  @Test
  void halvesArePacked() {
    set(0, 0x1111_2222);
    set(1, 0x3333_4444);
    execute(
        0xEAC0, 0x4201, // pkhbt r2, r0, r1, lsl #16
        0xEAC0, 0x4321); // pkhtb r3, r0, r1, asr #16
    assertThat(register(2)).isEqualTo(0x4444_2222);
    assertThat(register(3)).isEqualTo(0x1111_3333);
  }

  @Test
  void selTakesBytesByGreaterOrEqual() {
    set(0, 0x1122_3344);
    set(1, 0x5566_7788);
    setFlags(0, 0b1010);
    execute(0xFAA0, 0xF281); // sel r2, r0, r1
    assertThat(register(2)).isEqualTo(0x1166_3388);
  }
}
