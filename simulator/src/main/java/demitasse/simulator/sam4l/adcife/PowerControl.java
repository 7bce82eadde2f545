package demitasse.simulator.sam4l.adcife;

import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** What the ADCIFE's CR switches on and off with a delay: itself, the bandgap, the buffer. */
final class PowerControl {
  static final int SR_EN = 1 << 24;
  static final int SR_REFBUF = 1 << 28;
  static final int SR_BGREQ = 1 << 30;

  private static final int CR_REFBUFEN = 1 << 4;
  private static final int CR_REFBUFDIS = 1 << 5;
  private static final int CR_EN = 1 << 8;
  private static final int CR_DIS = 1 << 9;
  private static final int CR_BGREQEN = 1 << 10;
  private static final int CR_BGREQDIS = 1 << 11;

  /** How long the interface takes to follow EN and DIS. */
  private static final long ENABLE_TIME = Timeline.MICROSECOND;

  /** How long the bandgap and the reference buffer take to settle. */
  private static final long BUFFER_TIME = 20 * Timeline.MICROSECOND;

  private final Event enabling;
  private final Event buffers;
  private final Runnable enabledChanged;
  private boolean enable;
  private boolean enabled;
  private int bufferStatus;
  private int bufferRequest;

  PowerControl(Timeline timeline, Runnable enabledChanged) {
    this.enabledChanged = enabledChanged;
    enabling = timeline.event("ADCIFE enable", this::follow);
    buffers = timeline.event("ADCIFE buffers", () -> bufferStatus = bufferRequest);
  }

  void reset() {
    enabling.cancel();
    buffers.cancel();
    enable = false;
    enabled = false;
    bufferRequest = 0;
    bufferStatus = 0;
  }

  void control(int cr) {
    boolean before = enable;
    enable = (cr & CR_EN) != 0 || (enable && (cr & CR_DIS) == 0);
    if (enable != before) {
      enabling.scheduleIn(ENABLE_TIME);
    }
    requestBuffer(cr, CR_REFBUFEN, CR_REFBUFDIS, SR_REFBUF);
    requestBuffer(cr, CR_BGREQEN, CR_BGREQDIS, SR_BGREQ);
  }

  boolean isEnabled() {
    return enabled;
  }

  /** Whether the reference buffer is switched on, or about to be. */
  boolean isReferenceRequested() {
    return (bufferRequest & SR_REFBUF) != 0;
  }

  /** EN, REFBUF and BGREQ in their places of SR. */
  int status() {
    return (enabled ? SR_EN : 0) | bufferStatus;
  }

  private void requestBuffer(int cr, int enableBit, int disableBit, int statusBit) {
    if ((cr & enableBit) != 0) {
      bufferRequest |= statusBit;
      buffers.scheduleIn(BUFFER_TIME);
    } else if ((cr & disableBit) != 0) {
      bufferRequest &= ~statusBit;
      bufferStatus &= ~statusBit;
    }
  }

  private void follow() {
    enabled = enable;
    enabledChanged.run();
  }
}
