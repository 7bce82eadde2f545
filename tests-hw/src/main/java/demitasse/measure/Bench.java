package demitasse.measure;

import demitasse.hardware.Hardware;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the instructions between a system call and what a process executes next.
 *
 * <p>From the {@code svc}, inclusive, to the next instruction of a process, exclusive; each at its
 * last occurrence, when nothing is done for the first time. The counts are exact and always the
 * same: time advances with the instructions.
 */
final class Bench {
  private static final String CALLS = "bench-calls";
  private static final String PING = "bench-ping";
  private static final String PONG = "bench-pong";

  /**
   * A measurement.
   *
   * @param instructions what was executed
   * @param regionWrites writes to the MPU's region registers meanwhile
   * @param cycles what that takes, as the simulator estimates; 0 if nobody does
   */
  record Count(int instructions, int regionWrites, int cycles) {
    Count minus(Count other) {
      return new Count(
          instructions - other.instructions,
          regionWrites - other.regionWrites,
          cycles - other.cycles);
    }
  }

  private final Map<BenchRow, Count> counts = new EnumMap<>(BenchRow.class);

  private Bench() {}

  /** Runs the apps that are measured. */
  static Map<BenchRow, Count> measure(Hardware hardware) {
    Bench bench = new Bench();
    bench.measureCalls(BenchRun.of(hardware, CALLS));
    bench.measureSwitch(BenchRun.of(hardware, PING, PONG));
    return bench.counts;
  }

  private void measureCalls(BenchRun run) {
    InstructionLog log = run.log();
    counts.put(BenchRow.COMMAND_ABSENT, call(run, "call_command_absent"));
    counts.put(BenchRow.LED_TOGGLE, call(run, "call_led_toggle"));
    counts.put(BenchRow.ALARM_NOW, call(run, "call_alarm_now"));
    counts.put(BenchRow.MEMOP, call(run, "call_memop"));
    counts.put(BenchRow.SUBSCRIBE, call(run, "call_subscribe"));
    counts.put(BenchRow.ALLOW_RO, call(run, "call_allow_ro"));
    counts.put(BenchRow.ALLOW_RW, call(run, "call_allow_rw"));
    counts.put(BenchRow.YIELD_NO_WAIT, call(run, "call_yield_no_wait"));

    // Both are commands of the alarm without arguments; only one enters the grant, for nothing.
    Count entering = call(run, "call_alarm_stop");
    Count plain = call(run, "call_alarm_frequency");
    counts.put(BenchRow.GRANT_ENTER, entering.minus(plain));

    int upcall = run.label(CALLS, "upcall");
    int interrupt = run.kernelFunction("demitasse_interrupt_entry");
    int end = log.last(log.size(), address -> address == upcall);
    int start = log.last(end, address -> address == interrupt);
    counts.put(BenchRow.INTERRUPT_TO_UPCALL, between(log, start, end));
    counts.put(BenchRow.BOOT_TO_FIRST_APP, between(log, 0, log.next(0, run::isApp)));
  }

  private void measureSwitch(BenchRun run) {
    InstructionLog log = run.log();
    int yield = run.label(PING, "call_yield_wait");
    int start = log.last(log.size(), address -> address == yield);
    int end = log.next(start + 1, run::isApp);
    if (log.address(end) < run.label(PONG, "demitasse_start")) {
      throw new IllegalStateException("The kernel did not switch to the other process");
    }
    counts.put(BenchRow.SWITCH, between(log, start, end));
  }

  private static Count call(BenchRun run, String label) {
    InstructionLog log = run.log();
    int call = run.label(CALLS, label);
    int start = log.last(log.size(), address -> address == call);
    return between(log, start, log.next(start + 1, run::isApp));
  }

  private static Count between(InstructionLog log, int start, int end) {
    return new Count(end - start, log.regionWrites(start, end), log.cycles(start, end));
  }
}
