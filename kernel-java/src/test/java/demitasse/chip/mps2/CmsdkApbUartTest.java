package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import demitasse.machine.StrictRegisters.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsdkApbUartTest {
  private static final int BASE = 0x40004000;
  private static final int DATA = BASE;
  private static final int STATE = BASE + 4;
  private static final int CTRL = BASE + 8;
  private static final int INTCLEAR = BASE + 12;
  private static final int BAUDDIV = BASE + 16;
  private static final int TXFULL = 1;
  private static final int RXFULL = 2;
  private static final int RXOVERRUN = 8;

  private static final Store CLEAR_TX = new Store(INTCLEAR, 1);
  private static final Store CLEAR_RX = new Store(INTCLEAR, 2);

  private final StrictRegisters registers = new StrictRegisters();
  private final CmsdkApbUart uart = new CmsdkApbUart(BASE);
  private final StringBuilder received = new StringBuilder();
  private int transmitted;

  @BeforeEach
  void attach() {
    registers
        .register(DATA, 0xFF)
        .register(STATE, 0xC)
        .register(CTRL, 0x7F)
        .register(INTCLEAR, 0xF)
        .register(BAUDDIV, 0xFFFFF);
    uart.setTransmitClient(() -> transmitted++);
    uart.setReceiveClient(value -> received.append((char) value));
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
  void bytesAreSentAsTheHardwareHasRoom() {
    registers.loads(STATE, 0, TXFULL);
    assertThat(uart.transmit(new byte[] {'a', 'b', (byte) 0xFF}, 3)).isTrue();
    assertThat(registers.takeStores()).containsExactly(new Store(DATA, 'a'));

    registers.loads(STATE, 0, TXFULL);
    uart.transmitService().serve();
    assertThat(registers.takeStores()).containsExactly(CLEAR_TX, new Store(DATA, 'b'));

    registers.loads(STATE, 0, TXFULL);
    uart.transmitService().serve();
    assertThat(registers.takeStores()).containsExactly(CLEAR_TX, new Store(DATA, 0xFF));
    assertThat(transmitted).isZero();

    registers.loads(STATE, 0);
    uart.transmitService().serve();
    assertThat(registers.takeStores()).containsExactly(CLEAR_TX);
    assertThat(transmitted).isEqualTo(1);
  }

  @Test
  void theClientIsToldByTheInterruptOnlyHoweverFastTheHardwareIs() {
    registers.loads(STATE, 0);
    assertThat(uart.transmit(new byte[] {1, 2, 3}, 2)).isTrue();
    assertThat(registers.takeStores()).containsExactly(new Store(DATA, 1), new Store(DATA, 2));
    assertThat(transmitted).isZero();

    uart.transmitService().serve();

    assertThat(transmitted).isEqualTo(1);
  }

  @Test
  void anInterruptWhileTheLastByteWaitsTellsNobody() {
    registers.loads(STATE, 0);
    uart.transmit(new byte[] {1}, 1);

    registers.loads(STATE, TXFULL);
    uart.transmitService().serve();
    assertThat(transmitted).isZero();

    registers.loads(STATE, 0);
    uart.transmitService().serve();
    assertThat(transmitted).isEqualTo(1);
  }

  @Test
  void anInterruptWithoutABufferTellsNobody() {
    uart.transmitService().serve();

    assertThat(registers.takeStores()).containsExactly(CLEAR_TX);
    assertThat(transmitted).isZero();
  }

  @Test
  void aBusyUartRefusesAndSendsOnlyTheFirstBuffer() {
    registers.loads(STATE, TXFULL);
    uart.transmit(new byte[] {1}, 1);

    assertThat(uart.transmit(new byte[] {9}, 1)).isFalse();

    registers.loads(STATE, 0);
    uart.transmitService().serve();
    assertThat(registers.takeStores()).containsExactly(CLEAR_TX, new Store(DATA, 1));
  }

  @Test
  void lengthsThatTheBufferHasNotAreRefused() {
    assertThat(uart.transmit(new byte[3], 0)).isFalse();
    assertThat(uart.transmit(new byte[3], 4)).isFalse();
    assertThat(uart.transmit(new byte[3], Integer.MIN_VALUE)).isFalse();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void theClientCanGiveTheNextBufferAtOnce() {
    uart.setTransmitClient(() -> uart.transmit(new byte[] {'b'}, 1));
    registers.loads(STATE, 0);
    uart.transmit(new byte[] {'a'}, 1);

    uart.transmitService().serve();

    assertThat(registers.takeStores())
        .containsExactly(new Store(DATA, 'a'), CLEAR_TX, new Store(DATA, 'b'));
  }

  @Test
  void eachReceiveInterruptHandsOverOneByte() {
    registers.loads(STATE, RXFULL).loads(DATA, 0x41, 0xFF);

    uart.receiveService().serve();
    assertThat(registers.takeStores()).containsExactly(CLEAR_RX);
    assertThat(received).hasToString("A");

    uart.receiveService().serve();
    assertThat(received).hasToString("A\u00ff");
    assertThat(uart.overruns()).isZero();
  }

  @Test
  void aReceiveInterruptWithoutAByteCallsNobody() {
    registers.loads(STATE, 0);

    uart.receiveService().serve();

    assertThat(received).isEmpty();
  }

  @Test
  void anOverrunIsClearedAndCounted() {
    registers.loads(STATE, RXOVERRUN | RXFULL).loads(DATA, 0x78);

    uart.receiveService().serve();

    assertThat(registers.takeStores()).containsExactly(CLEAR_RX, new Store(STATE, RXOVERRUN));
    assertThat(uart.overruns()).isEqualTo(1);
    assertThat(received).hasToString("x");
  }
}
