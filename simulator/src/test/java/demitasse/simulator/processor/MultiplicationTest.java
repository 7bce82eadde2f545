package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Multiplications, divisions and saturation. */
class MultiplicationTest extends ProgramFixture {
  @Test
  void productsAreAddedAndSubtracted() {
    set(0, 6);
    set(1, 7);
    set(2, 100);
    execute(
        0xFB00, 0x2301, // mla r3, r0, r1, r2
        0xFB00, 0x2411, // mls r4, r0, r1, r2
        0x4341); // muls r1, r0, r1
    assertThat(register(3)).isEqualTo(142);
    assertThat(register(4)).isEqualTo(58);
    assertThat(register(1)).isEqualTo(42);
    assertThat(flags()).isEqualTo("nzcvq");
  }

  @Test
  void longProductsAreSignedOrUnsigned() {
    set(0, -2);
    set(1, 3);
    execute(
        0xFB80, 0x2301, // smull r2, r3, r0, r1
        0xFBA0, 0x4501); // umull r4, r5, r0, r1
    assertThat(register(2)).isEqualTo(-6);
    assertThat(register(3)).isEqualTo(-1);
    assertThat(register(4)).isEqualTo(-6);
    assertThat(register(5)).isEqualTo(2);
  }

  @Test
  void umaalAddsBothWordsAndNeverOverflows() {
    for (int register = 0; register < 4; register++) {
      set(register, -1);
    }
    execute(0xFBE0, 0x2361); // umaal r2, r3, r0, r1
    assertThat(register(2)).isEqualTo(-1);
    assertThat(register(3)).isEqualTo(-1);
  }

  @Test
  void halvesAreChosen() {
    set(0, 0x0003_FFFE);
    set(1, 0x0005_0007);
    execute(
        0xFB10, 0xF201, // smulbb r2, r0, r1
        0xFB10, 0xF321, // smultb r3, r0, r1
        0xFB10, 0xF411, // smulbt r4, r0, r1
        0xFB30, 0xF511); // smulwt r5, r0, r1
    assertThat(register(2)).isEqualTo(-14);
    assertThat(register(3)).isEqualTo(21);
    assertThat(register(4)).isEqualTo(-10);
    assertThat(register(5)).isEqualTo(19);
  }

  @Test
  void accumulationThatOverflowsSetsQ() {
    set(0, 0x7FFF);
    set(1, 0x7FFF_FFFF);
    execute(0xFB10, 0x1200); // smlabb r2, r0, r0, r1
    assertThat(register(2)).isEqualTo(0x7FFF_FFFF + 0x7FFF * 0x7FFF);
    assertThat(flags()).endsWith("Q");
  }

  @Test
  void dualProductsAreAddedSubtractedAndCrossed() {
    set(0, 0x0002_0003);
    set(1, 0x0005_0007);
    execute(
        0xFB20, 0xF201, // smuad r2, r0, r1
        0xFB20, 0xF311, // smuadx r3, r0, r1
        0xFB40, 0xF401); // smusd r4, r0, r1
    assertThat(register(2)).isEqualTo(31);
    assertThat(register(3)).isEqualTo(29);
    assertThat(register(4)).isEqualTo(11);
  }

  @Test
  void mostSignificantWordsAreRounded() {
    set(0, 0x4000_0000);
    set(1, 6);
    execute(
        0xFB50, 0xF201, // smmul r2, r0, r1
        0xFB50, 0xF311); // smmulr r3, r0, r1
    assertThat(register(2)).isEqualTo(1);
    assertThat(register(3)).isEqualTo(2);
  }

  @Test
  void differencesOfBytesAreSummedUp() {
    set(0, 0x0110_FF00);
    set(1, 0x0210_00FF);
    set(2, 1000);
    execute(
        0xFB70, 0xF301, // usad8 r3, r0, r1
        0xFB70, 0x2401); // usada8 r4, r0, r1, r2
    assertThat(register(3)).isEqualTo(511);
    assertThat(register(4)).isEqualTo(1511);
  }

  @Test
  void quotientsAreRoundedToZero() {
    set(0, -7);
    set(1, 2);
    execute(
        0xFB90, 0xF2F1, // sdiv r2, r0, r1
        0xFBB0, 0xF3F1); // udiv r3, r0, r1
    assertThat(register(2)).isEqualTo(-3);
    assertThat(register(3)).isEqualTo(0x7FFF_FFFC);
  }

  @Test
  void theMostNegativeNumberDividedByMinusOneIsItself() {
    set(0, Integer.MIN_VALUE);
    set(1, -1);
    execute(0xFB90, 0xF2F1); // sdiv r2, r0, r1
    assertThat(register(2)).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void aQuotientByZeroIsZero() {
    set(0, 5);
    set(1, 0);
    execute(0xFBB0, 0xF2F1); // udiv r2, r0, r1
    assertThat(register(2)).isZero();
  }

  @Test
  void divisionsByZeroTrapIfAsked() {
    poke(CCR, 1 << 4);
    set(1, 0);
    execute(0xFB90, 0xF2F1); // sdiv r2, r0, r1
    assertFault(Fault.DIVBYZERO);
  }

  @Test
  void saturationSetsQ() {
    set(0, 300);
    execute(
        0xF380, 0x0108, // usat r1, #8, r0
        0xF300, 0x0207); // ssat r2, #8, r0
    assertThat(register(1)).isEqualTo(255);
    assertThat(register(2)).isEqualTo(127);
    assertThat(flags()).endsWith("Q");
  }

  @Test
  void halvesAreSaturatedEach() {
    set(0, 0xFF00_0100);
    execute(
        0xF320, 0x0107, // ssat16 r1, #8, r0
        0xF3A0, 0x0207); // usat16 r2, #7, r0
    assertThat(register(1)).isEqualTo(0xFF80_007F);
    assertThat(register(2)).isEqualTo(0x0000_007F);
  }

  @Test
  void doublingSaturatesBeforeTheSum() {
    set(0, 0x4000_0000);
    set(1, -1);
    execute(0xFA80, 0xF291); // qdadd r2, r1, r0
    assertThat(register(2)).isEqualTo(0x7FFF_FFFE);
    assertThat(flags()).endsWith("Q");
  }
}
