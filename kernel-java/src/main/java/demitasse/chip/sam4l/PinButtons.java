package demitasse.chip.sam4l;

import demitasse.hil.Buttons;
import demitasse.hil.GpioPin;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Buttons that pull a pin each to ground while they are pressed; the board pulls them up. */
public final class PinButtons implements Buttons {
  private final GpioPin[] pins;

  /** The buttons at these pins, by number. */
  public PinButtons(GpioPin... pins) {
    this.pins = pins.clone();
  }

  /** Makes the pins inputs. */
  public void start() {
    for (GpioPin pin : pins) {
      pin.makeInput(GpioPin.Pull.NONE);
    }
  }

  @Override
  public @SignedPositive int count() {
    return pins.length;
  }

  @Override
  public @Unsigned int pressed() {
    int pressed = 0;
    for (int number = 0; number < pins.length; number++) {
      if (!pins[number].isHigh()) {
        pressed |= 1 << number;
      }
    }
    return pressed;
  }
}
