package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Branches, and instructions that IT makes conditional. */
class BranchesTest extends ProgramFixture {
  @Test
  void callsLeaveTheReturnAddress() {
    program(0xF000, 0xF87E); // bl .+0x100
    steps(1);
    assertThat(register(15)).isEqualTo(CODE + 0x100);
    assertThat(register(14)).isEqualTo(CODE + 5);
  }

  @Test
  void branchesReachBackwardsAndFar() {
    program(0xF7FF, 0xBE7E); // b.w .-0x300
    steps(1);
    assertThat(register(15)).isEqualTo(CODE - 0x300);
    program(
        0xBF00, // nop
        0xF43F, 0xAEFE); // beq.w .-0x200
    set(15, CODE + 2);
    setFlags(0b01000, 0);
    steps(1);
    assertThat(register(15)).isEqualTo(CODE + 2 - 0x200);
  }

  @Test
  void eachConditionHasItsOpposite() {
    for (int flags = 0; flags < 16; flags++) {
      for (int condition = 0; condition < 14; condition += 2) {
        assertThat(isTaken(condition, flags)).isNotEqualTo(isTaken(condition + 1, flags));
      }
    }
  }

  private boolean isTaken(int condition, int flags) {
    program(0xD000 | (condition << 8) | 0x10);
    set(15, CODE);
    setFlags(flags << 1, 0);
    steps(1);
    return register(15) != CODE + 2;
  }

  @Test
  void compareAndBranchLooksAtARegister() {
    program(
        0xB940, // cbnz r0, .+20
        0xB140); // cbz r0, .+20
    steps(2);
    assertThat(register(15)).isEqualTo(CODE + 22);
  }

  @Test
  void tablesHoldOffsetsInHalfwords() {
    program(
        0xE8DF, 0xF000, // tbb [pc, r0]
        0x0802); // tbh [pc, r1, lsl #1]
    set(0, 1);
    steps(1);
    assertThat(register(15)).isEqualTo(CODE + 4 + 16);
  }

  @Test
  void aBranchToAnEvenAddressFaultsThere() {
    program(0x4700); // bx r0
    set(0, CODE + 0x40);
    steps(1);
    assertThat(register(15)).isEqualTo(CODE + 0x40);
    steps(1);
    assertFault(Fault.INVSTATE);
    assertThat(peek(STACK - 8)).as("the frame's PC").isEqualTo(CODE + 0x40);
  }

  @Test
  void additionsToThePcStayInThumbState() {
    program(0x4487); // add pc, r0
    set(0, 0x20);
    steps(1);
    assertThat(register(15)).isEqualTo(CODE + 4 + 0x20);
  }

  @Test
  void itChoosesBetweenThenAndElse() {
    set(0, 1);
    execute(
        0x2801, // cmp r0, #1
        0xBF0C, // ite eq
        0x210A, // moveq r1, #10
        0x2114, // movne r1, #20
        0xF04F, 0x021E); // mov r2, #30
    assertThat(register(1)).isEqualTo(10);
    assertThat(register(2)).isEqualTo(30);
  }

  @Test
  void narrowInstructionsSetNoFlagsWithinIt() {
    set(0, 1);
    execute(
        0x2801, // cmp r0, #1
        0xBF04, // itt eq
        0x3001, // addeq r0, #1
        0x0100); // lsleq r0, r0, #4
    assertThat(register(0)).isEqualTo(32);
    assertThat(flags()).isEqualTo("nZCvq");
  }

  @Test
  void comparisonsSetFlagsWithinIt() {
    set(0, 1);
    set(1, 2);
    execute(
        0x2801, // cmp r0, #1
        0xBF04, // itt eq
        0x2903, // cmpeq r1, #3
        0x2209); // moveq r2, #9
    assertThat(flags()).isEqualTo("Nzcvq");
    assertThat(register(2)).isZero();
  }

  @Test
  void theStateOfItIsStackedByFaults() {
    program(
        0x4280, // cmp r0, r0
        0xBF04, // itt eq
        0xBF00, // nop
        0x6811); // ldreq r1, [r2]
    set(2, 0x6000_0000);
    steps(4);
    assertFault(Fault.PRECISERR);
    int xpsr = peek(STACK - 4);
    assertThat((xpsr >>> 8) & 0xFC).as("IT[7:2]").isEqualTo(0x08);
    assertThat(peek(STACK - 8)).as("the frame's PC").isEqualTo(CODE + 6);
  }

  @Test
  void aCallWithinItReturnsBehindIt() {
    program(
        0x4280, // cmp r0, r0
        0xBF08, // it eq
        0xDF01, // svceq #1
        0xBF00); // nop
    steps(3);
    assertThat(processor.exceptionNumber()).isEqualTo(11);
    assertThat(peek(STACK - 4) & 0x0600_FC00).as("ITSTATE").isZero();
    assertThat(peek(STACK - 8)).isEqualTo(CODE + 6);
  }
}
