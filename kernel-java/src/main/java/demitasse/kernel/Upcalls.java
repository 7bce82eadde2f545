package demitasse.kernel;

import demitasse.hil.DebugLog;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The queues of upcalls, and their delivery.
 *
 * <p>An entry has four words: what to call, and three arguments. What to call is a grant and a
 * number in it, so the function is looked up when it is called: a queued upcall can never run a
 * function that the process has taken back. An entry that was queued while there was no function is
 * a *null upcall*: it is never called, only {@code yield-wait-for} sees it.
 */
final class Upcalls {
  /** In an entry's first word: a function was subscribed when the upcall was queued. */
  private static final int IS_FUNCTION = 1 << 16;

  /** The entry that starts a process; no grant has this index. */
  private static final int START = 0xFF00;

  /** What no entry is: what a process awaits that awaits what cannot come. */
  static final @Unsigned int NONE = -1;

  private static final int WORD = 4;
  private static final int ENTRY = ProcessStore.UPCALL_BYTES;

  private final ProcessTable processes;
  private final GrantTable grants;
  private DebugLog debugLog = DebugLog.OFF;

  Upcalls(ProcessTable processes, GrantTable grants) {
    this.processes = processes;
    this.grants = grants;
  }

  void setDebugLog(DebugLog debugLog) {
    this.debugLog = debugLog;
  }

  /** The first word of an entry, without the function flag. */
  static @Unsigned int upcallOf(@SignedPositive int grantIndex, @Unsigned int number) {
    return grantIndex << 8 | number;
  }

  /** Queues the call of a process's entry; its queue is empty. */
  void queueStart(Process process) {
    put(process, START | IS_FUNCTION, 0, 0, 0);
  }

  /**
   * Queues an upcall, or counts it as dropped and answers false if the queue is full.
   *
   * <p>A process that awaits it gets it at once, so that a full queue cannot keep it waiting for
   * ever. One that waits for any function would drop a null upcall, so it never gets into the
   * queue: ten of them would leave no room for what the process waits for.
   */
  boolean queue(
      Process process,
      @Unsigned int upcall,
      boolean isFunction,
      @UnknownSignedness int a0,
      @UnknownSignedness int a1,
      @UnknownSignedness int a2) {
    if (process.state == ProcessState.YIELDED_FOR && upcall == process.awaitedUpcall) {
      ProcessFrame.answer(process, a0, a1, a2);
      process.state = ProcessState.RUNNING;
      processes.updateReady(process);
      return true;
    }
    if (process.state == ProcessState.YIELDED && !isFunction && process.queuedFunctions == 0) {
      return true;
    }
    if (process.queueCount == ProcessStore.UPCALL_CAPACITY) {
      process.droppedUpcalls++;
      debugLog.log("process {u} has no room for upcall {x}", process.number(), upcall);
      return false;
    }
    put(process, isFunction ? upcall | IS_FUNCTION : upcall, a0, a1, a2);
    return true;
  }

  private void put(
      Process process,
      @Unsigned int head,
      @UnknownSignedness int a0,
      @UnknownSignedness int a1,
      @UnknownSignedness int a2) {
    int entry = entryAt(process, process.queueCount);
    Memory.store32(entry, head);
    Memory.store32(entry + WORD, a0);
    Memory.store32(entry + 2 * WORD, a1);
    Memory.store32(entry + 3 * WORD, a2);
    process.queueCount++;
    if ((head & IS_FUNCTION) != 0) {
      process.queuedFunctions++;
    }
    processes.updateReady(process);
  }

  /** Forgets all of a process's upcalls. */
  void clear(Process process) {
    process.queueHead = 0;
    process.queueCount = 0;
    process.queuedFunctions = 0;
  }

  /** Removes the queued calls of one upcall's function; null upcalls stay. Answers how many. */
  int removeFunctions(Process process, @Unsigned int upcall) {
    int removed = 0;
    int position = 0;
    while (position < process.queueCount) {
      if (Memory.load32(entryAt(process, position)) == (upcall | IS_FUNCTION)) {
        remove(process, position);
        removed++;
      } else {
        position++;
      }
    }
    return removed;
  }

  /** Makes calls of what was queued for an upcall while it had no function. */
  void adoptFunction(Process process, @Unsigned int upcall) {
    for (int position = 0; position < process.queueCount; position++) {
      int entry = entryAt(process, position);
      if (Memory.load32(entry) == upcall) {
        Memory.store32(entry, upcall | IS_FUNCTION);
        process.queuedFunctions++;
      }
    }
  }

  /** Where in the queue this upcall comes first, or the position behind all if nowhere. */
  private static @SignedPositive int positionOf(Process process, @Unsigned int upcall) {
    int position = 0;
    while (position < process.queueCount
        && (Memory.load32(entryAt(process, position)) & 0xFFFF) != upcall) {
      position++;
    }
    return position;
  }

  /** Makes a yielded process that is ready go on, with the next upcall. */
  void deliver(Process process) {
    if (process.state == ProcessState.YIELDED) {
      deliverNext(process);
    }
  }

  /** Calls the first function of the queue; null upcalls before it are dropped (TRD 104, 4.1). */
  private void deliverNext(Process process) {
    int entry = entryAt(process, 0);
    int head = Memory.load32(entry);
    while ((head & IS_FUNCTION) == 0) {
      dropFirst(process);
      entry = entryAt(process, 0);
      head = Memory.load32(entry);
    }
    if ((head & 0xFFFF) == START) {
      ProcessFrame.callEntry(process);
    } else {
      int function = grants.subscription(process, head >>> 8 & 0xFF, head & 0xFF);
      ProcessFrame.call(
          process,
          Memory.load32(function),
          Memory.load32(entry + WORD),
          Memory.load32(entry + 2 * WORD),
          Memory.load32(entry + 3 * WORD),
          Memory.load32(function + WORD));
    }
    process.queuedFunctions--;
    dropFirst(process);
    process.state = ProcessState.RUNNING;
  }

  /** Answers a process with an upcall that is queued, function or not; false if none is. */
  boolean takeAwaited(Process process, @Unsigned int upcall) {
    int position = positionOf(process, upcall);
    if (position == process.queueCount) {
      return false;
    }
    int entry = entryAt(process, position);
    ProcessFrame.answer(
        process,
        Memory.load32(entry + WORD),
        Memory.load32(entry + 2 * WORD),
        Memory.load32(entry + 3 * WORD));
    remove(process, position);
    return true;
  }

  private static void dropFirst(Process process) {
    int next = process.queueHead + 1;
    process.queueHead = (byte) (next == ProcessStore.UPCALL_CAPACITY ? 0 : next);
    process.queueCount--;
  }

  /** Removes the entry at a position and moves those behind it up. */
  private static void remove(Process process, @SignedPositive int position) {
    if ((Memory.load32(entryAt(process, position)) & IS_FUNCTION) != 0) {
      process.queuedFunctions--;
    }
    for (int to = position; to < process.queueCount - 1; to++) {
      int target = entryAt(process, to);
      int source = entryAt(process, to + 1);
      for (int offset = 0; offset < ENTRY; offset += WORD) {
        Memory.store32(target + offset, Memory.load32(source + offset));
      }
    }
    process.queueCount--;
  }

  /** The address of the entry at a position, 0 being the oldest. */
  private static @Unsigned int entryAt(Process process, @SignedPositive int position) {
    int index = process.queueHead + position;
    if (index >= ProcessStore.UPCALL_CAPACITY) {
      index -= ProcessStore.UPCALL_CAPACITY;
    }
    return process.store + ProcessStore.UPCALL_QUEUE + index * ENTRY;
  }
}
