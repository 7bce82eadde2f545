package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.Uart;
import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import demitasse.machine.StrictRegisters.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsdkUartTest {
  private static final int BASE = 0x40004000;
  private static final int DATA = BASE;
  private static final int STATE = BASE + 4;
  private static final int CTRL = BASE + 8;
  private static final int INTCLEAR = BASE + 12;
  private static final int BAUDDIV = BASE + 16;
  private static final int TXFULL = 1;
  private static final int RXFULL = 2;
  private static final int RXOVERRUN = 8;

  private final StrictRegisters registers = new StrictRegisters();
  private final CmsdkUart uart = new CmsdkUart(BASE, 4, 2);
  private int calls;

  @BeforeEach
  void attach() {
    registers
        .register(DATA, 0xFF)
        .register(STATE, 0xC)
        .register(CTRL, 0x7F)
        .register(INTCLEAR, 0xF)
        .register(BAUDDIV, 0xFFFFF);
    uart.setClient(() -> calls++);
    Machine.attach(registers);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void startSetsTheRateBeforeItEnables() {
    uart.start(217);

    assertThat(registers.takeStores())
        .containsExactly(new Store(BAUDDIV, 217), new Store(CTRL, 0b1111));
  }

  @Test
  void aByteGoesStraightToIdleHardware() {
    registers.loads(STATE, 0);

    uart.write('A' | 0x100);

    assertThat(registers.takeStores()).containsExactly(new Store(DATA, 'A'));
  }

  @Test
  void bytesWaitForTheTransmitInterrupt() {
    registers.loads(STATE, TXFULL);
    uart.write('a');
    uart.write('b');
    assertThat(registers.takeStores()).isEmpty();

    registers.loads(STATE, 0, TXFULL);
    uart.transmitService().serve();
    assertThat(registers.takeStores())
        .containsExactly(new Store(INTCLEAR, 1), new Store(DATA, 'a'));

    registers.loads(STATE, 0);
    uart.transmitService().serve();
    assertThat(registers.takeStores())
        .containsExactly(new Store(INTCLEAR, 1), new Store(DATA, 'b'));
  }

  @Test
  void aFullRingSendsByPollingAndLosesNothing() {
    registers.loads(STATE, TXFULL);
    uart.write('a');
    uart.write('b');

    registers.loads(STATE, TXFULL, TXFULL, 0, TXFULL);
    uart.write('c');
    assertThat(registers.takeStores()).containsExactly(new Store(DATA, 'a'));

    registers.loads(STATE, 0);
    uart.flush();
    assertThat(registers.takeStores()).containsExactly(new Store(DATA, 'b'), new Store(DATA, 'c'));
  }

  @Test
  void receivedBytesReachTheClientInOrder() {
    registers.loads(STATE, RXFULL, RXFULL, 0).loads(DATA, 0x41, 0xFF);

    uart.receiveService().serve();

    assertThat(registers.takeStores()).containsExactly(new Store(INTCLEAR, 2));
    assertThat(calls).isEqualTo(1);
    assertThat(uart.read()).isEqualTo(0x41);
    assertThat(uart.read()).isEqualTo(0xFF);
    assertThat(uart.read()).isEqualTo(Uart.NOTHING);
    assertThat(uart.lostBytes()).isZero();
  }

  @Test
  void anInterruptWithoutAByteCallsNobody() {
    registers.loads(STATE, 0);

    uart.receiveService().serve();

    assertThat(calls).isZero();
  }

  @Test
  void aFullReceiveRingCountsWhatItLoses() {
    registers
        .loads(STATE, RXFULL, RXFULL, RXFULL, RXFULL, RXFULL, RXFULL, 0)
        .loads(DATA, 1, 2, 3, 4, 5, 6);

    uart.receiveService().serve();

    assertThat(uart.lostBytes()).isEqualTo(2);
    assertThat(uart.read()).isEqualTo(1);
  }

  @Test
  void anOverrunIsClearedAndCounted() {
    registers.loads(STATE, RXOVERRUN | RXFULL, 0).loads(DATA, 7);

    uart.receiveService().serve();

    assertThat(registers.takeStores())
        .containsExactly(new Store(INTCLEAR, 2), new Store(STATE, RXOVERRUN));
    assertThat(uart.lostBytes()).isEqualTo(1);
    assertThat(uart.read()).isEqualTo(7);
  }
}
