package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.kernel.Capsule;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.DeferredCalls;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessNames;
import demitasse.kernel.ProcessReport;
import demitasse.kernel.ReadWriteBuffer;
import demitasse.kernel.SyscallDriver;
import demitasse.machine.GrantState;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Driver 0x10002: lets processes list and control all processes; for boards that trust their apps.
 *
 * <p>Answers go to read-write buffer 0, as words that the buffer has full room for. A process is
 * named by {@link Process#number}.
 */
public final class ProcessInfoDriver implements SyscallDriver, DeferredCalls.Client {
  private static final int EXISTS = 0;
  private static final int COUNT = 1;
  private static final int IDENTIFIERS = 2;
  private static final int SHORT_IDENTIFIERS = 3;
  private static final int NAME = 4;
  private static final int STATISTICS = 5;
  private static final int CHANGE = 10;

  // What CHANGE does to a process, in its second argument.
  private static final int RESUME = 1;
  private static final int STOP = 2;
  private static final int FAULT = 3;
  private static final int TERMINATE = 4;
  private static final int BOOT = 5;

  private static final int READ_WRITE_COUNT = 1;
  private static final int WORD = 4;

  /** What an app without a fixed short identifier has. */
  private static final int LOCALLY_UNIQUE = 0;

  private final ProcessControl control;
  private final DeferredCalls deferredCalls;
  private final int deferredChange;
  private final Grant<State> grant;
  private final ReadWriteBuffer info;
  private final boolean mayChange;

  /** What is to be done next, to which process. */
  private @Unsigned int changedNumber;

  private @Unsigned int action;

  /**
   * The driver over a board's processes.
   *
   * @param control the authority that this driver passes on to all processes
   * @param capsule who is charged for exceptions while a process is changed
   * @param mayChange whether processes may stop, start and end each other: only for boards whose
   *     apps trust one another
   */
  public ProcessInfoDriver(
      ProcessControl control,
      DeferredCalls deferredCalls,
      Capsule capsule,
      GrantTable grants,
      boolean mayChange) {
    this.control = control;
    this.mayChange = mayChange;
    this.deferredCalls = deferredCalls;
    this.deferredChange = deferredCalls.create(capsule, this);
    this.grant = grants.create(State::new, 0, 0, READ_WRITE_COUNT);
    this.info = grant.readWrite(0);
  }

  /** What the kernel makes in processes that use this driver. */
  public Grant<?> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    switch (command) {
      case EXISTS:
        return CommandReturn.success();
      case COUNT:
        return CommandReturn.success(count());
      case IDENTIFIERS:
        return CommandReturn.success(putIdentifiers(processId));
      case SHORT_IDENTIFIERS:
        return CommandReturn.success(putShortIdentifiers(processId));
      case NAME:
        putName(processId, find(argument0));
        return CommandReturn.success();
      case STATISTICS:
        putStatistics(processId, find(argument0));
        return CommandReturn.success();
      case CHANGE:
        if (!mayChange) {
          return CommandReturn.failure(ErrorCode.NOSUPPORT);
        }
        // Put off, since the caller may be the one that ends; it is done before any process runs.
        changedNumber = argument0;
        action = argument1;
        deferredCalls.request(deferredChange);
        return CommandReturn.success();
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
  }

  @Override
  public void deferredCall() {
    Process process = find(changedNumber);
    if (process != null) {
      change(process);
    }
  }

  private void change(Process process) {
    switch (action) {
      case RESUME:
        control.resume(process);
        break;
      case STOP:
        control.stop(process);
        break;
      case FAULT:
        control.fault(process);
        break;
      case TERMINATE:
        control.terminate(process);
        break;
      case BOOT:
        control.boot(process);
        break;
      default:
        break;
    }
  }

  private @SignedPositive int count() {
    int count = 0;
    for (int slot = 0; slot < control.slotCount(); slot++) {
      if (control.inSlot(slot) != null) {
        count++;
      }
    }
    return count;
  }

  private @SignedPositive int putIdentifiers(int processId) {
    int count = 0;
    for (int slot = 0; slot < control.slotCount(); slot++) {
      Process process = control.inSlot(slot);
      if (process != null) {
        putWord(processId, count, process.number());
        count++;
      }
    }
    return count;
  }

  private @SignedPositive int putShortIdentifiers(int processId) {
    int count = count();
    for (int index = 0; index < count; index++) {
      putWord(processId, index, LOCALLY_UNIQUE);
    }
    return count;
  }

  /** Puts a name and a 0 behind it; a long name loses its end. */
  private void putName(int processId, Process process) {
    if (process == null) {
      return;
    }
    int room = info.length(processId);
    int length = 0;
    while (length < process.nameLength() && Integer.compareUnsigned(length + 1, room) < 0) {
      info.setByte(processId, length, ProcessNames.byteAt(process, length));
      length++;
    }
    info.setByte(processId, length, 0);
  }

  private void putStatistics(int processId, Process process) {
    if (process != null) {
      putWord(processId, 0, ProcessReport.sliceExpirations(process));
      putWord(processId, 1, ProcessReport.systemCalls(process));
      putWord(processId, 2, ProcessReport.restarts(process));
      putWord(processId, 3, stateOf(process));
    }
  }

  /** Stores a word of the buffer, low byte first, if the buffer has all of it. */
  private void putWord(int processId, @SignedPositive int index, @Unsigned int value) {
    int offset = index * WORD;
    if (Integer.compareUnsigned(offset + WORD, info.length(processId)) <= 0) {
      for (int part = 0; part < WORD; part++) {
        info.setByte(processId, offset + part, value >>> (Byte.SIZE * part));
      }
    }
  }

  /** The process that a number names, whether it lives or not, or null. */
  private Process find(@Unsigned int number) {
    for (int slot = 0; slot < control.slotCount(); slot++) {
      Process process = control.inSlot(slot);
      if (process != null && process.number() == number) {
        return process;
      }
    }
    return null;
  }

  /** The state as libtock numbers it. */
  private static @SignedPositive int stateOf(Process process) {
    if (process.isStopped()) {
      return 3;
    }
    switch (process.state()) {
      case RUNNING:
        return 0;
      case YIELDED:
        return 1;
      case YIELDED_FOR:
        return 2;
      case FAULTED:
        return 4;
      default:
        return 5;
    }
  }

  /** Nothing: the grant is there for its buffer. */
  @GrantState
  static final class State {}
}
