package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.GpioPin;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.SyscallDriver;
import demitasse.kernel.Upcall;
import demitasse.machine.GrantState;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Driver 4: the pins that a board offers to processes, numbered from 0.
 *
 * <p>No process owns a pin. An edge is told to each process that has used the driver.
 */
public final class GpioDriver implements SyscallDriver {
  private static final int EXISTS = 0;
  private static final int OUTPUT = 1;
  private static final int SET = 2;
  private static final int CLEAR = 3;
  private static final int TOGGLE = 4;
  private static final int INPUT = 5;
  private static final int READ = 6;
  private static final int ENABLE_INTERRUPT = 7;
  private static final int DISABLE_INTERRUPT = 8;
  private static final int DISABLE = 9;
  private static final int COUNT = 10;

  private static final int UPCALL_COUNT = 1;

  private final GpioPin[] pins;
  private final ProcessTable processes;
  private final Grant<State> grant;
  private final Upcall changed;

  /**
   * The driver of some pins, whose client this becomes.
   *
   * @param pins by number; null where the board has none
   */
  public GpioDriver(GpioPin[] pins, ProcessTable processes, GrantTable grants) {
    this.pins = pins.clone();
    this.processes = processes;
    this.grant = grants.create(State::new, UPCALL_COUNT, 0, 0);
    this.changed = grant.upcall(0);
    for (int number = 0; number < pins.length; number++) {
      GpioPin pin = pins[number];
      int pinNumber = number;
      if (pin != null) {
        pin.setClient(() -> tell(pinNumber, pin));
      }
    }
  }

  /** What the kernel makes in processes that use this driver. */
  public Grant<?> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    if (command == EXISTS) {
      return CommandReturn.success();
    }
    if (command == COUNT) {
      return CommandReturn.success(pins.length);
    }
    if (Integer.compareUnsigned(command, COUNT) > 0) {
      return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    if (Integer.compareUnsigned(argument0, pins.length) >= 0) {
      return CommandReturn.failure(ErrorCode.INVAL);
    }
    GpioPin pin = pins[argument0];
    if (pin == null) {
      return CommandReturn.failure(ErrorCode.NODEVICE);
    }
    return command(processId, pin, command, argument1);
  }

  private CommandReturn command(
      int processId, GpioPin pin, @Unsigned int command, @Unsigned int argument) {
    switch (command) {
      case OUTPUT:
        pin.makeOutput();
        break;
      case SET:
        pin.set();
        break;
      case CLEAR:
        pin.clear();
        break;
      case TOGGLE:
        pin.toggle();
        break;
      case INPUT:
        return makeInput(pin, argument);
      case READ:
        return CommandReturn.success(pin.isHigh() ? 1 : 0);
      case ENABLE_INTERRUPT:
        return enableInterrupt(processId, pin, argument);
      case DISABLE_INTERRUPT:
        // A stopped edge detector does not make the pin an output again: it is turned off, too.
        if (grant.enter(processId) == null) {
          return CommandReturn.failure(ErrorCode.NOMEM);
        }
        pin.disableInterrupt();
        pin.disable();
        break;
      case DISABLE:
        pin.disable();
        break;
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    return CommandReturn.success();
  }

  private static CommandReturn makeInput(GpioPin pin, @Unsigned int pull) {
    boolean isDone;
    switch (pull) {
      case 0:
        isDone = pin.makeInput(GpioPin.Pull.NONE);
        break;
      case 1:
        isDone = pin.makeInput(GpioPin.Pull.UP);
        break;
      case 2:
        isDone = pin.makeInput(GpioPin.Pull.DOWN);
        break;
      default:
        isDone = false;
        break;
    }
    return isDone ? CommandReturn.success() : CommandReturn.failure(ErrorCode.NOSUPPORT);
  }

  private CommandReturn enableInterrupt(int processId, GpioPin pin, @Unsigned int edge) {
    if (grant.enter(processId) == null) {
      return CommandReturn.failure(ErrorCode.NOMEM);
    }
    switch (edge) {
      case 0:
        pin.enableInterrupt(GpioPin.Edge.BOTH);
        break;
      case 1:
        pin.enableInterrupt(GpioPin.Edge.RISING);
        break;
      case 2:
        pin.enableInterrupt(GpioPin.Edge.FALLING);
        break;
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    return CommandReturn.success();
  }

  private void tell(@Unsigned int number, GpioPin pin) {
    int value = pin.isHigh() ? 1 : 0;
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      // A process that has not used the driver has no such upcall: nothing is scheduled.
      changed.schedule(processes.inSlot(slot).identifier(), number, value, 0);
    }
  }

  /** Nothing: the grant is there for its upcall. */
  @GrantState
  static final class State {}
}
