package demitasse.simulator.processor;

import java.util.ArrayList;
import java.util.List;

/** A processor without instructions: its exceptions, its system registers, and some memory. */
class SystemFixture {
  static final int MAIN_STACK = 0x2000_1000;
  static final int PROCESS_STACK = 0x2000_2000;
  static final int RESET_HANDLER = 0x1000;

  static final int ICSR = 0xE000_ED04;
  static final int VTOR = 0xE000_ED08;
  static final int AIRCR = 0xE000_ED0C;
  static final int SCR = 0xE000_ED10;
  static final int CCR = 0xE000_ED14;
  static final int SHPR1 = 0xE000_ED18;
  static final int SHPR2 = 0xE000_ED1C;
  static final int SHPR3 = 0xE000_ED20;
  static final int SHCSR = 0xE000_ED24;
  static final int CFSR = 0xE000_ED28;
  static final int HFSR = 0xE000_ED2C;
  static final int DFSR = 0xE000_ED30;
  static final int MMFAR = 0xE000_ED34;
  static final int BFAR = 0xE000_ED38;
  static final int MPU_CTRL = 0xE000_ED94;
  static final int MPU_RNR = 0xE000_ED98;
  static final int MPU_RBAR = 0xE000_ED9C;
  static final int MPU_RASR = 0xE000_EDA0;
  static final int DHCSR = 0xE000_EDF0;
  static final int DCRSR = 0xE000_EDF4;
  static final int DCRDR = 0xE000_EDF8;
  static final int DEMCR = 0xE000_EDFC;
  static final int STIR = 0xE000_EF00;
  static final int ISER = 0xE000_E100;
  static final int ISPR = 0xE000_E200;
  static final int ICPR = 0xE000_E280;
  static final int IABR = 0xE000_E300;
  static final int IPR = 0xE000_E400;

  static final int PENDSVSET = 1 << 28;
  static final int NMIPENDSET = 1 << 31;
  static final int ALL_FAULTS_ENABLED = 7 << 16;

  final CoreState state = new CoreState();
  final SystemControlSpace system;
  final ExceptionUnit exceptions;
  final FakeMemory memory;
  final List<String> trace = new ArrayList<>();

  SystemFixture() {
    this(SystemConfiguration.sam4l());
  }

  SystemFixture(SystemConfiguration configuration) {
    system = new SystemControlSpace(state, configuration);
    exceptions = system.exceptions();
    memory = new FakeMemory(system.protection());
    exceptions.setMemoryPath(memory);
    exceptions.setListener(
        new ExceptionListener() {
          @Override
          public void entered(int exception, int returnAddress) {
            trace.add("+" + exception);
          }

          @Override
          public void returned(int exception) {
            trace.add("-" + exception);
          }
        });
    memory.set(0, MAIN_STACK);
    memory.set(4, RESET_HANDLER | 1);
    for (int exception = 2; exception < 16 + configuration.interruptLines(); exception++) {
      memory.set(4 * exception, handler(exception) | 1);
    }
    system.powerOnReset();
    state.otherStackPointer = PROCESS_STACK;
    exceptions.takePending();
  }

  /** Where the handler of an exception is. */
  static int handler(int exception) {
    return 0x4000 + 0x100 * exception;
  }

  int load(int address) {
    return system.load(address, 4, true);
  }

  void store(int address, int value) {
    system.store(address, value, 4, true);
  }

  void storeByte(int address, int value) {
    system.store(address, value, 1, true);
  }

  /** Enables an interrupt and gives it a priority. */
  void enable(int line, int priority) {
    store(ISER + 4 * (line / 32), 1 << (line % 32));
    storeByte(IPR + line, priority);
  }

  void setLine(int line, boolean level) {
    system.nvic().line(line).set(level);
  }

  /** A pulse on a line. */
  void pulse(int line) {
    setLine(line, true);
    setLine(line, false);
  }

  /** Lets thread mode run on the process stack, without privilege if asked for. */
  void useProcessStack(boolean unprivileged) {
    exceptions.writeSpecial(20, 0, unprivileged ? 3 : 2);
  }

  /** Does what the loop does before each instruction. */
  void lookUp() {
    while (state.attention && exceptions.canExecute()) {
      exceptions.takePending();
    }
    exceptions.takePending();
  }

  /** What an instruction does that branches to LR at a handler's end. */
  void returnFromException() {
    exceptions.exceptionReturn(state.registers[CoreState.LR]);
    lookUp();
  }

  void fault(Fault fault) {
    exceptions.takeFault(FaultException.of(fault));
  }

  int stackPointer() {
    return state.registers[CoreState.SP];
  }

  int programCounter() {
    return state.registers[CoreState.PC];
  }

  int linkRegister() {
    return state.registers[CoreState.LR];
  }
}
