package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.MemoryOperation;
import demitasse.abi.SyscallClass;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lowest stack pointer that system calls have shown, which the process console reports. */
final class StackUseTest {
  private static final int CODE = 0x30100;

  private final FakeProcesses processes =
      new FakeProcesses(1, 1, restarts -> FaultPolicy.Action.STOP);
  private Process process;

  @BeforeEach
  void addProcess() {
    process = processes.add(0, "a");
    process.appBreak = process.memoryStart + 0x1000;
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void isUnknownBeforeTheFirstSystemCall() {
    assertThat(lowest()).isZero();
  }

  @Test
  void isTheLowestThatWasSeen() {
    memop(0x800, MemoryOperation.RAM_START, 0);
    memop(0x700, MemoryOperation.RAM_START, 0);
    memop(0x780, MemoryOperation.RAM_START, 0);

    assertThat(lowest()).isEqualTo(process.memoryStart + 0x700);
  }

  @Test
  void startsAgainWhenTheProcessNamesItsStack() {
    memop(0, MemoryOperation.RAM_START, 0);
    memop(0x780, MemoryOperation.STACK_TOP, process.memoryStart + 0x800);
    assertThat(lowest()).isEqualTo(process.memoryStart + 0x800);

    memop(0x780, MemoryOperation.RAM_START, 0);
    assertThat(lowest()).isEqualTo(process.memoryStart + 0x780);
  }

  private int lowest() {
    return ProcessMemoryMap.lowestStackPointer(process);
  }

  private void memop(int stackOffset, int operation, int argument) {
    int frame = process.memoryStart + stackOffset;
    process.stackPointer = frame;
    processes.store(CODE, SyscallClass.MEMOP, 1);
    processes.store(frame + ProcessFrame.PC, CODE + 2, 4);
    processes.store(frame + ProcessFrame.R0, operation, 4);
    processes.store(frame + ProcessFrame.R1, argument, 4);
    processes.systemCalls().handle(process);
  }
}
