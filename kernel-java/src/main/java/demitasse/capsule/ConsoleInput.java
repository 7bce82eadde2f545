package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.ByteRing;
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
 *
 * <p>What arrives between two reads of one process is kept as well, as much as there is room for: a
 * process that reads byte by byte would lose what is typed fast. Nobody else ever gets it.
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

  /** What has arrived since the last read, for the process that read then. */
  private final ByteRing ahead = new ByteRing(CAPACITY);

  private int lastReader = ProcessTable.NO_PROCESS;
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
   * Starts to read; what arrived before the process's last read is lost.
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
    takeAhead();
    if (count == length) {
      finish(SUCCESS);
    }
    return null;
  }

  /** Moves what arrived between two reads of the reader to where its read collects bytes. */
  private void takeAhead() {
    boolean isReaders = reader == lastReader;
    while (!ahead.isEmpty() && !(isReaders && count == length)) {
      int value = ahead.take();
      if (isReaders) {
        bytes[count] = (byte) value;
        count++;
      }
    }
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
      keepAhead(value);
      return;
    }
    bytes[count] = (byte) value;
    count++;
    if (count == length) {
      finish(SUCCESS);
    }
  }

  /** Keeps a byte for the process that read last; one that does not fit is lost. */
  private void keepAhead(int value) {
    if (processes.isAlive(lastReader)) {
      ahead.put(value);
    }
  }

  /** Hands over what has arrived; that some of it does not fit any more is told first. */
  private void finish(@SignedPositive int status) {
    int finished = reader;
    reader = ProcessTable.NO_PROCESS;
    lastReader = finished;
    int copied = into.copyFrom(finished, 0, bytes, 0, count);
    int told = copied < count ? ErrorCode.SIZE.value() : status;
    done.schedule(finished, told, copied, 0);
  }
}
