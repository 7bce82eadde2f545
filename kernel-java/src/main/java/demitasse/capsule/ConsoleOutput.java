package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.SerialPort;
import demitasse.kernel.Grant;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.ReadOnlyBuffer;
import demitasse.kernel.Upcall;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The writing half of the console: sends each process's message to its end, then the next one's.
 *
 * <p>A message is copied chunk by chunk, each from the buffer that the process allows at that
 * moment. It ends early when that buffer has no more bytes, or when the process has ended.
 */
final class ConsoleOutput implements SerialPort.TransmitClient {
  private static final int CHUNK = 64;
  private static final int WRITE_DONE = 1;
  private static final int TEXT = 1;

  private final SerialPort port;
  private final Grant<ConsoleWrite> grant;
  private final ProcessTable processes;
  private final Upcall done;
  private final ReadOnlyBuffer text;

  /** Belongs to the port while {@link #isSending}. */
  private final byte[] chunk = new byte[CHUNK];

  private boolean isSending;

  /** Whose message is being sent, or was sent last; dead perhaps. */
  private int sender;

  ConsoleOutput(SerialPort port, Grant<ConsoleWrite> grant, ProcessTable processes) {
    this.port = port;
    this.grant = grant;
    this.processes = processes;
    done = grant.upcall(WRITE_DONE);
    text = grant.readOnly(TEXT);
    port.setTransmitClient(this);
  }

  /**
   * Starts to write, or lets it wait for its turn; replaces what the process has pending.
   *
   * @param length unsigned and any value: the buffer's length is the limit
   * @return null, or why not
   */
  ErrorCode write(int processId, @Unsigned int length) {
    ConsoleWrite write = grant.enter(processId);
    if (write == null) {
      return ErrorCode.NOMEM;
    }
    int available = text.length(processId);
    write.length = Integer.compareUnsigned(length, available) < 0 ? length : available;
    write.position = 0;
    write.isPending = true;
    if (!isSending) {
      continueWrite(processId, write);
    }
    return null;
  }

  @Override
  public void transmitted() {
    isSending = false;
    // A new run of the same process has another identifier, and so another message.
    ConsoleWrite write = grant.peek(sender);
    // A message of which nothing is sent is a new one: it waits its turn, or a process that starts
    // again and again would keep the others from writing.
    if (write != null && write.isPending && write.position != 0) {
      continueWrite(sender, write);
    }
    if (!isSending) {
      startNext();
    }
  }

  /** Starts the next message: slots take turns, beginning with the one after the last sender's. */
  private void startNext() {
    int slot = processes.slotOf(sender);
    int rest = processes.slotCount();
    while (!isSending && rest != 0) {
      slot = slot + 1 == processes.slotCount() ? 0 : slot + 1;
      int processId = processes.inSlot(slot).identifier();
      ConsoleWrite write = grant.peek(processId);
      if (write != null && write.isPending) {
        continueWrite(processId, write);
      }
      rest--;
    }
  }

  /** Sends a message's next chunk, or tells the process that there is none. */
  private void continueWrite(int processId, ConsoleWrite write) {
    int rest = write.length - write.position;
    int wanted = Integer.compareUnsigned(rest, CHUNK) < 0 ? rest : CHUNK;
    int count = text.copyTo(processId, write.position, chunk, 0, wanted);
    if (count != 0 && port.transmit(chunk, count)) {
      isSending = true;
      sender = processId;
      write.position += count;
    } else {
      write.isPending = false;
      done.schedule(processId, write.position, 0, 0);
    }
  }
}
