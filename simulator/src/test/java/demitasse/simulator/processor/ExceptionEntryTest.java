package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Entries by ARM DDI 0403E, B1.5.6 to B1.5.10. */
class ExceptionEntryTest extends SystemFixture {
  @Test
  void resetLoadsStackPointerAndProgramCounterFromTheVectorTable() {
    assertThat(stackPointer()).isEqualTo(MAIN_STACK);
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
    assertThat(linkRegister()).isEqualTo(-1);
    assertThat(state.thumb).isTrue();
    assertThat(exceptions.canExecute()).isTrue();
  }

  @Test
  void entryPushesEightWords() {
    for (int register = 0; register < 13; register++) {
      state.registers[register] = 0x100 + register;
    }
    state.registers[CoreState.LR] = 0x1234;
    state.carry = true;
    state.greaterOrEqual = 5;
    exceptions.supervisorCall();

    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 32);
    int[] frame = new int[8];
    for (int word = 0; word < 8; word++) {
      frame[word] = memory.word(stackPointer() + 4 * word);
    }
    assertThat(frame)
        .containsExactly(0x100, 0x101, 0x102, 0x103, 0x10C, 0x1234, RESET_HANDLER, 0x2105_0000);
  }

  @Test
  void entryGoesToTheHandlerInHandlerMode() {
    exceptions.supervisorCall();
    assertThat(programCounter()).isEqualTo(handler(11));
    assertThat(state.exceptionNumber).isEqualTo(11);
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFF9);
    assertThat(memory.exclusivesCleared).isPositive();
  }

  @Test
  void anOddMultipleOf4IsAlignedAndRememberedInBit9() {
    state.registers[CoreState.SP] = MAIN_STACK - 4;
    exceptions.supervisorCall();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 40);
    assertThat(memory.word(MAIN_STACK - 12) & (1 << 9)).isNotZero();

    returnFromException();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 4);
  }

  @Test
  void withoutStkalignTheStackPointerIsNotAligned() {
    store(CCR, 0);
    state.registers[CoreState.SP] = MAIN_STACK - 4;
    exceptions.supervisorCall();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 36);
    returnFromException();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 4);
  }

  @Test
  void threadOnTheProcessStackPushesThereAndTheHandlerUsesTheMainStack() {
    useProcessStack(true);
    exceptions.supervisorCall();
    assertThat(memory.word(PROCESS_STACK - 8)).isEqualTo(RESET_HANDLER);
    assertThat(memory.lastPrivileged).isFalse();
    assertThat(stackPointer()).isEqualTo(MAIN_STACK);
    assertThat(exceptions.readSpecial(9)).isEqualTo(PROCESS_STACK - 32);
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFFD);
    assertThat(exceptions.readSpecial(20)).isEqualTo(1);

    returnFromException();
    assertThat(stackPointer()).isEqualTo(PROCESS_STACK);
    assertThat(exceptions.readSpecial(20)).isEqualTo(3);
  }

  @Test
  void entryKeepsItStateInTheFrameAndClearsIt() {
    state.itState = 0xA6;
    exceptions.supervisorCall();
    assertThat(state.itState).isZero();
    returnFromException();
    assertThat(state.itState).isEqualTo(0xA6);
  }

  @Test
  void bit0OfTheVectorBecomesTheThumbBit() {
    memory.set(4 * 11, handler(11));
    exceptions.supervisorCall();
    assertThat(state.thumb).isFalse();
    assertThat(programCounter()).isEqualTo(handler(11));
  }

  @Test
  void anInterruptOfHigherPriorityInterruptsAHandler() {
    enable(3, 0x20);
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    pulse(3);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(19);
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFF1);

    returnFromException();
    assertThat(state.exceptionNumber).isEqualTo(11);
    assertThat(programCounter()).isEqualTo(handler(11));
  }

  @Test
  void anInterruptOfTheSamePriorityWaitsAndIsTailChained() {
    enable(3, 0x40);
    storeByte(SHPR2 + 3, 0x40);
    exceptions.supervisorCall();
    pulse(3);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(11);

    returnFromException();
    assertThat(trace).containsExactly("+11", "-11", "+19");
    assertThat(linkRegister()).isEqualTo(0xFFFF_FFF9);
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 32);
  }

  @Test
  void subPrioritiesOrderWhatIsPendingButInterruptNothing() {
    store(AIRCR, 0x05FA_0000 | (5 << 8));
    enable(1, 0x50);
    enable(2, 0x40);
    enable(3, 0x70);
    pulse(3);
    lookUp();
    pulse(1);
    pulse(2);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(19);
    returnFromException();
    returnFromException();
    returnFromException();
    assertThat(trace).containsExactly("+19", "-19", "+18", "-18", "+17", "-17");
  }

  @Test
  void ofEqualPrioritiesTheLowestNumberIsFirst() {
    enable(40, 0);
    enable(7, 0);
    pulse(40);
    pulse(7);
    lookUp();
    assertThat(state.exceptionNumber).isEqualTo(23);
  }

  @Test
  void aFaultWhilePushingThatIsMoreUrgentIsEnteredFirst() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR2 + 3, 0x80);
    memory.faultAt(MAIN_STACK - 32, Fault.DACCVIOL);
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(4);
    assertThat(load(CFSR)).isEqualTo(Fault.MSTKERR.statusBit());
    assertThat(stackPointer()).isEqualTo(MAIN_STACK - 32);

    returnFromException();
    assertThat(trace).containsExactly("+4", "-4", "+11");
  }

  @Test
  void aFaultWhilePushingThatIsLessUrgentWaits() {
    store(SHCSR, ALL_FAULTS_ENABLED);
    storeByte(SHPR1 + 1, 0x80);
    memory.faultAt(MAIN_STACK - 4, Fault.PRECISERR);
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(11);
    assertThat(load(CFSR)).isEqualTo(Fault.STKERR.statusBit());
    assertThat(load(SHCSR) & (1 << 14)).isNotZero();
  }

  @Test
  void aFaultWhilePushingThatIsDisabledIsAHardFault() {
    memory.faultAt(MAIN_STACK - 4, Fault.DACCVIOL);
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(HFSR)).isEqualTo(1 << 30);
    assertThat(load(SHCSR) & (1 << 15)).as("SVCall is pending still").isNotZero();
  }

  @Test
  void aVectorThatCannotBeFetchedIsAHardFault() {
    memory.faultAt(4 * 11, Fault.PRECISERR);
    exceptions.supervisorCall();
    assertThat(state.exceptionNumber).isEqualTo(3);
    assertThat(load(HFSR)).isEqualTo(1 << 1);
  }

  @Test
  void aHardFaultWhoseVectorCannotBeFetchedLocksUp() {
    memory.faultAt(4 * 3, Fault.PRECISERR);
    fault(Fault.UNDEFINSTR);
    assertThat(exceptions.isLockedUp()).isTrue();
    assertThat(state.exceptionNumber).isEqualTo(3);
  }

  @Test
  void aResetVectorThatCannotBeFetchedLocksUp() {
    memory.faultAt(4, Fault.PRECISERR);
    system.reset();
    assertThat(exceptions.isLockedUp()).isTrue();
    assertThat(exceptions.canExecute()).isFalse();
  }

  @Test
  void vtorMovesTheVectorTable() {
    store(VTOR, 0x2000_0000);
    memory.set(0x2000_0000 + 4 * 11, 0x5555);
    exceptions.supervisorCall();
    assertThat(programCounter()).isEqualTo(0x5554);
  }

  @Test
  void anEntryCanStopBeforeTheHandlerAndReturnFromThere() {
    exceptions.setStopOnException(true);
    useProcessStack(true);
    exceptions.supervisorCall();
    assertThat(exceptions.canExecute()).isFalse();
    assertThat(exceptions.takeStoppedException()).isEqualTo(11);
    assertThat(exceptions.takeStoppedException()).isZero();
    assertThat(state.exceptionNumber).isEqualTo(11);
    assertThat(state.isPrivileged()).isTrue();

    exceptions.exceptionReturn(0xFFFF_FFFD);
    lookUp();
    assertThat(exceptions.canExecute()).isTrue();
    assertThat(programCounter()).isEqualTo(RESET_HANDLER);
    assertThat(state.isPrivileged()).isFalse();
  }
}
