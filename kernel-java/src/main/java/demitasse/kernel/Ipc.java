package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.machine.GrantState;
import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import demitasse.memory.SubRegions;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Inter-process communication, driver 0x10000: services found by name, notifications, and buffers
 * that the peer reaches directly.
 *
 * <p>A process is known to others by its slot's number. Upcall n of a process is for what process n
 * tells it, as a service; a service gets its clients' notifications on the upcall with its own
 * number. Read-write buffer n is the one that the process shares with process n: the peer can reach
 * it, through its MPU, from the first notification on until the owner takes the buffer back, gives
 * another, or dies. So a buffer must be what one MPU region can be, and is refused otherwise.
 *
 * <p>It is part of the kernel and no capsule as it gives one process rights to another's memory.
 */
public final class Ipc implements SyscallDriver {
  private static final int EXISTS = 0;
  private static final int DISCOVER = 1;
  private static final int NOTIFY_SERVICE = 2;
  private static final int NOTIFY_CLIENT = 3;

  private static final int SEARCHED_NAME = 0;
  private static final int LENGTH = 4;

  /** Nothing beside upcalls and buffers. */
  @GrantState
  static final class State {}

  private final ProcessTable processes;
  private final ProcessMpu mpu;
  private final Grant<State> grant;
  private final Upcall[] notifications;
  private final ReadOnlyBuffer searchedName;

  Ipc(GrantTable grants, ProcessMpu mpu) {
    this.processes = grants.processes();
    this.mpu = mpu;
    int peers = processes.slotCount();
    grant = grants.create(State::new, peers, 1, peers);
    // A client may find its service before the service has come to subscribe.
    grant.keepsEarlyUpcalls = true;
    searchedName = grant.readOnly(SEARCHED_NAME);
    notifications = new Upcall[peers];
    for (int peer = 0; peer < peers; peer++) {
      notifications[peer] = grant.upcall(peer);
    }
  }

  Grant<State> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    switch (command) {
      case EXISTS:
        return CommandReturn.success();
      case DISCOVER:
        return discover(processId);
      case NOTIFY_SERVICE:
        return notify(processId, argument0, argument0);
      case NOTIFY_CLIENT:
        return notify(processId, argument0, processes.slotOf(processId));
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
  }

  private CommandReturn discover(int processId) {
    int length = searchedName.length(processId);
    if (length == 0) {
      return CommandReturn.failure(ErrorCode.INVAL);
    }
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      Process process = processes.inSlot(slot);
      if (process.isAlive() && process.nameLength == length && isSearched(processId, process)) {
        return CommandReturn.success(slot);
      }
    }
    return CommandReturn.failure(ErrorCode.NODEVICE);
  }

  private boolean isSearched(int processId, Process process) {
    for (int index = 0; index < process.nameLength; index++) {
      if (searchedName.byteAt(processId, index) != ProcessNames.byteAt(process, index)) {
        return false;
      }
    }
    return true;
  }

  /** Tells a peer, on one of its upcalls, where the caller's buffer for it is. */
  private CommandReturn notify(int processId, @Unsigned int peerSlot, @Unsigned int upcall) {
    if (!Ranges.isLess(peerSlot, processes.slotCount())) {
      return CommandReturn.failure(ErrorCode.INVAL);
    }
    Process peer = processes.inSlot(peerSlot);
    if (!peer.isAlive()) {
      boolean isEmpty = peer.state == ProcessState.EMPTY;
      return CommandReturn.failure(isEmpty ? ErrorCode.INVAL : ErrorCode.NODEVICE);
    }
    int slot = sharedBuffer(processId, peerSlot);
    int address = Memory.load32(slot);
    int length = Memory.load32(slot + LENGTH);
    if (length == 0) {
      address = 0;
    } else if (!mpu.addShare(peer, address, length)) {
      return CommandReturn.failure(ErrorCode.NOMEM);
    }
    boolean queued =
        grant.ensure(peer)
            && notifications[upcall].schedule(
                peer.identifier, processes.slotOf(processId), length, address);
    return queued ? CommandReturn.success() : CommandReturn.failure(ErrorCode.NOMEM);
  }

  /** Where the buffer is noted that a process, which has the grant, shares with a peer. */
  private @Unsigned int sharedBuffer(int processId, @Unsigned int peerSlot) {
    Process process = processes.inSlot(processes.slotOf(processId));
    return grant.address(process) + grant.readWriteOffset(peerSlot);
  }

  /** Refuses buffers that cannot be shared, and ends the share of the one that was there. */
  @Override
  public ErrorCode allowing(
      int processId, @Unsigned int number, @Unsigned int address, @Unsigned int length) {
    if (length != 0 && SubRegions.exactRegionSize(address, address + length) == 0) {
      return ErrorCode.INVAL;
    }
    int slot = sharedBuffer(processId, number);
    Process peer = processes.inSlot(number);
    if (Memory.load32(slot + LENGTH) != 0 && peer.isAlive()) {
      mpu.endShare(peer, Memory.load32(slot));
    }
    return null;
  }
}
