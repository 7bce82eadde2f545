package demitasse.simulator.pins;

import java.util.ArrayList;
import java.util.List;

/**
 * Which SPI devices hang on which wires; masters exchange whole items through it.
 *
 * <p>Clock and data of an item are not drawn bit by bit. A wire from MOSI to MISO makes a
 * loop-back.
 */
public final class SpiBus {
  private final List<Attachment> attachments = new ArrayList<>();

  /** A device with its wires. */
  private static final class Attachment {
    private final SpiDevice device;
    private final Net chipSelect;
    private final Net clock;
    private final Net mosi;
    private final Net miso;
    private boolean selected;

    Attachment(SpiDevice device, Net chipSelect, Net clock, Net mosi, Net miso) {
      this.device = device;
      this.chipSelect = chipSelect;
      this.clock = clock;
      this.mosi = mosi;
      this.miso = miso;
    }

    void select() {
      boolean now = chipSelect.isDriven() && !chipSelect.isHigh();
      if (now != selected) {
        selected = now;
        device.selected(now);
      }
    }
  }

  /** Attaches a device; its chip select is active while somebody drives it low. */
  public void attach(SpiDevice device, Net chipSelect, Net clock, Net mosi, Net miso) {
    Attachment attachment = new Attachment(device, chipSelect, clock, mosi, miso);
    attachments.add(attachment);
    chipSelect.addListener(attachment::select);
    attachment.select();
  }

  /**
   * Shifts an item out and another one in.
   *
   * @param clock the wires on which the master puts its clock; likewise its data, and its input
   * @param value the item, its last bit lowest
   * @param bits how long it is: up to 16
   * @return the item that comes in meanwhile
   */
  public int exchange(List<Net> clock, List<Net> mosi, List<Net> miso, int value, int bits) {
    int mask = (1 << bits) - 1;
    int answer = mask;
    boolean answered = false;
    for (Attachment attachment : attachments) {
      attachment.select();
      if (attachment.selected && touches(clock, attachment.clock)) {
        int heard = touches(mosi, attachment.mosi) ? value & mask : 0;
        int said = attachment.device.transfer(heard, bits) & mask;
        if (touches(miso, attachment.miso)) {
          answer &= said;
          answered = true;
        }
      }
    }
    if (answered) {
      return answer;
    }
    if (mosi.stream().anyMatch(net -> touches(miso, net))) {
      return value & mask;
    }
    return miso.stream().anyMatch(Net::isHigh) ? mask : 0;
  }

  private static boolean touches(List<Net> nets, Net other) {
    return nets.stream().anyMatch(net -> net.isConnectedTo(other));
  }
}
