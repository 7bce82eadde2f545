package demitasse.simulator.sam4l.twi;

/** Offsets and bits of the registers of TWIS, as the datasheet names them. */
final class TwisRegisters {
  static final int CR = 0x00;
  static final int NBYTES = 0x04;
  static final int TR = 0x08;
  static final int RHR = 0x0C;
  static final int THR = 0x10;
  static final int PECR = 0x14;
  static final int SR = 0x18;
  static final int IER = 0x1C;
  static final int IDR = 0x20;
  static final int IMR = 0x24;
  static final int SCR = 0x28;
  static final int PR = 0x2C;
  static final int VR = 0x30;
  static final int HSTR = 0x34;
  static final int SRR = 0x38;
  static final int HSSRR = 0x3C;

  static final int CR_SEN = 1;
  static final int CR_SMEN = 1 << 1;
  static final int CR_SMATCH = 1 << 2;
  static final int CR_GCMATCH = 1 << 3;
  static final int CR_STREN = 1 << 4;
  static final int CR_SWRST = 1 << 7;
  static final int CR_PECEN = 1 << 11;
  static final int CR_ACK = 1 << 12;
  static final int CR_CUP = 1 << 13;
  static final int CR_SOAM = 1 << 14;
  static final int CR_SODR = 1 << 15;
  static final int CR_TENBIT = 1 << 26;
  static final int CR_ALL = 0x0FFF_FF9F;

  static final int SR_RXRDY = 1;
  static final int SR_TXRDY = 1 << 1;
  static final int SR_SEN = 1 << 2;
  static final int SR_TCOMP = 1 << 3;
  static final int SR_TRA = 1 << 5;
  static final int SR_URUN = 1 << 6;
  static final int SR_ORUN = 1 << 7;
  static final int SR_NAK = 1 << 8;
  static final int SR_SMBPECERR = 1 << 13;
  static final int SR_BUSERR = 1 << 14;
  static final int SR_SAM = 1 << 16;
  static final int SR_GCM = 1 << 17;
  static final int SR_STO = 1 << 21;
  static final int SR_REP = 1 << 22;
  static final int SR_BTF = 1 << 23;

  /** The flags that stay until SCR clears them. */
  static final int SR_STICKY = 0x00FF_71C8;

  /** The flags of an address match, which stretch the clock if CR.SOAM says so. */
  static final int SR_MATCHES = 0x001F_0000;

  /** What can interrupt: the flags of SCR, RXRDY and TXRDY. */
  static final int INTERRUPTS = SR_STICKY | SR_RXRDY | SR_TXRDY;

  private TwisRegisters() {}
}
