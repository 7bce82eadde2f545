package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.DriverNumber;
import demitasse.abi.ErrorCode;
import demitasse.abi.SyscallClass;
import demitasse.kernel.ScriptedProcess.Registers;
import demitasse.kernel.SimulatedMpu.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one process should be by the rules of the binary interface, in 64-bit arithmetic. */
final class ProcessOracle {
  private static final int IPC = DriverNumber.IPC;

  /** A queued upcall. */
  private record Entry(int driver, int number, boolean isFunction, int a0, int a1, int a2) {
    /** The same with a function: notifications wait for theirs. */
    Entry called() {
      return new Entry(driver, number, true, a0, a1, a2);
    }
  }

  /** An address and a length, or a function and its userdata. */
  private record Pair(int first, int second) {}

  /** What the other process of that identifier reaches of this one's memory. */
  private record Share(int identifier, Pair buffer) {}

  private static final Pair NONE = new Pair(0, 0);

  final ScriptedProcess process;
  private final Process view;
  private final DriverSlots drivers;
  private final Map<String, Pair> swapped = new HashMap<>();
  private final Map<Integer, Share> shares = new HashMap<>();
  private final List<Entry> queue = new ArrayList<>();
  private int identifier = ProcessTable.NO_PROCESS;
  private long appBreak;
  private long highWater;
  private boolean starting;
  private boolean yielded;
  private Pair awaited;
  private Entry handedOver;
  private int delivered;

  /** Whether the process has done what may end it, sooner or later. */
  private boolean mayEnd;

  private int[] call = new int[5];

  /** How many slots of a kind a driver has; 0 for one that is not there. */
  interface DriverSlots {
    int count(int driver, String kind);
  }

  ProcessOracle(ScriptedProcess process, DriverSlots drivers) {
    this.process = process;
    this.view = process.kernelView();
    this.drivers = drivers;
    reset();
  }

  int delivered() {
    return delivered;
  }

  private static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }

  private void reset() {
    identifier = process.identifier();
    swapped.clear();
    shares.clear();
    queue.clear();
    appBreak = unsigned(view.memoryStart) + 32;
    highWater = unsigned(view.memoryStart);
    starting = view.isAlive();
    yielded = true;
    awaited = null;
    handedOver = null;
  }

  private boolean hasNewLife() {
    return identifier != process.identifier() || !view.isAlive();
  }

  /** Lets the process run if it can, and checks what it is told when it does. */
  void observe() {
    for (int lives = 0; lives < 3; lives++) {
      if (hasNewLife()) {
        reset();
      }
      boolean wasReady = (view.isAlive() && process.isSpinning()) || process.run() != null;
      if (wasReady && !hasNewLife()) {
        checkDelivery(process.registers());
        return;
      }
    }
  }

  private void checkDelivery(Registers registers) {
    if (starting) {
      assertThat(registers.pc()).isEqualTo(process.entry());
      starting = false;
      yielded = false;
    } else if (handedOver != null) {
      assertThat(registers.r0()).isEqualTo(handedOver.a0);
      assertThat(registers.r1()).isEqualTo(handedOver.a1);
      assertThat(registers.r2()).isEqualTo(handedOver.a2);
      handedOver = null;
    } else if (yielded) {
      queue.subList(0, firstFunction()).clear();
      Entry entry = queue.remove(0);
      Pair function = swapped.get("subscribe" + entry.driver + "." + entry.number);
      assertThat(registers.pc()).isEqualTo(function.first & ~1);
      assertThat(registers.r0()).isEqualTo(entry.a0);
      assertThat(registers.r1()).isEqualTo(entry.a1);
      assertThat(registers.r2()).isEqualTo(entry.a2);
      assertThat(registers.r3()).isEqualTo(function.second);
      yielded = false;
      delivered++;
    }
  }

  /** Where in the queue the first upcall with a function is, or -1. */
  int firstFunction() {
    for (int index = 0; index < queue.size(); index++) {
      if (queue.get(index).isFunction) {
        return index;
      }
    }
    return -1;
  }

  /** Checks whether an upcall was queued as it should be, and notes it. */
  void scheduled(Entry entry, boolean hasGrant, boolean queued) {
    if (hasNewLife()) {
      reset();
    }
    boolean awaitsIt =
        awaited != null && awaited.first == entry.driver && awaited.second == entry.number;
    boolean isLost = !view.isAlive() || !hasGrant;
    if (isLost) {
      assertThat(queued).isFalse();
    } else if (awaitsIt) {
      assertThat(queued).isTrue();
      awaited = null;
      handedOver = entry;
    } else if (yielded
        && awaited == null
        && !starting
        && !entry.isFunction
        && firstFunction() < 0) {
      assertThat(queued).isTrue();
    } else {
      assertThat(queued).isEqualTo(queue.size() + (starting ? 1 : 0) < 10);
      if (queued) {
        queue.add(entry);
      }
    }
  }

  void scheduled(int driver, int number, int a0, int a1, int a2, boolean hasGrant, boolean queued) {
    Pair function = swapped.getOrDefault("subscribe" + driver + "." + number, NONE);
    if (hasNewLife()) {
      reset();
      function = NONE;
    }
    scheduled(new Entry(driver, number, function.first != 0, a0, a1, a2), hasGrant, queued);
  }

  /** Whether the process has a function for an upcall. */
  boolean hasFunction(int driver, int number) {
    return swapped.getOrDefault("subscribe" + driver + "." + number, NONE).first != 0;
  }

  /** Notes a system call that the process is about to make; it has the processor. */
  void before(int svc, int r0, int r1, int r2, int r3) {
    call = new int[] {svc, r0, r1, r2, r3};
    long frame = unsigned(((process.stackPointer() & -4) - (process.stackPointer() & 4)) - 32);
    boolean stackFits = frame >= unsigned(view.memoryStart) && frame + 32 <= appBreak;
    boolean isFatal =
        svc > 7
            || (svc == SyscallClass.YIELD && Integer.compareUnsigned(r0, 2) > 0)
            || (svc == SyscallClass.EXIT && (r0 == 0 || r0 == 1))
            || (svc == SyscallClass.MEMOP && r0 <= 1)
            || (svc == SyscallClass.YIELD && nextFunctionIsInRam())
            || (svc == SyscallClass.YIELD && r0 == 0 && writesOverFrame(frame, r1));
    mayEnd = isFatal || !stackFits;
  }

  /** Whether a process has the kernel write over the registers that it goes on with. */
  private static boolean writesOverFrame(long frame, int address) {
    return unsigned(address) >= frame && unsigned(address) < frame + 32;
  }

  private boolean nextFunctionIsInRam() {
    return queue.stream()
        .map(entry -> swapped.getOrDefault("subscribe" + entry.driver + "." + entry.number, NONE))
        .anyMatch(function -> unsigned(function.first) >= unsigned(view.memoryStart));
  }

  /** Checks the answer to that call; how many calls were answered, 0 or 1. */
  int answered(Registers answer) {
    if (hasNewLife()) {
      assertThat(mayEnd).as("the process may end").isTrue();
      reset();
      return 0;
    }
    int svc = call[0];
    if (svc == SyscallClass.YIELD) {
      yielded(answer);
      return 0;
    }
    assertThat(answer).as("I6: an answer").isNotNull();
    if (svc == SyscallClass.SUBSCRIBE) {
      subscribed(answer);
    } else if (svc == SyscallClass.READ_WRITE_ALLOW || svc == SyscallClass.READ_ONLY_ALLOW) {
      allowed(answer, svc == SyscallClass.READ_ONLY_ALLOW);
    } else if (svc == SyscallClass.MEMOP) {
      moved(answer);
    } else if (svc != SyscallClass.COMMAND) {
      assertThat(answer.isSuccess()).isFalse();
    }
    return 1;
  }

  private void yielded(Registers answer) {
    int variant = call[1];
    int awaitedAt = -1;
    for (int index = queue.size() - 1; index >= 0; index--) {
      Entry entry = queue.get(index);
      awaitedAt = entry.driver == call[2] && entry.number == call[3] ? index : awaitedAt;
    }
    if (variant == 0 && firstFunction() < 0) {
      assertThat(answer).isNotNull();
    } else if (variant == 2) {
      if (awaitedAt < 0) {
        awaited = new Pair(call[2], call[3]);
        assertThat(answer).isNull();
      } else {
        handedOver = queue.remove(awaitedAt);
        checkDelivery(answer);
      }
    } else if (firstFunction() < 0) {
      queue.clear();
      yielded = true;
      assertThat(answer).isNull();
    } else {
      yielded = true;
      checkDelivery(answer);
    }
  }

  private void subscribed(Registers answer) {
    int driver = call[1];
    int number = call[2];
    int count = drivers.count(driver, "subscribe");
    boolean isLegal = call[3] == 0 || isReadable(call[3], 4);
    if (answer.isSuccess()) {
      assertThat(isLegal && Integer.compareUnsigned(number, count) < 0).isTrue();
      swap("subscribe" + driver + "." + number, answer, new Pair(call[3], call[4]));
      queue.removeIf(e -> e.isFunction && e.driver == driver && e.number == number);
      if (driver == IPC && call[3] != 0) {
        queue.replaceAll(e -> e.driver == driver && e.number == number ? e.called() : e);
      }
    } else {
      checkRefusal(answer, isLegal, count, number);
    }
  }

  private void swap(String slot, Registers answer, Pair pair) {
    Pair old = swapped.getOrDefault(slot, NONE);
    assertThat(new Pair(answer.r1(), answer.r2())).as("old value").isEqualTo(old);
    swapped.put(slot, pair);
  }

  /** A refusal gives back what was passed, and must have one of the reasons that there are. */
  private void checkRefusal(Registers answer, boolean isLegal, int count, int number) {
    assertThat(answer.r0()).isEqualTo(2);
    assertThat(answer.r2()).isEqualTo(call[3]);
    assertThat(answer.r3()).isEqualTo(call[4]);
    int error = answer.r1();
    if (isLegal && count > 0 && Integer.compareUnsigned(number, count) < 0 && call[1] != IPC) {
      assertThat(error).isIn(ErrorCode.NOMEM.value(), ErrorCode.NODEVICE.value());
    }
    if (error == ErrorCode.NOSUPPORT.value()) {
      assertThat(Integer.compareUnsigned(number, count)).isNotNegative();
    }
  }

  private boolean isWriteable(int address, int length) {
    long end = unsigned(address) + unsigned(length);
    return length == 0 || (unsigned(address) >= unsigned(view.memoryStart) && end <= appBreak);
  }

  private boolean isReadable(int address, int length) {
    long end = unsigned(address) + unsigned(length);
    return isWriteable(address, length)
        || (unsigned(address) >= unsigned(view.binaryStart) && end <= unsigned(view.flashEnd));
  }

  private void allowed(Registers answer, boolean readOnly) {
    int driver = call[1];
    int number = call[2];
    String kind = readOnly ? "readOnly" : "readWrite";
    boolean isLegal = readOnly ? isReadable(call[3], call[4]) : isWriteable(call[3], call[4]);
    int count = drivers.count(driver, kind);
    if (!answer.isSuccess()) {
      checkRefusal(answer, isLegal, count, number);
      return;
    }
    assertThat(isLegal && Integer.compareUnsigned(number, count) < 0).isTrue();
    swap(kind + driver + "." + number, answer, new Pair(call[3], call[4]));
    if (call[4] != 0 && isWriteable(call[3], call[4])) {
      highWater = Math.max(highWater, unsigned(call[3]) + unsigned(call[4]));
    }
    if (driver == IPC && !readOnly) {
      shares.remove(number);
    }
  }

  private void moved(Registers answer) {
    int operation = call[1];
    if (operation != 0 && operation != 1) {
      return;
    }
    long wanted = operation == 0 ? unsigned(call[2]) : appBreak + call[2];
    long start = unsigned(view.memoryStart);
    long granule = unsigned(view.regionSize) / 8;
    long end = start + (wanted - start + granule - 1) / granule * granule;
    boolean isLegal = wanted >= highWater && end <= unsigned(view.kernelBreak);
    assertThat(answer.isSuccess()).as("the break may move to %x", wanted).isEqualTo(isLegal);
    if (isLegal) {
      assertThat(answer.r0()).isEqualTo(operation == 0 ? 128 : 129);
      appBreak = wanted;
    }
  }

  /** Notes that the process told another of the buffer for it. */
  void notified(int peerSlot, int peerIdentifier) {
    Pair buffer = swapped.getOrDefault("readWrite" + IPC + "." + peerSlot, NONE);
    if (buffer.second != 0) {
      shares.put(peerSlot, new Share(peerIdentifier, buffer));
    }
  }

  /** Adds what another process reaches of this one's memory. */
  void sharedWith(Process peer, List<Span> spans) {
    Share share = hasNewLife() ? null : shares.get(peer.slot);
    if (share != null && share.identifier == peer.identifier) {
      long start = unsigned(share.buffer.first);
      spans.add(new Span(start, start + unsigned(share.buffer.second)));
    }
  }

  /** The buffer that the process has given for a peer. */
  Pair bufferFor(int peerSlot) {
    return swapped.getOrDefault("readWrite" + IPC + "." + peerSlot, NONE);
  }

  int bufferAddress(int peerSlot) {
    return bufferFor(peerSlot).second == 0 ? 0 : bufferFor(peerSlot).first;
  }

  int bufferLength(int peerSlot) {
    return bufferFor(peerSlot).second;
  }

  /** The kernel's numbers are the oracle's. */
  void check() {
    if (hasNewLife() || starting) {
      return;
    }
    assertThat(unsigned(view.appBreak)).as("break").isEqualTo(appBreak);
    assertThat(unsigned(view.allowHighWater)).as("high-water mark").isEqualTo(highWater);
    assertThat((int) view.queueCount).as("queued upcalls").isEqualTo(queue.size());
    assertThat((long) view.queuedFunctions)
        .as("queued functions")
        .isEqualTo(queue.stream().filter(Entry::isFunction).count());
  }
}
