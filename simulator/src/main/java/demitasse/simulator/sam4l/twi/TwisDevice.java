package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwisRegisters.*;

import demitasse.simulator.i2c.I2cDevice;

/** What TWIS does on the bus: the table of bus events in the datasheet. */
final class TwisDevice implements I2cDevice {
  private final Twis twis;
  private boolean addressed;

  /** A byte is about to be clocked, and waits if RHR is full or THR empty. */
  private boolean byteNext;

  TwisDevice(Twis twis) {
    this.twis = twis;
  }

  /** Leaves the transfer, if there is one: a reset does so while the master goes on. */
  void forget() {
    addressed = false;
    byteNext = false;
    twis.stretch(false);
  }

  @Override
  public boolean start(int address, boolean read) {
    if (addressed) {
      twis.flag(SR_REP);
    } else {
      twis.packetErrorCode().reset();
    }
    byteNext = false;
    int match = match(address, read);
    addressed = match != 0;
    if (addressed) {
      twis.packetErrorCode().add((address << 1) | (read ? 1 : 0));
      twis.addressed(read, match);
    } else {
      forget();
    }
    return addressed;
  }

  private int match(int address, boolean read) {
    if (!twis.isEnabled()) {
      return 0;
    }
    if (twis.controls(CR_SMATCH) && address == twis.ownAddress()) {
      return SR_SAM;
    }
    return twis.controls(CR_GCMATCH) && address == 0 && !read ? SR_GCM : 0;
  }

  @Override
  public void nextByte() {
    byteNext = true;
    reconsider();
  }

  /** Decides anew whether to hold TWCK low. */
  void reconsider() {
    twis.stretch(addressed && twis.controls(CR_STREN) && wantsTime());
  }

  private boolean wantsTime() {
    if (twis.controls(CR_SOAM) && twis.isFlagged(SR_MATCHES)) {
      return true;
    }
    if (!byteNext) {
      return false;
    }
    if (twis.isTransmitting()) {
      return !twis.isTransmitFull() && !isPacketErrorCodeNext();
    }
    return twis.isReceiveFull() || (twis.controls(CR_SODR) && twis.isFlagged(SR_BTF));
  }

  @Override
  public boolean write(int data) {
    if (!addressed) {
      return false;
    }
    byteNext = false;
    twis.packetErrorCode().add(data);
    boolean last = twis.countByte();
    twis.received(data);
    if (last && twis.controls(CR_PECEN) && twis.packetErrorCode().value() != 0) {
      twis.flag(SR_SMBPECERR);
      return false;
    }
    return !twis.controls(CR_ACK);
  }

  @Override
  public int read() {
    if (!addressed) {
      return 0xFF;
    }
    byteNext = false;
    if (isPacketErrorCodeNext()) {
      return twis.packetErrorCode().value();
    }
    int data = twis.takeTransmitted();
    twis.packetErrorCode().add(data);
    return data;
  }

  private boolean isPacketErrorCodeNext() {
    return twis.controls(CR_PECEN) && twis.isLastByteNext();
  }

  @Override
  public void acknowledged(boolean acknowledged) {
    if (addressed) {
      twis.countByte();
      twis.flag(acknowledged ? SR_BTF : SR_BTF | SR_NAK);
    }
  }

  @Override
  public void stop() {
    if (addressed) {
      forget();
      twis.flag(SR_STO | SR_TCOMP);
    }
  }

  /** Fast-mode Plus: the datasheet, Electrical Characteristics, TWIM and TWIS. */
  @Override
  public long maximumHertz() {
    return 1_000_000;
  }
}
