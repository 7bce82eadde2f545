package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.Leds;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.SyscallDriver;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Driver 2: the board's LEDs, which all processes share. */
public final class LedDriver implements SyscallDriver {
  private static final int COUNT = 0;
  private static final int ON = 1;
  private static final int OFF = 2;
  private static final int TOGGLE = 3;
  private static final int READ = 4;

  private final Leds leds;

  /** The driver of {@code leds}. */
  public LedDriver(Leds leds) {
    this.leds = leds;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    if (command == COUNT) {
      return CommandReturn.success(leds.count());
    }
    if (Integer.compareUnsigned(command, READ) > 0) {
      return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    if (Integer.compareUnsigned(argument0, leds.count()) >= 0) {
      return CommandReturn.failure(ErrorCode.INVAL);
    }
    switch (command) {
      case ON:
        leds.turnOn(argument0);
        break;
      case OFF:
        leds.turnOff(argument0);
        break;
      case TOGGLE:
        leds.toggle(argument0);
        break;
      default:
        return CommandReturn.success(leds.isOn(argument0) ? 1 : 0);
    }
    return CommandReturn.success();
  }
}
