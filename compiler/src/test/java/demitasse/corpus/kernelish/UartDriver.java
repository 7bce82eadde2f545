package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** A UART driver with ring buffers, simulated registers and a client that is called back. */
public final class UartDriver extends CorpusProgram {
  private static final int TX_READY = 1;
  private static final int RX_READY = 2;

  /** What the driver calls back. */
  interface Client {
    void received(int value);

    void transmitted(int length);
  }

  /** The registers of one UART, as the program simulates them. */
  static final class Registers {
    int status;
    int transmitHolding;
    int receiveHolding;
    int interruptEnable;
  }

  /** Bytes in arrival order, in a fixed array. */
  static final class RingBuffer {
    private final byte[] bytes;
    private int head;
    private int count;

    RingBuffer(int capacity) {
      bytes = new byte[capacity];
    }

    boolean put(int value) {
      if (count == bytes.length) {
        return false;
      }
      int tail = head + count;
      bytes[tail < bytes.length ? tail : tail - bytes.length] = (byte) value;
      count++;
      return true;
    }

    int take() {
      if (count == 0) {
        return -1;
      }
      int value = bytes[head] & 0xFF;
      head = head + 1 == bytes.length ? 0 : head + 1;
      count--;
      return value;
    }
  }

  /** The driver: queues what it sends, reports what it receives. */
  static final class Uart {
    private final Registers registers;
    private final RingBuffer transmit = new RingBuffer(8);
    private Client client;
    private int inFlight;
    private int dropped;

    Uart(Registers registers) {
      this.registers = registers;
    }

    void send(int value) {
      if (!transmit.put(value)) {
        dropped++;
      }
      registers.interruptEnable |= TX_READY;
    }

    void service() {
      int pending = registers.status & (registers.interruptEnable | RX_READY);
      if ((pending & RX_READY) != 0) {
        registers.status &= ~RX_READY;
        client.received(registers.receiveHolding);
      }
      if ((pending & TX_READY) != 0) {
        int value = transmit.take();
        if (value < 0) {
          registers.interruptEnable &= ~TX_READY;
          client.transmitted(inFlight);
          inFlight = 0;
        } else {
          registers.transmitHolding = value;
          inFlight++;
        }
      }
    }
  }

  private final Registers registers = new Registers();
  private final Uart uart = new Uart(registers);
  private int lengths;

  public static CorpusProgram create() {
    UartDriver program = new UartDriver();
    program.uart.client =
        new Client() {
          @Override
          public void received(int value) {
            program.uart.send(value ^ 0x20);
            program.uart.send(value + 1);
          }

          @Override
          public void transmitted(int length) {
            program.lengths = program.lengths * 10 + length;
          }
        };
    return program;
  }

  @Override
  protected void run() {
    for (int tick = 0; tick < 40; tick++) {
      if (tick < 14 && tick % 3 != 1) {
        registers.receiveHolding = 'a' + tick;
        registers.status |= RX_READY;
      }
      registers.status = (registers.status & RX_READY) | (tick % 5 == 4 ? 0 : TX_READY);
      uart.service();
      put(registers.transmitHolding);
      put(uart.transmit.count);
    }
    put(uart.dropped);
    put(lengths);
  }
}
