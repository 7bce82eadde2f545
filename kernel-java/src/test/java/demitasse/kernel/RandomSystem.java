package demitasse.kernel;

import demitasse.abi.DriverNumber;
import demitasse.abi.ErrorCode;
import demitasse.abi.SyscallClass;
import demitasse.kernel.ScriptedProcess.Registers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A kernel with four processes that do random things, and an oracle that knows better. */
final class RandomSystem {
  private static final int SLOTS = 4;
  private static final int DRIVERS = 3;
  private static final int FIRST_DRIVER = 0x4_0000;
  private static final int LINE = 7;
  private static final int HISTORY = 40;

  private final Random random;
  private final long seed;
  private final KernelFixture fixture;
  private final List<ScriptedDriver> drivers = new ArrayList<>();
  private final List<ProcessOracle> oracles = new ArrayList<>();
  private final IsolationRules rules;
  private final Deque<String> history = new ArrayDeque<>();
  private int deferredCall;
  private int answers;
  private int successes;
  private int delivered;

  RandomSystem(long seed) {
    this.seed = seed;
    random = new Random(seed);
    fixture = new KernelFixture(SLOTS, FaultPolicies.restart());
    for (int number = 0; number < DRIVERS; number++) {
      ScriptedDriver driver = new ScriptedDriver(fixture.grants());
      driver.behaviour = (id, command, a0, a1) -> command(driver, id, command, a0);
      fixture.install(FIRST_DRIVER + number, driver, driver.grant);
      drivers.add(driver);
    }
    fixture.kernelBuilder().installIpc();
    fixture.connect(LINE, this::interrupt);
    DeferredCalls deferred = fixture.kernelBuilder().deferredCalls();
    deferredCall = deferred.create(fixture.kernelBuilder().capsule("deferred"), this::interrupt);
    fixture.addApp("a", 1800).addApp("b", 3000).addApp("c", 900).addApp("d").start();
    for (int slot = 0; slot < SLOTS; slot++) {
      oracles.add(new ProcessOracle(fixture.process(slot), RandomSystem::slotsOf));
    }
    rules = new IsolationRules(fixture, oracles);
  }

  int answers() {
    return answers;
  }

  int successes() {
    return successes;
  }

  int delivered() {
    return delivered;
  }

  int starts() {
    int starts = 0;
    for (ProcessOracle oracle : oracles) {
      starts += oracle.process.kernelView().restarts;
    }
    return starts;
  }

  void run(int steps) {
    for (int step = 0; step < steps; step++) {
      try {
        step();
        rules.check();
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed %d, step %d, after:%n%s".formatted(seed, step, String.join("\n", history)),
            failure);
      }
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // because the annotation's library is no dependency
  private void note(String format, Object... values) {
    history.add(format.formatted(values));
    if (history.size() > HISTORY) {
      history.remove();
    }
  }

  private void step() {
    ProcessOracle oracle = oracles.get(random.nextInt(SLOTS));
    int kind = random.nextInt(100);
    if (kind < 2) {
      control(oracle);
    } else if (kind < 12) {
      schedule(oracle);
    } else if (kind < 15) {
      note("interrupt and deferred call");
      fixture.board().raise(LINE);
      fixture.kernelBuilder().deferredCalls().request(deferredCall);
      fixture.step();
      oracles.forEach(ProcessOracle::observe);
    } else {
      act(oracle, kind);
    }
  }

  private void control(ProcessOracle oracle) {
    Process view = oracle.process.kernelView();
    ProcessLifecycle lifecycle = fixture.kernelBuilder().lifecycle();
    note("control of process %d: %s, stopped %b", view.slot, view.state(), view.isStopped());
    if (!view.isAlive()) {
      lifecycle.restart(view);
    } else if (view.isStopped()) {
      lifecycle.resume(view);
    } else if (random.nextInt(3) == 0) {
      lifecycle.terminate(view, 1);
    } else if (random.nextInt(3) == 0) {
      lifecycle.fault(view);
    } else {
      lifecycle.stop(view);
    }
  }

  /** A driver tells a process something. */
  private void schedule(ProcessOracle oracle) {
    int driver = random.nextInt(DRIVERS);
    int number = random.nextInt(ScriptedDriver.UPCALLS);
    for (int tries = 0; tries < 8 && !oracle.hasFunction(FIRST_DRIVER + driver, number); tries++) {
      driver = random.nextInt(DRIVERS);
      number = random.nextInt(ScriptedDriver.UPCALLS);
    }
    int argument = random.nextInt();
    boolean queued =
        drivers
            .get(driver)
            .upcalls[number]
            .schedule(oracle.process.identifier(), argument, number, driver);
    note("schedule %d.%d for %d: %b", driver, number, oracle.process.slot(), queued);
    boolean hasGrant = drivers.get(driver).grant.peek(oracle.process.identifier()) != null;
    oracle.scheduled(FIRST_DRIVER + driver, number, argument, number, driver, hasGrant, queued);
  }

  private static int slotsOf(int driver, String kind) {
    if (driver == DriverNumber.IPC) {
      return kind.equals("readOnly") ? 1 : SLOTS;
    } else if (Integer.compareUnsigned(driver - FIRST_DRIVER, DRIVERS) >= 0) {
      return 0;
    }
    return kind.equals("subscribe") ? ScriptedDriver.UPCALLS : ScriptedDriver.READ_ONLY;
  }

  private void interrupt() {
    if (random.nextInt(50) == 0) {
      fixture.kernelBuilder().drivers.find(FIRST_DRIVER).capsule.restart();
    }
  }

  private CommandReturn command(ScriptedDriver driver, int id, int command, int argument) {
    if (command == 3) {
      throw new IllegalStateException();
    } else if (command == 4) {
      // As a driver would: whatever there is to copy, into whatever there is room for.
      byte[] bytes = new byte[64];
      int count = driver.readOnly[0].copyTo(id, argument, bytes, 0, bytes.length);
      return CommandReturn.success(driver.readWrite[0].copyFrom(id, 0, bytes, 0, count));
    } else if (command == 5) {
      driver.grant.enter(id).count++;
    }
    return CommandReturn.success();
  }

  /** A process does something, if it can. */
  private void act(ProcessOracle oracle, int kind) {
    ScriptedProcess process = oracle.process;
    oracle.observe();
    if (!fixture.processTable().isReady(process.kernelView())) {
      wake(oracle);
      return;
    }
    if (kind == 15) {
      note("process %d faults", process.slot());
      process.thenFault();
    } else if (kind == 16) {
      int stack = address(oracle) & -4;
      note("process %d moves its stack to %08x", process.slot(), stack);
      process.moveStackTo(stack);
    } else if (oracle.firstFunction() >= 0 && kind < 50) {
      perform(oracle, SyscallClass.YIELD, 1, 0, 0, 0);
      return;
    } else if (kind < 30) {
      comfort(oracle);
      return;
    } else if (kind < 36) {
      share(oracle);
      return;
    }
    if (kind > 16) {
      call(oracle);
    } else {
      process.run();
      oracle.observe();
    }
  }

  /** Makes it likely that a process which cannot run will be able to. */
  private void wake(ProcessOracle oracle) {
    Process view = oracle.process.kernelView();
    if (!view.isAlive() || view.isStopped() || random.nextInt(10) == 0) {
      control(oracle);
    } else {
      for (int count = 0; count < 6; count++) {
        schedule(oracle);
      }
    }
  }

  /** Gets a process that has nothing its memory and a stack, so that more can happen. */
  private void comfort(ProcessOracle oracle) {
    ScriptedProcess process = oracle.process;
    int ram = process.memoryStart();
    int stack = process.kernelView().appBreak - ram;
    note("process %d makes itself comfortable", process.slot());
    if (stack < 600) {
      perform(oracle, SyscallClass.MEMOP, 0, ram + 640, 0, 0);
    }
    if (fixture.processTable().isReady(process.kernelView())
        && process.kernelView().appBreak - ram >= 256) {
      process.moveStackTo(ram + 256);
      process.run();
      oracle.observe();
    }
  }

  /** Lends another process a buffer that a region can be, and tells it. */
  private void share(ProcessOracle oracle) {
    int peer = random.nextInt(SLOTS);
    int address = oracle.process.memoryStart() + 256 + 32 * random.nextInt(12);
    int length = 32 << random.nextInt(2);
    perform(oracle, SyscallClass.READ_WRITE_ALLOW, DriverNumber.IPC, peer, address, length);
    oracle.observe();
    if (oracle.process.isSpinning()) {
      perform(oracle, SyscallClass.COMMAND, DriverNumber.IPC, 2, peer, 0);
    }
  }

  private void call(ProcessOracle oracle) {
    int svc = random.nextInt(60) == 0 ? random.nextInt(256) : random.nextInt(8);
    int r0 = driverNumber();
    int r1 = small();
    int r2 = svc == SyscallClass.COMMAND ? small() : address(oracle);
    int r3 = length();
    if (svc == SyscallClass.MEMOP) {
      r0 = random.nextInt(14);
      r1 = r0 == 1 ? random.nextInt(400) - 200 : address(oracle);
    } else if (svc == SyscallClass.YIELD) {
      r0 = random.nextInt(80) == 0 ? small() : Math.max(0, random.nextInt(5) - 2);
      r1 = r0 == 2 ? driverNumber() : address(oracle);
      r2 = small();
    } else if (svc == SyscallClass.SUBSCRIBE && random.nextInt(3) != 0) {
      r2 = oracle.process.function(random.nextInt(8));
    } else if (svc == SyscallClass.EXIT) {
      r0 = random.nextInt(12);
    }
    perform(oracle, svc, r0, r1, r2, r3);
  }

  private void perform(ProcessOracle oracle, int svc, int r0, int r1, int r2, int r3) {
    note("process %d: svc %d %x %x %x %x", oracle.process.slot(), svc, r0, r1, r2, r3);
    oracle.before(svc, r0, r1, r2, r3);
    Registers answer = oracle.process.call(svc, r0, r1, r2, r3);
    note("  -> %s", answer);
    int calls = oracle.answered(answer);
    boolean isNotification = svc == SyscallClass.COMMAND && r0 == DriverNumber.IPC;
    if (calls != 0 && isNotification && (r1 == 2 || r1 == 3)) {
      notified(oracle, r1, r2, answer);
    }
    answers += calls;
    successes += calls != 0 && answer.isSuccess() ? 1 : 0;
    delivered = oracles.stream().mapToInt(ProcessOracle::delivered).sum();
  }

  /** One process has told another something, or was refused for want of room. */
  private void notified(ProcessOracle oracle, int command, int peerSlot, Registers answer) {
    boolean reached = answer.isSuccess() || answer.r1() == ErrorCode.NOMEM.value();
    if (!reached || Integer.compareUnsigned(peerSlot, SLOTS) >= 0) {
      return;
    }
    ProcessOracle peer = oracles.get(peerSlot);
    if (!peer.process.kernelView().isAlive()) {
      return;
    }
    int from = oracle.process.slot();
    int address = oracle.bufferAddress(peerSlot);
    int length = oracle.bufferLength(peerSlot);
    oracle.notified(peerSlot, peer.process.identifier());
    if (answer.isSuccess()) {
      int number = command == 2 ? peerSlot : from;
      peer.scheduled(DriverNumber.IPC, number, from, length, address, true, true);
    }
  }

  private int driverNumber() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return random.nextInt();
    }
    return kind < 4 ? DriverNumber.IPC : FIRST_DRIVER + random.nextInt(DRIVERS);
  }

  private int small() {
    int kind = random.nextInt(30);
    return kind == 0 ? random.nextInt() : kind == 1 ? -1 : random.nextInt(6);
  }

  private int length() {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return random.nextInt();
    }
    return kind < 4 ? 32 << random.nextInt(4) : random.nextInt(90);
  }

  /** Addresses near all edges there are, and now and then any. */
  private int address(ProcessOracle oracle) {
    Process view = oracles.get(random.nextInt(SLOTS)).process.kernelView();
    Process own = oracle.process.kernelView();
    return switch (random.nextInt(16)) {
      case 0 -> random.nextInt();
      case 1 -> 0;
      case 2 -> own.appBreak + random.nextInt(9) - 4;
      case 3 -> own.kernelBreak + random.nextInt(9) - 4;
      case 4 -> own.memoryStart + random.nextInt(9) - 4;
      case 5 -> view.kernelBreak + random.nextInt(40) - 4;
      case 6 -> view.memoryEnd - random.nextInt(40);
      case 7 -> own.flashEnd + random.nextInt(9) - 4;
      case 8, 9 -> own.binaryStart + random.nextInt(9) - 4;
      case 10, 11 -> (own.memoryStart + 256 + random.nextInt(512)) & -32;
      default -> own.memoryStart + random.nextInt(1024);
    };
  }
}
