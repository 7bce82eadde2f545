package demitasse.simulator.sam4l.usart;

import demitasse.simulator.diagnostic.Misuse;
import java.util.Arrays;

/** MR, BRGR and the other registers that say how to work, with their write protection. */
final class ConfigurationRegisters {
  private static final int KEY = 0x555341;
  private static final int WPEN = 1;
  private static final int WPV = 1;

  private static final int FIDI_AFTER_RESET = 0x174;
  private static final int MAN_AFTER_RESET = 0x30011004;

  private static final int REGISTERS = 0x60;
  private static final int RESERVED_CLOCK = 2;
  private static final int EXTERNAL_CLOCK = 3;

  private final Usart usart;
  private final int[] values = new int[REGISTERS / 4];
  private boolean isProtected;
  private int violation;

  ConfigurationRegisters(Usart usart) {
    this.usart = usart;
    setResetValues();
  }

  int mode() {
    return values[Registers.MR / 4];
  }

  int baudRate() {
    return values[Registers.BRGR / 4];
  }

  int timeGuard() {
    return values[Registers.TTGR / 4];
  }

  int load(int offset) {
    return switch (offset) {
      case Registers.MR, Registers.BRGR, Registers.TTGR, Registers.FIDI -> values[offset / 4];
      case Registers.IFR, Registers.MAN, Registers.LINMR, Registers.LINIR -> values[offset / 4];
      case Registers.RTOR -> usart.timeOut().bits();
      case Registers.NER, Registers.LINBRR -> 0;
      case Registers.WPMR -> isProtected ? WPEN : 0;
      case Registers.WPSR -> {
        int status = violation;
        violation = 0;
        yield status;
      }
      case Registers.VERSION -> 0x602;
      default -> noRegister(offset);
    };
  }

  void store(int offset, int value) {
    if (isProtected && isProtectable(offset)) {
      violation = (offset << 8) | WPV;
      usart.report(
          Misuse.LOCKED, "write-protected register 0x%02x: unlock it in WPMR".formatted(offset));
      return;
    }
    switch (offset) {
      case Registers.MR -> setMode(value);
      case Registers.BRGR -> set(offset, value, 0x0007FFFF);
      case Registers.RTOR -> usart.timeOut().setBits(value & 0x1FFFF);
      case Registers.TTGR -> set(offset, value, 0xFF);
      case Registers.FIDI -> set(offset, value, 0x7FF);
      case Registers.IFR, Registers.LINIR -> set(offset, value, 0xFF);
      case Registers.MAN, Registers.LINMR -> values[offset / 4] = value;
      case Registers.WPMR -> protect(value);
      case Registers.NER, Registers.LINBRR, Registers.WPSR, Registers.VERSION ->
          usart.report(
              Misuse.ACCESS, "store to the read-only register at 0x%02x".formatted(offset));
      default -> noRegister(offset);
    }
  }

  private void set(int offset, int value, int fields) {
    if ((value & ~fields) != 0) {
      usart.report(
          Misuse.RESERVED, "register 0x%02x: reserved bits in 0x%08x".formatted(offset, value));
    }
    checkIdle(offset, value & fields);
    values[offset / 4] = value & fields;
  }

  private void checkIdle(int offset, int value) {
    if (value != values[offset / 4] && !usart.isIdle()) {
      usart.report(
          Misuse.WRONG_ORDER,
          "register 0x%02x changed while a character is sent: wait for TXEMPTY".formatted(offset));
    }
  }

  private void setMode(int value) {
    checkIdle(Registers.MR, value);
    values[Registers.MR / 4] = value;
    usart.modeChanged();
    boolean spi = usart.isSpi();
    switch (Registers.mode(value)) {
      case Registers.NORMAL, Registers.RS485, Registers.HARDWARE_HANDSHAKING -> {}
      case Registers.SPI_MASTER -> {}
      case Registers.MODEM -> notModelled("modem mode");
      case Registers.ISO7816_T0, Registers.ISO7816_T1 -> notModelled("ISO7816");
      case Registers.IRDA -> notModelled("IrDA");
      case Registers.LIN_MASTER, Registers.LIN_SLAVE -> notModelled("LIN");
      case Registers.SPI_SLAVE -> notModelled("SPI slave mode");
      default -> usart.report(Misuse.RESERVED, "MR.MODE has a reserved value");
    }
    if (!spi && (value & Registers.SYNC) != 0) {
      notModelled("synchronous mode");
    }
    if (!spi && (value & Registers.MANCHESTER) != 0) {
      notModelled("Manchester code");
    }
    if (((value >>> 12) & 3) == 3) {
      usart.report(Misuse.RESERVED, "MR.NBSTOP has a reserved value");
    }
    if (Registers.clockSelection(value) == EXTERNAL_CLOCK) {
      notModelled("MR.USCLKS = CLK");
    } else if (Registers.clockSelection(value) == RESERVED_CLOCK) {
      usart.report(Misuse.RESERVED, "MR.USCLKS has a reserved value");
    }
  }

  private void notModelled(String what) {
    usart.report(Misuse.NOT_MODELLED, what);
  }

  private void protect(int value) {
    if (value >>> 8 == KEY) {
      isProtected = (value & WPEN) != 0;
    } else {
      usart.report(Misuse.LOCKED, "WPMR written with a wrong key: it is 0x555341");
    }
  }

  private static boolean isProtectable(int offset) {
    return switch (offset) {
      case Registers.MR, Registers.BRGR, Registers.RTOR, Registers.TTGR -> true;
      case Registers.FIDI, Registers.IFR, Registers.MAN -> true;
      default -> false;
    };
  }

  private int noRegister(int offset) {
    usart.report(Misuse.NO_REGISTER, "no register at offset 0x%02x".formatted(offset));
    return 0;
  }

  void reset() {
    setResetValues();
    usart.modeChanged();
  }

  private void setResetValues() {
    Arrays.fill(values, 0);
    values[Registers.FIDI / 4] = FIDI_AFTER_RESET;
    values[Registers.MAN / 4] = MAN_AFTER_RESET;
    isProtected = false;
    violation = 0;
  }
}
