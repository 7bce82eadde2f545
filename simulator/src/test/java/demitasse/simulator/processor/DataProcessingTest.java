package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Moves, logic, additions, shifts: values by the pseudocode of ARM DDI 0403E, A7.7. */
class DataProcessingTest extends ProgramFixture {
  @Test
  void additionsCarryAndOverflow() {
    set(0, 0x8000_0000);
    set(1, 0x8000_0000);
    execute(0x1842); // adds r2, r0, r1
    assertThat(register(2)).isZero();
    assertThat(flags()).isEqualTo("nZCVq");
  }

  @Test
  void subtractionsCarryWhenTheyDoNotBorrow() {
    set(0, 5);
    execute(0x1F41); // subs r1, r0, #5
    assertThat(flags()).isEqualTo("nZCvq");
    execute(0x1F81); // subs r1, r0, #6
    assertThat(register(1)).isEqualTo(-1);
    assertThat(flags()).isEqualTo("Nzcvq");
  }

  @Test
  void longNumbersAreAddedWithCarry() {
    set(0, -1);
    set(1, 7);
    set(2, 1);
    set(3, 8);
    execute(
        0x1880, // adds r0, r0, r2
        0x4159); // adcs r1, r3
    assertThat(register(0)).isZero();
    assertThat(register(1)).isEqualTo(16);
  }

  @Test
  void subtractionWithCarryTakesTheBorrow() {
    set(0, 10);
    set(1, 3);
    setFlags(0, 0);
    execute(0xEB60, 0x0201); // sbc r2, r0, r1
    assertThat(register(2)).isEqualTo(6);
  }

  @Test
  void shiftsBy32LeaveTheSignInTheCarry() {
    set(0, 0x8000_0000);
    execute(0x0801); // lsrs r1, r0, #32
    assertThat(register(1)).isZero();
    assertThat(flags()).isEqualTo("nZCvq");
    execute(0x1001); // asrs r1, r0, #32
    assertThat(register(1)).isEqualTo(-1);
    assertThat(flags()).isEqualTo("NzCvq");
  }

  @Test
  void shiftsByRegistersUseEightBits() {
    set(0, 3);
    set(1, 0x101);
    execute(0xFA00, 0xF201); // lsl r2, r0, r1
    assertThat(register(2)).isEqualTo(6);
    set(1, 33);
    execute(0xFA10, 0xF201); // lsls r2, r0, r1
    assertThat(register(2)).isZero();
    assertThat(flags()).isEqualTo("nZcvq");
  }

  @Test
  void rrxShiftsTheCarryIn() {
    set(0, 1);
    setFlags(0b00100, 0);
    execute(0xEA5F, 0x0130); // rrxs r1, r0
    assertThat(register(1)).isEqualTo(0x8000_0000);
    assertThat(flags()).isEqualTo("NzCvq");
  }

  @Test
  void shiftedOperandsAreShiftedFirst() {
    set(0, 100);
    set(1, 0xF0);
    execute(0xEB00, 0x1211); // add r2, r0, r1, lsr #4
    assertThat(register(2)).isEqualTo(115);
    execute(0xEBC0, 0x0281); // rsb r2, r0, r1, lsl #2
    assertThat(register(2)).isEqualTo(0x3C0 - 100);
  }

  @Test
  void rotatedConstantsSetTheCarryOfLogic() {
    set(0, -1);
    execute(0xF010, 0x4100); // ands r1, r0, #0x80000000
    assertThat(flags()).isEqualTo("NzCvq");
    execute(0xF010, 0x41FE); // ands r1, r0, #0x7F000000
    assertThat(flags()).isEqualTo("nzcvq");
  }

  @Test
  void constantsOfFewBitsKeepTheCarry() {
    set(0, -1);
    setFlags(0b00100, 0);
    execute(0xF010, 0x1FFF); // tst r0, #0x00FF00FF
    assertThat(flags()).isEqualTo("nzCvq");
  }

  @Test
  void halvesAreMovedOneByOne() {
    execute(
        0xF245, 0x6078, // movw r0, #0x5678
        0xF2C1, 0x2034); // movt r0, #0x1234
    assertThat(register(0)).isEqualTo(0x1234_5678);
  }

  @Test
  void adrIsRelativeToTheAlignedPc() {
    execute(
        0xBF00, // nop
        0xA001, // adr r0, .+6
        0x0000, 0x0000, 0x0000, 0x0000); // .short 0, 0, 0, 0
    assertThat(register(0)).isEqualTo(CODE + 8);
  }

  @Test
  void ornAndMvnInvert() {
    set(0, 0x0F00);
    set(1, 0xFF);
    execute(
        0xEA60, 0x0201, // orn r2, r0, r1
        0xF06F, 0x0300); // mvn r3, #0
    assertThat(register(2)).isEqualTo(0xFFFF_FF00);
    assertThat(register(3)).isEqualTo(-1);
  }

  @Test
  void theStackPointerKeepsItsAlignment() {
    set(0, DATA + 3);
    execute(0x4685); // mov sp, r0
    assertThat(register(13)).isEqualTo(DATA);
  }
}
