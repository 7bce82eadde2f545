package demitasse.simulator.trace;

import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.processor.ExceptionListener;
import demitasse.simulator.processor.InstructionListener;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.time.Timeline;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes what the processor does, a line for each instruction, exception or system call.
 *
 * <p>Each line begins with the simulated time in microseconds. A system call has a line when it is
 * made, and another when it returns; a process is known by its stack pointer.
 */
public final class Tracer implements InstructionListener, ExceptionListener {
  private static final int SV_CALL = 11;
  private static final int FIRST_EXC_RETURN = 0xFFFF_FFF1;
  private static final int PC = 15;
  private static final String[] NAMES = {
    "thread",
    "Reset",
    "NMI",
    "HardFault",
    "MemManage",
    "BusFault",
    "UsageFault",
    "7",
    "8",
    "9",
    "10",
    "SVCall",
    "DebugMonitor",
    "13",
    "PendSV",
    "SysTick"
  };

  private record Call(int callClass, int returnAddress) {}

  private final Processor processor;
  private final Timeline timeline;
  private final Symbols symbols;
  private final Set<TraceKind> kinds;
  private final PrintWriter output;
  private final Map<Integer, Call> calls = new HashMap<>();

  /** Traces into {@code output}; addresses are named by {@code symbols}. */
  public Tracer(
      Processor processor,
      Timeline timeline,
      Symbols symbols,
      Set<TraceKind> kinds,
      PrintWriter output) {
    this.processor = processor;
    this.timeline = timeline;
    this.symbols = symbols;
    this.kinds = Set.copyOf(kinds);
    this.output = output;
  }

  @Override
  public void executing(int address) {
    if (kinds.contains(TraceKind.INSTRUCTIONS)) {
      int first = load16(address);
      String code =
          (first & 0xF800) >= 0xE800
              ? "%04x %04x".formatted(first, load16(address + 2))
              : "%04x     ".formatted(first);
      line("0x%08x  %s  %s".formatted(address, code, symbols.describe(address)));
    }
  }

  @Override
  public void entered(int exception, int returnAddress) {
    if (kinds.contains(TraceKind.EXCEPTIONS)) {
      boolean follows = Integer.compareUnsigned(returnAddress, FIRST_EXC_RETURN) >= 0;
      line(
          "enter %s%s"
              .formatted(
                  name(exception),
                  follows ? ", tail-chained" : ", from " + symbols.describe(returnAddress)));
    }
    if (exception == SV_CALL && kinds.contains(TraceKind.SYSCALLS)) {
      systemCall(returnAddress);
    }
  }

  /** The SVC of a process is one whose frame lies on the process stack: bit 2 of EXC_RETURN. */
  private void systemCall(int returnAddress) {
    boolean ofProcess = (processor.register(14) & 1 << 2) != 0;
    if (ofProcess && Integer.compareUnsigned(returnAddress, FIRST_EXC_RETURN) < 0) {
      int callClass = load16(returnAddress - 2) & 0xFF;
      int stackPointer = processor.register(Processor.PSP);
      calls.put(stackPointer, new Call(callClass, returnAddress));
      line(
          "process with sp 0x%08x: %s"
              .formatted(
                  stackPointer,
                  SystemCallText.call(
                      callClass,
                      processor.register(0),
                      processor.register(1),
                      processor.register(2),
                      processor.register(3))));
    }
  }

  @Override
  public void returned(int exception) {
    if (kinds.contains(TraceKind.EXCEPTIONS)) {
      line("leave " + name(exception));
    }
    if (kinds.contains(TraceKind.SYSCALLS) && !processor.isPrivileged()) {
      systemCallReturned();
    }
  }

  private void systemCallReturned() {
    // The frame has been unstacked, so the pointer is a frame above what it was at the call.
    int now = processor.register(Processor.PSP);
    Call call = calls.remove(now - 32);
    if (call == null || call.returnAddress() != processor.register(PC)) {
      return;
    }
    String result =
        SystemCallText.result(
            call.callClass(),
            processor.register(0),
            processor.register(1),
            processor.register(2),
            processor.register(3));
    if (!result.isEmpty()) {
      line("process with sp 0x%08x: -> %s".formatted(now - 32, result));
    }
  }

  private int load16(int address) {
    return processor.debuggerBus().load(address, 2);
  }

  private static String name(int exception) {
    return exception < NAMES.length ? NAMES[exception] : "IRQ " + (exception - NAMES.length);
  }

  private void line(String text) {
    double microseconds = timeline.now() / (double) Timeline.MICROSECOND;
    output.println(String.format(Locale.ROOT, "%14.3f  %s", microseconds, text));
  }
}
