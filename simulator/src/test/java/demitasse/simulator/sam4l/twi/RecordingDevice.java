package demitasse.simulator.sam4l.twi;

import demitasse.simulator.i2c.I2cDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A device that writes down what happens to it, and sends 0xA0, 0xA1, 0xA2... */
final class RecordingDevice implements I2cDevice {
  final List<String> seen = new ArrayList<>();
  int address = 0x44;
  int acknowledgedBytes = Integer.MAX_VALUE;
  private int sent;

  @Override
  public boolean start(int startAddress, boolean read) {
    if (startAddress != address) {
      return false;
    }
    sent = 0;
    seen.add(read ? "read" : "write");
    return true;
  }

  @Override
  public boolean write(int data) {
    seen.add(String.format(Locale.ROOT, "%02x", data));
    return --acknowledgedBytes >= 0;
  }

  @Override
  public int read() {
    return 0xA0 + sent++;
  }

  @Override
  public void acknowledged(boolean acknowledged) {
    seen.add(acknowledged ? "ack" : "nak");
  }

  @Override
  public void stop() {
    seen.add("stop");
  }
}
