package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.SerialPort;
import demitasse.kernel.Grant;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.ReadWriteBuffer;
import demitasse.kernel.Upcall;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The reading half of the console: one reader in the whole system, and what has arrived for it.
 *
 * <p>Bytes are kept here until the read is over, and only then copied to the buffer that the reader
 * allows at that moment. A reader that has ended reads no more.
 */
final class ConsoleInput implements SerialPort.ReceiveClient {
  private static final int CAPACITY = 64;
  private static final int READ_DONE = 2;
  private static final int INTO = 1;
  private static final @SignedPositive int SUCCESS = 0;

  private final ProcessTable processes;
  private final Upcall done;
  private final ReadWriteBuffer into;

  private final byte[] bytes = new byte[CAPACITY];
  private int reader = ProcessTable.NO_PROCESS;
  private @Unsigned int length;
  private @SignedPositive int count;

  ConsoleInput(SerialPort port, Grant<?> grant, ProcessTable processes) {
    this.processes = processes;
    done = grant.upcall(READ_DONE);
    into = grant.readWrite(INTO);
    port.setReceiveClient(this);
  }

  /**
   * Starts to read; what arrived before is lost.
   *
   * @param requested in bytes, unsigned and any value: the buffer's length is the limit
   * @return null, or why not
   */
  ErrorCode read(int processId, @Unsigned int requested) {
    if (processes.isAlive(reader)) {
      return ErrorCode.BUSY;
    }
    int available = into.length(processId);
    int wanted = Integer.compareUnsigned(requested, available) < 0 ? requested : available;
    if (Integer.compareUnsigned(wanted, CAPACITY) > 0) {
      return ErrorCode.INVAL;
    }
    reader = processId;
    length = wanted;
    count = 0;
    if (wanted == 0) {
      finish(SUCCESS);
    }
    return null;
  }

  /** Ends the process's read, if it has one, with what has arrived so far. */
  void abort(int processId) {
    if (reader == processId) {
      finish(ErrorCode.CANCEL.value());
    }
  }

  @Override
  public void received(int value) {
    if (!processes.isAlive(reader)) {
      reader = ProcessTable.NO_PROCESS;
      return;
    }
    bytes[count] = (byte) value;
    count++;
    if (count == length) {
      finish(SUCCESS);
    }
  }

  /** Hands over what has arrived; that some of it does not fit any more is told first. */
  private void finish(@SignedPositive int status) {
    int finished = reader;
    reader = ProcessTable.NO_PROCESS;
    int copied = into.copyFrom(finished, 0, bytes, 0, count);
    int told = copied < count ? ErrorCode.SIZE.value() : status;
    done.schedule(finished, told, copied, 0);
  }
}
