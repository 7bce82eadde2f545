package demitasse.simulator.sam4l.twi;

/** Offsets and bits of the registers of TWIM, as the datasheet names them. */
final class TwimRegisters {
  static final int CR = 0x00;
  static final int CWGR = 0x04;
  static final int SMBTR = 0x08;
  static final int CMDR = 0x0C;
  static final int NCMDR = 0x10;
  static final int RHR = 0x14;
  static final int THR = 0x18;
  static final int SR = 0x1C;
  static final int IER = 0x20;
  static final int IDR = 0x24;
  static final int IMR = 0x28;
  static final int SCR = 0x2C;
  static final int PR = 0x30;
  static final int VR = 0x34;
  static final int HSCWGR = 0x38;
  static final int SRR = 0x3C;
  static final int HSSRR = 0x40;

  static final int CR_MEN = 1;
  static final int CR_MDIS = 1 << 1;
  static final int CR_SMEN = 1 << 4;
  static final int CR_SMDIS = 1 << 5;
  static final int CR_SWRST = 1 << 7;
  static final int CR_STOP = 1 << 8;
  static final int CR_ALL = CR_MEN | CR_MDIS | CR_SMEN | CR_SMDIS | CR_SWRST | CR_STOP;

  static final int CMDR_READ = 1;
  static final int CMDR_TENBIT = 1 << 11;
  static final int CMDR_REPSAME = 1 << 12;
  static final int CMDR_START = 1 << 13;
  static final int CMDR_STOP = 1 << 14;
  static final int CMDR_VALID = 1 << 15;
  static final int CMDR_PECEN = 1 << 24;
  static final int CMDR_ACKLAST = 1 << 25;
  static final int CMDR_HS = 1 << 26;
  static final int CMDR_ALL = 0x77FF_FFFF;

  static final int SR_RXRDY = 1;
  static final int SR_TXRDY = 1 << 1;
  static final int SR_CRDY = 1 << 2;
  static final int SR_CCOMP = 1 << 3;
  static final int SR_IDLE = 1 << 4;
  static final int SR_BUSFREE = 1 << 5;
  static final int SR_ANAK = 1 << 8;
  static final int SR_DNAK = 1 << 9;
  static final int SR_ARBLST = 1 << 10;
  static final int SR_SMBALERT = 1 << 11;
  static final int SR_TOUT = 1 << 12;
  static final int SR_PECERR = 1 << 13;
  static final int SR_STOP = 1 << 14;
  static final int SR_MENB = 1 << 16;
  static final int SR_HSMCACK = 1 << 17;

  /** The flags that stay until SCR clears them. */
  static final int SR_STICKY =
      SR_CCOMP
          | SR_ANAK
          | SR_DNAK
          | SR_ARBLST
          | SR_SMBALERT
          | SR_TOUT
          | SR_PECERR
          | SR_STOP
          | SR_HSMCACK;

  /** What can interrupt: all flags but MENB. */
  static final int INTERRUPTS = SR_STICKY | SR_RXRDY | SR_TXRDY | SR_CRDY | SR_IDLE | SR_BUSFREE;

  private TwimRegisters() {}
}
