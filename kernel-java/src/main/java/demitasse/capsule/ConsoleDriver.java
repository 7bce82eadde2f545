package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.SerialPort;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.SyscallDriver;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The console of processes: driver 1 of Tock, text to and from a serial port.
 *
 * <p>A process allows a buffer to read from (read-only 1) or to write to (read-write 1), and is
 * told by an upcall when the driver is done with it. Number 0 of each is reserved.
 */
public final class ConsoleDriver implements SyscallDriver {
  private static final int EXISTS = 0;
  private static final int WRITE = 1;
  private static final int READ = 2;
  private static final int ABORT_READ = 3;

  private static final int UPCALLS = 3;
  private static final int BUFFERS = 2;

  private final Grant<ConsoleWrite> grant;
  private final ConsoleOutput output;
  private final ConsoleInput input;

  /** A console on {@code port}, all of it. */
  public ConsoleDriver(SerialPort port, GrantTable grants, ProcessTable processes) {
    grant = grants.create(ConsoleWrite::new, UPCALLS, BUFFERS, BUFFERS);
    output = new ConsoleOutput(port, grant, processes);
    input = new ConsoleInput(port, grant, processes);
  }

  /** What processes keep for this driver. */
  public Grant<?> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    switch (command) {
      case EXISTS:
        return CommandReturn.success();
      case WRITE:
        return answer(output.write(processId, argument0));
      case READ:
        return answer(input.read(processId, argument0));
      case ABORT_READ:
        input.abort(processId);
        return CommandReturn.success();
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
  }

  private static CommandReturn answer(ErrorCode error) {
    return error == null ? CommandReturn.success() : CommandReturn.failure(error);
  }
}
