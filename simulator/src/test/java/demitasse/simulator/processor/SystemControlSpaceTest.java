package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Private Peripheral Bus by ARM DDI 0403E, B3.1 and B3.2. */
class SystemControlSpaceTest extends SystemFixture {
  private int resets;

  @ParameterizedTest
  @CsvSource({
    "E000ED00, 410FC241", "E000ED0C, FA050000", "E000ED14, 00000200", "E000E008, 0",
    "E000ED88, 0", "E000ED40, 00000030", "E000ED60, 01101110", "E000ED90, 00000800",
    "E0001000, 40000000", "E0002000, 00000260", "E00FF000, FFF0F003", "E00FFFF0, 0000000D",
    "E000EFE0, 0000000C", "E000EFE4, 000000B0", "E0040FE0, 000000A1", "E00AB124, 0"
  })
  void registersHaveTheirValuesAfterReset(String address, String value) {
    assertThat(load(Integer.parseUnsignedInt(address, 16)))
        .isEqualTo(Integer.parseUnsignedInt(value, 16));
  }

  @Test
  void accessWithoutPrivilegeIsABusFault() {
    FaultException fault =
        catchThrowableOfType(FaultException.class, () -> system.load(ICSR, 4, false));
    assertThat(fault.fault()).isEqualTo(Fault.PRECISERR);
    assertThat(fault.address()).isEqualTo(ICSR);
    fault = catchThrowableOfType(FaultException.class, () -> system.store(STIR, 1, 4, false));
    assertThat(fault.fault()).isEqualTo(Fault.PRECISERR);
  }

  @Test
  void usersetmpendOpensStir() {
    store(CCR, 2);
    system.store(STIR, 3, 4, false);
    assertThat(load(ISPR)).isEqualTo(1 << 3);
  }

  @Test
  void aircrNeedsItsKey() {
    store(AIRCR, 0x0000_0500);
    assertThat(load(AIRCR)).isEqualTo(0xFA05_0000);
    store(AIRCR, 0x05FA_0500);
    assertThat(load(AIRCR)).isEqualTo(0xFA05_0500);
  }

  @Test
  void sysresetreqActsBeforeTheNextInstruction() {
    system.setSystemReset(() -> resets++);
    store(AIRCR, 0x05FA_0004);
    assertThat(resets).isZero();
    exceptions.takePending();
    exceptions.takePending();
    assertThat(resets).isEqualTo(1);
  }

  @Test
  void vectresetResetsTheProcessor() {
    store(SHPR3, 0x1000_0000);
    exceptions.supervisorCall();
    store(AIRCR, 0x05FA_0001);
    exceptions.takePending();
    assertThat(state.exceptionNumber).isZero();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
    assertThat(load(SHPR3)).isZero();
  }

  @Test
  void systemPrioritiesAreBytes() {
    storeByte(SHPR1 + 2, 0x7F);
    storeByte(SHPR2 + 3, 0x30);
    store(SHPR3, -1);
    store(SHPR2, load(SHPR2) | 0xFF);
    assertThat(load(SHPR1)).isEqualTo(0x0070_0000);
    assertThat(load(SHPR2)).isEqualTo(0x3000_0000);
    assertThat(load(SHPR3)).isEqualTo(0xF0F0_00F0);
  }

  @Test
  void shcsrShowsWhatIsActivePendingAndEnabled() {
    store(SHCSR, 1 << 18);
    exceptions.supervisorCall();
    assertThat(load(SHCSR)).isEqualTo((1 << 18) | (1 << 7));
    store(SHCSR, load(SHCSR) | (1 << 12));
    assertThat(load(SHCSR) & (1 << 12)).isNotZero();
  }

  @Test
  void icsrTellsTheActiveAndTheNextException() {
    enable(5, 0x40);
    exceptions.supervisorCall();
    pulse(5);
    assertThat(load(ICSR)).isEqualTo(11 | (21 << 12) | (1 << 11) | (1 << 22));
    store(ICSR, PENDSVSET | (1 << 26) | NMIPENDSET);
    assertThat(load(ICSR) >>> 12 & 0x1FF).isEqualTo(2);
    store(ICSR, (1 << 27) | (1 << 25));
    assertThat(load(ICSR) & ((1 << 28) | (1 << 26))).isZero();
  }

  @Test
  void rettobaseIsClearWhileAnotherHandlerIsInterrupted() {
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    enable(0, 0);
    pulse(0);
    lookUp();
    assertThat(load(ICSR) & (1 << 11)).isZero();
  }

  @Test
  void faultStatusKeepsReservedBitsClear() {
    store(SCR, -1);
    store(CCR, -1);
    store(VTOR, -1);
    assertThat(load(SCR)).isEqualTo(0x16);
    assertThat(load(CCR)).isEqualTo(0x31B);
    assertThat(load(VTOR)).isEqualTo(0xFFFF_FF80);
  }

  @Test
  void itmCollectsWhatIsPrintedToEnabledPorts() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    system.setTraceOutput(printed::write);
    storeByte(0xE000_0000, 'a');
    store(0xE000_0E80, 1);
    store(0xE000_0E00, 1);
    assertThat(load(0xE000_0000)).isEqualTo(1);
    storeByte(0xE000_0000, 'b');
    system.store(0xE000_0000, 'c' | ('d' << 8), 2, false);
    store(0xE000_0004, 'e');
    store(0xE000_0E40, 1);
    system.store(0xE000_0000, 'f', 1, false);
    assertThat(printed).hasToString("bcd");
  }

  @Test
  void addressesOfFaultsCanBeWritten() {
    store(MMFAR, 0x1234);
    store(BFAR, 0x5678);
    assertThat(load(MMFAR)).isEqualTo(0x1234);
    assertThat(load(BFAR)).isEqualTo(0x5678);
  }

  @Test
  void hfsrAndDfsrAreClearedByOnes() {
    exceptions.breakpoint(0);
    store(HFSR, 1 << 30);
    store(DFSR, 1);
    assertThat(load(HFSR)).isEqualTo(1 << 31);
    assertThat(load(DFSR)).isEqualTo(2);
    store(HFSR, 1 << 31);
    store(DFSR, 2);
    assertThat(load(HFSR)).isZero();
    assertThat(load(DFSR)).isZero();
  }

  @Test
  void shcsrClearsWhatIsPending() {
    exceptions.changeProcessorState(true, true, false);
    store(SHCSR, (1 << 18) | (1 << 12));
    store(SHCSR, 1 << 18);
    exceptions.changeProcessorState(false, true, false);
    lookUp();
    assertThat(state.exceptionNumber).isZero();
  }

  @Test
  void resetBringsMasksAndStackBack() {
    exceptions.changeProcessorState(true, true, true);
    exceptions.writeSpecial(17, 0, 0x40);
    useProcessStack(true);
    store(VTOR, 0x2000_0000);
    store(SCR, 6);
    system.reset();
    assertThat(exceptions.readSpecial(20)).isZero();
    assertThat(state.primask).isFalse();
    assertThat(state.faultmask).isFalse();
    assertThat(state.basepri).isZero();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK);
    assertThat(load(VTOR)).isZero();
    assertThat(load(SCR)).isZero();
  }

  @Test
  void resetEndsSleepAndLockup() {
    fault(Fault.UNDEFINSTR);
    fault(Fault.UNDEFINSTR);
    system.reset();
    assertThat(exceptions.canExecute()).isTrue();
    exceptions.waitForInterrupt();
    system.reset();
    assertThat(exceptions.canExecute()).isTrue();
    assertThat(load(SHCSR)).isZero();
  }
}
