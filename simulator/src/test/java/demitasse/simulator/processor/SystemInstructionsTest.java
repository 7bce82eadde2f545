package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Instructions that fault, call, mask and move special registers. */
class SystemInstructionsTest extends ProgramFixture {
  @Test
  void undefinedInstructionsFault() {
    execute(0xDE00); // udf #0
    assertFault(Fault.UNDEFINSTR);
  }

  @Test
  void undefinedWideInstructionsFault() {
    execute(0xF7F0, 0xA000); // udf.w #0
    assertFault(Fault.UNDEFINSTR);
  }

  @Test
  void bitsThatShouldBeZeroMakeInstructionsUndefined() {
    execute(0xEA40, 0x8102); // orr r1, r0, r2 with bit 15 of the second half
    assertFault(Fault.UNDEFINSTR);
  }

  @Test
  void thereIsNoCoprocessor() {
    execute(0xEEF0, 0x0A10); // vmrs r0, fpsid
    assertFault(Fault.NOCP);
  }

  @Test
  void skippedUndefinedInstructionsDoNothing() {
    set(0, 1);
    execute(0x2802, 0xBF08, 0xDE00, 0x2101); // cmp r0, #2; it eq; udfeq #0; movs r1, #1
    assertThat(register(1)).isEqualTo(1);
  }

  @Test
  void breakpointsIgnoreConditions() {
    set(0, 1);
    program(
        0x2802, // cmp r0, #2
        0xBF08, // it eq
        0xBE01); // bkpt #1
    steps(3);
    assertThat(processor.exceptionNumber()).as("HardFault").isEqualTo(3);
    assertThat(peek(0xE000_ED2C)).as("HFSR.DEBUGEVT").isEqualTo(1 << 31);
  }

  @Test
  void maskingNeedsPrivilege() {
    execute(
        0xB672, // cpsid i
        0xF3EF, 0x8010); // mrs r0, primask
    assertThat(register(0)).isEqualTo(1);
    execute(
        0xB662, // cpsie i
        0xF3EF, 0x8110); // mrs r1, primask
    assertThat(register(1)).isZero();
    dropPrivilege();
    execute(0xB672); // cpsid i
    dropPrivilege();
    assertThat(register(Processor.CONTROL_AND_MASKS) & 1).isZero();
  }

  @Test
  void droppedPrivilegeHoldsForTheNextAccess() {
    protect(0, RAM, 0x0100_001F); // privileged only
    protect(1, 0, 0x0600_0017); // flash for all
    set(0, DATA);
    set(1, 1);
    program(
        0x6802, // ldr r2, [r0]
        0xF381, 0x8814, // msr control, r1
        0xF3BF, 0x8F6F, // isb
        0x6802); // ldr r2, [r0]
    set(Processor.PSP, DATA);
    steps(4);
    assertThat(peek(CFSR) & 2).as("DACCVIOL").isEqualTo(2);
  }

  @Test
  void theMaskedPriorityIsRead() {
    set(0, 0x45);
    execute(
        0xF380, 0x8811, // msr basepri, r0
        0xF3EF, 0x8111); // mrs r1, basepri
    assertThat(register(1)).isEqualTo(0x40);
  }

  @Test
  void hintsDoNothing() {
    execute(
        0xBF00, // nop
        0xBF10, // yield
        0xF3AF, 0x8000, // nop.w
        0xF3BF, 0x8F5F, // dmb
        0xF3BF, 0x8F4F, // dsb
        0xF3BF, 0x8F6F, // isb
        0xF890, 0xF000, // pld [r0]
        0xBF40); // sev
    assertThat(processor.instructions()).isEqualTo(8);
  }
}
