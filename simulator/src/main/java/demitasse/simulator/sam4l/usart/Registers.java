package demitasse.simulator.sam4l.usart;

/** Offsets and fields of the USART's registers (Atmel 42023, "USART User Interface"). */
final class Registers {
  static final int CR = 0x00;
  static final int MR = 0x04;
  static final int IER = 0x08;
  static final int IDR = 0x0C;
  static final int IMR = 0x10;
  static final int CSR = 0x14;
  static final int RHR = 0x18;
  static final int THR = 0x1C;
  static final int BRGR = 0x20;
  static final int RTOR = 0x24;
  static final int TTGR = 0x28;
  static final int FIDI = 0x40;
  static final int NER = 0x44;
  static final int IFR = 0x4C;
  static final int MAN = 0x50;
  static final int LINMR = 0x54;
  static final int LINIR = 0x58;
  static final int LINBRR = 0x5C;
  static final int WPMR = 0xE4;
  static final int WPSR = 0xE8;
  static final int VERSION = 0xFC;

  /** Bits of CR. */
  static final int RSTRX = 1 << 2;

  static final int RSTTX = 1 << 3;
  static final int RXEN = 1 << 4;
  static final int RXDIS = 1 << 5;
  static final int TXEN = 1 << 6;
  static final int TXDIS = 1 << 7;
  static final int RSTSTA = 1 << 8;
  static final int STTBRK = 1 << 9;
  static final int STPBRK = 1 << 10;
  static final int STTTO = 1 << 11;
  static final int SENDA = 1 << 12;
  static final int RETTO = 1 << 15;
  static final int RTSEN = 1 << 18;
  static final int RTSDIS = 1 << 19;

  /** Bits of CSR, IER, IDR and IMR. */
  static final int RXRDY = 1 << 0;

  static final int TXRDY = 1 << 1;
  static final int RXBRK = 1 << 2;
  static final int OVRE = 1 << 5;
  static final int FRAME = 1 << 6;
  static final int PARE = 1 << 7;
  static final int TIMEOUT = 1 << 8;
  static final int TXEMPTY = 1 << 9;
  static final int CTSIC = 1 << 19;
  static final int CTS = 1 << 23;

  /** Fields of MR. */
  static final int MODE = 0xF;

  static final int SYNC = 1 << 8;
  static final int CPOL = 1 << 16;
  static final int CLKO = 1 << 18;
  static final int OVER = 1 << 19;
  static final int MANCHESTER = 1 << 29;

  /** Values of MR.MODE. */
  static final int NORMAL = 0x0;

  static final int RS485 = 0x1;
  static final int HARDWARE_HANDSHAKING = 0x2;
  static final int MODEM = 0x3;
  static final int ISO7816_T0 = 0x4;
  static final int ISO7816_T1 = 0x6;
  static final int IRDA = 0x8;
  static final int LIN_MASTER = 0xA;
  static final int LIN_SLAVE = 0xB;
  static final int SPI_MASTER = 0xE;
  static final int SPI_SLAVE = 0xF;

  /** Values of MR.CHMODE. */
  static final int CHANNEL_NORMAL = 0;

  static final int AUTOMATIC_ECHO = 1;
  static final int LOCAL_LOOPBACK = 2;
  static final int REMOTE_LOOPBACK = 3;

  private Registers() {}

  static boolean isWriteOnly(int offset) {
    return offset == CR || offset == IER || offset == IDR || offset == THR;
  }

  static int mode(int modeRegister) {
    return modeRegister & MODE;
  }

  static int clockSelection(int modeRegister) {
    return (modeRegister >>> 4) & 3;
  }

  static int channelMode(int modeRegister) {
    return (modeRegister >>> 14) & 3;
  }
}
