package demitasse.kernel;

import demitasse.hil.KernelMessages;
import demitasse.machine.Memory;
import demitasse.machine.PanicOutput;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What the system says before it stops: where the kernel failed, and what each process was doing.
 *
 * <p>Called from: the panic path of the C runtime, in any context, with interrupts off, once. It
 * reads kernel memory only, and of a process what the kernel has put there itself, or what lies in
 * a frame that was checked.
 */
public final class PanicReport implements KernelMessages {
  private final ProcessTable processes;
  private final ThrownPlace place;

  PanicReport(ProcessTable processes, ThrownPlace place) {
    this.place = place;
    this.processes = processes;
  }

  @Override
  public void printByte(int value) {
    PanicOutput.write(value);
  }

  /** Says where an exception was thrown that ends the system. */
  void printSource(RuntimeException exception) {
    print("\r\nKernel panic at ");
    place.print(this, exception);
    String reason = exception.getMessage();
    if (reason != null) {
      print("\r\n");
      print(reason);
    }
    print("\r\n");
  }

  /** Prints all processes. */
  public void printProcesses() {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      Process process = processes.inSlot(slot);
      if (process.state != ProcessState.EMPTY) {
        print(process);
      }
    }
  }

  private void print(Process process) {
    print("\r\nProcess ");
    printDecimal(process.number());
    print(" ");
    ProcessNames.print(process, this);
    print(process.stopped ? " (stopped)\r\n" : "\r\n");
    print("  ");
    print(process.state.name());
    printField(" restarts ", process.restarts);
    printField("system calls ", process.systemCalls);
    printField("dropped upcalls ", process.droppedUpcalls);
    print("\r\n");
    printField("  flash ", process.flashStart);
    printField("binary ", process.binaryStart);
    printField("end ", process.flashEnd);
    print("\r\n");
    printField("  RAM ", process.memoryStart);
    printField("break ", process.appBreak);
    printField("grants ", process.kernelBreak);
    printField("end ", process.memoryEnd);
    print("\r\n");
    printWords("  last system call", process.store + ProcessStore.LAST_SYSTEM_CALL, 5);
    printWords("  r4-r11", process.store + ProcessStore.SAVED_REGISTERS, 8);
    printField("  sp ", process.stackPointer);
    print("\r\n");
    if (ProcessFrame.isInside(process)) {
      printWords("  r0-r3 r12 lr pc xPSR", process.stackPointer, 8);
    }
  }

  private void printField(String label, @Unsigned int value) {
    print(label);
    printHexadecimal(value);
    print(" ");
  }

  private void printWords(String label, @Unsigned int address, @SignedPositive int count) {
    print(label);
    for (int offset = 0; offset < count * ProcessStore.WORD; offset += ProcessStore.WORD) {
      print(" ");
      printHexadecimal(Memory.load32(address + offset));
    }
    print("\r\n");
  }
}
