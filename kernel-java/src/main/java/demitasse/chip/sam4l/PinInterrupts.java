package demitasse.chip.sam4l;

import demitasse.cortexm.InterruptService;

/** The service of an interrupt line that eight pins share. */
public final class PinInterrupts implements InterruptService {
  private final Pin[] pins;

  /** The service for those of a line's eight pins that have clients. */
  public PinInterrupts(Pin... pins) {
    this.pins = pins.clone();
    for (Pin pin : pins) {
      if (pin.line() != pins[0].line()) {
        throw new IllegalArgumentException("Pins of several interrupt lines");
      }
    }
  }

  @Override
  public void serve() {
    for (Pin pin : pins) {
      pin.serve();
    }
  }
}
