package demitasse.simulator.sam4l.spi;

/** Offsets and bits of the SPI's registers (Atmel 42023, "SPI User Interface"). */
final class Registers {
  static final int CR = 0x00;
  static final int MR = 0x04;
  static final int RDR = 0x08;
  static final int TDR = 0x0C;
  static final int SR = 0x10;
  static final int IER = 0x14;
  static final int IDR = 0x18;
  static final int IMR = 0x1C;
  static final int CSR0 = 0x30;
  static final int CSR3 = 0x3C;
  static final int WPCR = 0xE4;
  static final int WPSR = 0xE8;
  static final int FEATURES = 0xF8;
  static final int VERSION = 0xFC;

  /** Bits of CR. */
  static final int SPIEN = 1 << 0;

  static final int SPIDIS = 1 << 1;
  static final int SWRST = 1 << 7;
  static final int FLUSHFIFO = 1 << 8;
  static final int LASTXFER = 1 << 24;

  /** Bits of MR. */
  static final int MSTR = 1 << 0;

  static final int PS = 1 << 1;
  static final int PCSDEC = 1 << 2;
  static final int MODFDIS = 1 << 4;
  static final int WDRBT = 1 << 5;
  static final int RXFIFOEN = 1 << 6;
  static final int LLB = 1 << 7;
  static final int MR_RESERVED = 0x00F0FF08;

  /** Bits of SR. */
  static final int RDRF = 1 << 0;

  static final int TDRE = 1 << 1;
  static final int MODF = 1 << 2;
  static final int OVRES = 1 << 3;
  static final int PDC_ALWAYS = 0xF0;
  static final int TXEMPTY = 1 << 9;
  static final int SPIENS = 1 << 16;
  static final int INTERRUPTS = 0x70F;

  private Registers() {}

  static boolean isWriteOnly(int offset) {
    return offset == CR || offset == TDR || offset == IER || offset == IDR;
  }
}
