package demitasse.jvm;

import demitasse.simulator.bus.Bus;

/** The polled output of {@code runtime-c/src/hail.c}, for a kernel on the JVM. */
final class PanicUsart {
  private static final int PDCA1_CR = 0x400A_2054;
  private static final int PDCA_TDIS = 1 << 1;
  private static final int PM_UNLOCK = 0x400E_0058;
  private static final int UNLOCK_KEY = 0xAA00_0000;
  private static final int PM = 0x400E_0000;
  private static final int PM_HSBMASK = 0x24;
  private static final int PM_PBAMASK = 0x28;
  private static final int PM_PBBMASK = 0x2C;
  private static final int USART0_CR = 0x4002_4000;
  private static final int USART0_CSR = 0x4002_4014;
  private static final int USART0_THR = 0x4002_401C;
  private static final int TXEN = 1 << 6;
  private static final int TXRDY = 1 << 1;

  private final Bus bus;
  private final Runnable pass;

  /** Polls the registers, with {@code pass} between two accesses. */
  PanicUsart(Bus bus, Runnable pass) {
    this.bus = bus;
    this.pass = pass;
  }

  void write(int value) {
    unmask(PM_HSBMASK, 0);
    unmask(PM_PBBMASK, 3);
    unmask(PM_PBAMASK, 8);
    store(PDCA1_CR, PDCA_TDIS);
    store(USART0_CR, TXEN);
    while ((load(USART0_CSR) & TXRDY) == 0) {
      pass.run();
    }
    store(USART0_THR, value & 0xFF);
  }

  private void unmask(int offset, int clock) {
    int mask = load(PM + offset);
    store(PM_UNLOCK, UNLOCK_KEY | offset);
    store(PM + offset, mask | 1 << clock);
  }

  private int load(int address) {
    pass.run();
    return bus.load(address, 4);
  }

  private void store(int address, int value) {
    pass.run();
    bus.store(address, value, 4);
  }
}
