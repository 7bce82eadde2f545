package demitasse.jvm;

import demitasse.machine.ProcessSwitch;
import demitasse.simulator.bus.Bus;
import demitasse.simulator.processor.Processor;

/**
 * The handlers of {@code runtime-c/src/exceptions.S} and {@code switch.S} for a kernel on the JVM.
 *
 * <p>The processor stacks and unstacks, prioritises and tail-chains by itself; only what the
 * assembly's instructions do is done here, in the same order, so that a process and the kernel see
 * the same on all rigs.
 */
final class ExceptionHandlers {
  private static final int HARD_FAULT = 3;
  private static final int USAGE_FAULT = 6;
  private static final int SV_CALL = 11;
  private static final int DEBUG_MONITOR = 12;
  private static final int PEND_SV = 14;
  private static final int SYS_TICK = 15;
  private static final int FIRST_LINE = 16;

  private static final int LR = 14;
  private static final int TO_KERNEL = 0xFFFF_FFF9;
  private static final int TO_PROCESS = 0xFFFF_FFFD;
  private static final int FROM_THREAD_MODE = 1 << 3;

  private static final int UNPRIVILEGED = 1 << 24;

  private static final int NVIC_ICER = 0xE000_E180;
  private static final int ICSR = 0xE000_ED04;
  private static final int PENDSVSET = 1 << 28;
  private static final int SHCSR = 0xE000_ED24;
  private static final int SHCSR_PENDED = 0xF000;
  private static final int CFSR = 0xE000_ED28;
  private static final int HFSR = 0xE000_ED2C;
  private static final int MMFAR = 0xE000_ED34;
  private static final int BFAR = 0xE000_ED38;

  private static final int FRAME_BYTES = 32;
  private static final int FRAME_PC = 24;

  private final Processor processor;
  private final Bus bus;
  private final ProcessorStub stub;
  private final int[] pendingLines;

  private HandlerState state = HandlerState.KERNEL;
  private boolean sysTickPending;
  private int registersAddress;
  private int kernelStackPointer;
  private int reason;
  private int cfsr;
  private int hfsr;
  private int mmfar;
  private int bfar;

  ExceptionHandlers(Processor processor, ProcessorStub stub, int lines) {
    this.processor = processor;
    this.bus = processor.debuggerBus();
    this.stub = stub;
    this.pendingLines = new int[(lines + 31) / 32];
  }

  /** Begins the switch to a process; the next SVC is the kernel's. */
  void enter(int registers) {
    registersAddress = registers;
    kernelStackPointer = processor.register(Processor.MSP);
    state = HandlerState.ENTERING;
  }

  /** Whether a switch has begun that no handler has ended. */
  boolean isAway() {
    return state != HandlerState.KERNEL;
  }

  /** Why the process stopped, as {@link ProcessSwitch} has it. */
  int reason() {
    return reason;
  }

  int faultStatus() {
    return cfsr;
  }

  int hardFaultStatus() {
    return hfsr;
  }

  int memManageAddress() {
    return mmfar;
  }

  int busFaultAddress() {
    return bfar;
  }

  int takePendingLines(int word) {
    int lines = pendingLines[word];
    pendingLines[word] = 0;
    return lines;
  }

  boolean takePendingSysTick() {
    boolean pending = sysTickPending;
    sysTickPending = false;
    return pending;
  }

  boolean hasPending() {
    int all = 0;
    for (int word : pendingLines) {
      all |= word;
    }
    return all != 0 || sysTickPending;
  }

  /** Handles an exception that the processor has entered. */
  void handle(int exception) {
    if (exception == SV_CALL) {
      supervisorCall();
    } else if (exception == PEND_SV) {
      if (state == HandlerState.PROCESS) {
        leave(ProcessSwitch.INTERRUPTED);
      } else {
        leaveHandler();
      }
    } else if (exception == SYS_TICK) {
      sysTickPending = true;
      tellKernel();
    } else if (exception >= FIRST_LINE) {
      int line = exception - FIRST_LINE;
      bus.store(NVIC_ICER + line / 32 * 4, 1 << line % 32, 4);
      pendingLines[line / 32] |= 1 << line % 32;
      tellKernel();
    } else if ((exception >= HARD_FAULT && exception <= USAGE_FAULT)
        || exception == DEBUG_MONITOR) {
      fault(exception);
    } else {
      throw new KernelFault("exception " + exception + ", which nothing uses");
    }
  }

  private void leaveHandler() {
    processor.exceptionReturn(processor.register(LR));
  }

  private void tellKernel() {
    if (state == HandlerState.PROCESS) {
      bus.store(ICSR, PENDSVSET, 4);
    }
    leaveHandler();
  }

  private void supervisorCall() {
    if (state == HandlerState.PROCESS) {
      leave(ProcessSwitch.SYSCALL);
    } else if (state == HandlerState.KERNEL) {
      leaveHandler();
    } else if (hasPending()) {
      leave(ProcessSwitch.INTERRUPTED);
    } else {
      setUnprivileged(true);
      state = HandlerState.PROCESS;
      processor.exceptionReturn(TO_PROCESS);
    }
  }

  private void leave(int why) {
    for (int i = 0; i < 8; i++) {
      bus.store(registersAddress + 4 * i, processor.register(4 + i), 4);
    }
    state = HandlerState.KERNEL;
    reason = why;
    setUnprivileged(false);
    processor.exceptionReturn(TO_KERNEL);
  }

  private void setUnprivileged(boolean unprivileged) {
    int others = processor.register(Processor.CONTROL_AND_MASKS) & ~UNPRIVILEGED;
    processor.setRegister(
        Processor.CONTROL_AND_MASKS, unprivileged ? others | UNPRIVILEGED : others);
  }

  private void fault(int exception) {
    boolean fromThread = (processor.register(LR) & FROM_THREAD_MODE) != 0;
    boolean ofProcess =
        fromThread && (state == HandlerState.PROCESS || stackedAddress() == stub.spin);
    if (!ofProcess) {
      throw new KernelFault(
          "exception %d in the kernel: CFSR 0x%08x".formatted(exception, bus.load(CFSR, 4)));
    }
    mmfar = bus.load(MMFAR, 4);
    bfar = bus.load(BFAR, 4);
    cfsr = bus.load(CFSR, 4);
    hfsr = bus.load(HFSR, 4);
    bus.store(CFSR, cfsr, 4);
    bus.store(HFSR, hfsr, 4);
    bus.store(SHCSR, bus.load(SHCSR, 4) & ~SHCSR_PENDED, 4);
    processor.setRegister(Processor.MSP, kernelStackPointer - FRAME_BYTES);
    leave(ProcessSwitch.FAULT);
  }

  /** Where the kernel goes on, if the frame on the main stack is that of its SVC. */
  private int stackedAddress() {
    return bus.load(processor.register(Processor.MSP) + FRAME_PC, 4);
  }
}
