package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Loads and stores, of one register and of many, and what they may not do. */
class LoadStoreTest extends ProgramFixture {
  private static final int READ_ONLY_32_BYTES = 0x1600_0009;
  private static final int ALL_OF_RAM = 0x0300_001F;

  @Test
  void signsAreExtended() {
    poke(DATA, 0x8081_8283);
    set(0, DATA);
    execute(
        0xF990, 0x1000, // ldrsb r1, [r0]
        0xF9B0, 0x2002, // ldrsh r2, [r0, #2]
        0x7843, // ldrb r3, [r0, #1]
        0x8804); // ldrh r4, [r0]
    assertThat(register(1)).isEqualTo(0xFFFF_FF83);
    assertThat(register(2)).isEqualTo(0xFFFF_8081);
    assertThat(register(3)).isEqualTo(0x82);
    assertThat(register(4)).isEqualTo(0x8283);
  }

  @Test
  void theBaseChangesBeforeOrAfter() {
    poke(DATA, 1);
    poke(DATA + 4, 2);
    set(0, DATA - 4);
    execute(
        0xF850, 0x1F04, // ldr r1, [r0, #4]!
        0xF850, 0x2B04, // ldr r2, [r0], #4
        0xF850, 0x3908); // ldr r3, [r0], #-8
    assertThat(register(1)).isEqualTo(1);
    assertThat(register(2)).isEqualTo(1);
    assertThat(register(3)).isEqualTo(2);
    assertThat(register(0)).isEqualTo(DATA - 4);
  }

  @Test
  void literalsAreRelativeToTheAlignedPc() {
    program(
        0xBF00, // nop
        0x4801, // ldr r0, [pc, #4]
        0xBF00, // nop
        0xBF00, // nop
        0x5678, 0x1234); // .short 0x5678, 0x1234
    steps(2);
    assertThat(register(0)).isEqualTo(0x1234_5678);
  }

  @Test
  void wordsNeedNoAlignment() {
    poke(DATA, 0x4433_2211);
    poke(DATA + 4, 0x8877_6655);
    set(0, DATA + 3);
    execute(
        0x6801, // ldr r1, [r0]
        0xF8C0, 0x1005); // str r1, [r0, #5]
    assertThat(register(1)).isEqualTo(0x7766_5544);
    assertThat(peek(DATA + 8)).isEqualTo(0x7766_5544);
  }

  @Test
  void unalignedStoresMakeCodeExecuteAnew() {
    poke(DATA, 0xE7FE_2101); // movs r1, #1; b .
    set(15, DATA);
    steps(1);
    set(0, DATA - 3);
    set(1, 0x0200_0000);
    execute(0x6001, 0xBF00); // str r1, [r0]; nop
    set(15, DATA);
    steps(1);
    assertThat(register(1)).isEqualTo(2);
  }

  @Test
  void unalignedWordsTrapIfAsked() {
    poke(CCR, 1 << 3);
    set(0, DATA + 2);
    execute(0x6801); // ldr r1, [r0]
    assertFault(Fault.UNALIGNED);
  }

  @Test
  void pairsAndListsNeedAlignment() {
    set(0, DATA + 2);
    execute(0xE9D0, 0x1200); // ldrd r1, r2, [r0]
    assertFault(Fault.UNALIGNED);
  }

  @Test
  void listsAreInTheOrderOfTheirNumbers() {
    set(0, DATA);
    set(1, 11);
    set(2, 22);
    set(3, 33);
    execute(
        0xC00E, // stmia r0!, {r1, r2, r3}
        0xE930, 0x0070); // ldmdb r0!, {r4, r5, r6}
    assertThat(register(0)).isEqualTo(DATA);
    assertThat(register(4)).isEqualTo(11);
    assertThat(register(6)).isEqualTo(33);
    assertThat(peek(DATA + 4)).isEqualTo(22);
  }

  @Test
  void aListWithTheBaseLoadsIt() {
    poke(DATA, 5);
    poke(DATA + 4, 6);
    set(0, DATA);
    execute(0xC803); // ldmia r0, {r0, r1}
    assertThat(register(0)).isEqualTo(5);
    assertThat(register(1)).isEqualTo(6);
  }

  @Test
  void pushAndPopUseTheStack() {
    set(4, 44);
    set(14, 55);
    execute(
        0xB510, // push {r4, lr}
        0xBC03); // pop {r0, r1}
    assertThat(register(0)).isEqualTo(44);
    assertThat(register(1)).isEqualTo(55);
    assertThat(register(13)).isEqualTo(STACK);
  }

  @Test
  void aListThatFaultsLoadsNothing() {
    set(0, STACK - 4);
    execute(0xC806); // ldmia r0!, {r1, r2}
    assertFault(Fault.PRECISERR);
    assertThat(register(0)).isEqualTo(STACK - 4);
    assertThat(peek(0xE000_ED38)).as("BFAR").isEqualTo(STACK);
  }

  @Test
  void unprivilegedAccessesObeyTheMpuOfThreads() {
    protect(0, RAM, 0x0100_001F); // privileged only
    set(0, DATA);
    execute(
        0x6801, // ldr r1, [r0]
        0xF850, 0x1E00); // ldrt r1, [r0]
    assertFault(Fault.DACCVIOL);
    assertThat(peek(0xE000_ED34)).as("MMFAR").isEqualTo(DATA);
  }

  @Test
  void theMpuIsAskedAgainAfterItChanges() {
    protect(0, RAM, ALL_OF_RAM);
    set(0, DATA);
    set(1, 7);
    execute(0x6001); // str r1, [r0]
    protect(1, DATA, READ_ONLY_32_BYTES);
    execute(
        0x6201, // str r1, [r0, #32]
        0x6802, // ldr r2, [r0]
        0x6001); // str r1, [r0]
    assertFault(Fault.DACCVIOL);
    assertThat(register(2)).isEqualTo(7);
    assertThat(peek(DATA + 32)).isEqualTo(7);
  }

  @Test
  void aStoreAcrossTheEdgeOfARegionStoresNothing() {
    protect(0, RAM, ALL_OF_RAM);
    protect(1, DATA, READ_ONLY_32_BYTES);
    set(0, DATA - 2);
    set(1, -1);
    execute(0x6001); // str r1, [r0]
    assertFault(Fault.DACCVIOL);
    assertThat(peek(DATA - 4)).isZero();
  }

  @Test
  void systemRegistersNeedPrivilege() {
    dropPrivilege();
    set(0, 0xE000_ED00);
    execute(0x6801); // ldr r1, [r0]
    assertFault(Fault.PRECISERR);
  }

  @Test
  void exclusiveStoresNeedAReservation() {
    set(0, DATA);
    set(1, 9);
    execute(
        0xE840, 0x1200, // strex r2, r1, [r0]
        0xE850, 0x3F00, // ldrex r3, [r0]
        0xE840, 0x1400, // strex r4, r1, [r0]
        0xE840, 0x1500); // strex r5, r1, [r0]
    assertThat(register(2)).isEqualTo(1);
    assertThat(register(4)).isZero();
    assertThat(register(5)).isEqualTo(1);
    assertThat(peek(DATA)).isEqualTo(9);
  }

  @Test
  void clrexEndsTheReservation() {
    set(0, DATA);
    execute(
        0xE8D0, 0x3F4F, // ldrexb r3, [r0]
        0xF3BF, 0x8F2F, // clrex
        0xE8C0, 0x1F44); // strexb r4, r1, [r0]
    assertThat(register(4)).isEqualTo(1);
  }

  @Test
  void storesToFlashGoToTheBus() {
    set(0, 0x800);
    set(1, 0x1234_5678);
    execute(0x8001); // strh r1, [r0]
    assertThat(stored).containsEntry(0x800, 0x5678);
    assertThat(peek(0x800)).isZero();
  }

  @Test
  void bitsHaveAddressesOfTheirOwn() {
    set(0, 0x2200_0000 + (DATA + 1 - RAM) * 32 + 3 * 4);
    set(1, 0x4200_0000 + 4 * 4);
    set(2, 1);
    execute(
        0x6002, // str r2, [r0]
        0x6803, // ldr r3, [r0]
        0x600A, // str r2, [r1]
        0x684C); // ldr r4, [r1, #4]
    assertThat(peek(DATA)).isEqualTo(0x800);
    assertThat(register(3)).isEqualTo(1);
    assertThat(stored).containsEntry(PERIPHERAL, 0x10);
    assertThat(register(4)).isZero();
  }

  @Test
  void whatNothingAnswersFaultsPrecisely() {
    set(0, 0x6000_0000);
    execute(
        0xBF00, // nop
        0x6000); // str r0, [r0]
    assertFault(Fault.PRECISERR);
    assertThat(peek(STACK - 8)).as("the frame's PC").isEqualTo(CODE + 2);
  }
}
