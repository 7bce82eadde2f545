package demitasse.chip.sam4l;

import demitasse.hil.GpioPin;
import demitasse.hil.Leds;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** LEDs between the supply and a pin each: they shine while the pin is low. */
public final class PinLeds implements Leds {
  private final GpioPin[] pins;

  /** The LEDs at these pins, by number. */
  public PinLeds(GpioPin... pins) {
    this.pins = pins.clone();
  }

  /** Turns all off. */
  public void start() {
    for (GpioPin pin : pins) {
      pin.set();
      pin.makeOutput();
    }
  }

  @Override
  public @SignedPositive int count() {
    return pins.length;
  }

  @Override
  public void turnOn(@Unsigned int index) {
    pins[index].clear();
  }

  @Override
  public void turnOff(@Unsigned int index) {
    pins[index].set();
  }

  @Override
  public boolean toggle(@Unsigned int index) {
    boolean isOnNow = !isOn(index);
    pins[index].toggle();
    return isOnNow;
  }

  @Override
  public boolean isOn(@Unsigned int index) {
    return !pins[index].isHigh();
  }
}
