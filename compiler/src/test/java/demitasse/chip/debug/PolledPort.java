package demitasse.chip.debug;

import demitasse.hil.SerialPort;
import demitasse.machine.PanicOutput;

/** A serial port that sends each byte before it returns. */
public final class PolledPort implements SerialPort {
  private TransmitClient client;
  private boolean isBusy;

  @Override
  public boolean transmit(byte[] buffer, int length) {
    if (isBusy || length == 0) {
      return false;
    }
    for (int index = 0; index < length; index++) {
      PanicOutput.write(buffer[index]);
    }
    isBusy = true;
    return true;
  }

  /** Tells the client that its buffer is sent, if it was. */
  public void finish() {
    if (isBusy) {
      isBusy = false;
      client.transmitted();
    }
  }

  @Override
  public void setTransmitClient(TransmitClient client) {
    this.client = client;
  }

  @Override
  public void setReceiveClient(ReceiveClient client) {}
}
