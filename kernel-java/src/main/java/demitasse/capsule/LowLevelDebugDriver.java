package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.KernelMessages;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.SyscallDriver;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Prints numbers for processes that cannot do more: driver 8 of Tock, which needs a command only.
 *
 * <p>A process that prints faster than the line sends loses output, its own and that of whoever
 * shares the messages: a board gives this driver messages of its own.
 */
public final class LowLevelDebugDriver implements SyscallDriver {
  private static final int EXISTS = 0;
  private static final int ALERT = 1;
  private static final int PRINT_ONE = 2;
  private static final int PRINT_TWO = 3;

  // Predefined alert codes: Tock, doc/syscalls/00008_low_level_debug.md.
  private static final int ALERT_PANIC = 1;
  private static final int ALERT_WRONG_LOCATION = 2;

  private static final int DIGIT_BITS = 4;

  private final ProcessTable processes;
  private final KernelMessages messages;

  /** A driver that prints to {@code messages}. */
  public LowLevelDebugDriver(ProcessTable processes, KernelMessages messages) {
    this.processes = processes;
    this.messages = messages;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    switch (command) {
      case EXISTS:
        break;
      case ALERT:
        printApp(processId, " alert code ");
        printNumber(argument0);
        messages.print(description(argument0));
        messages.print("\n");
        break;
      case PRINT_ONE:
        printApp(processId, " prints ");
        printNumber(argument0);
        messages.print("\n");
        break;
      case PRINT_TWO:
        printApp(processId, " prints ");
        printNumber(argument0);
        messages.print(" ");
        printNumber(argument1);
        messages.print("\n");
        break;
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    return CommandReturn.success();
  }

  private static String description(@Unsigned int alertCode) {
    switch (alertCode) {
      case ALERT_PANIC:
        return " (panic)";
      case ALERT_WRONG_LOCATION:
        return " (wrong location)";
      default:
        return "";
    }
  }

  private void printApp(int processId, String what) {
    messages.print("LowLevelDebug: App ");
    printNumber(processes.inSlot(processes.slotOf(processId)).number());
    messages.print(what);
  }

  /** Prints as many hexadecimal digits as the number needs. */
  private void printNumber(@Unsigned int value) {
    messages.print("0x");
    int shift = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value | 1)) / DIGIT_BITS;
    for (int digit = shift; digit >= 0; digit--) {
      int nibble = (value >>> (digit * DIGIT_BITS)) & 0xF;
      messages.printByte(nibble < 10 ? '0' + nibble : 'a' - 10 + nibble);
    }
  }
}
