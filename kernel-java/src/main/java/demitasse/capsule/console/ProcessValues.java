package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessMemoryMap;
import demitasse.kernel.ProcessReport;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What the templates that describe a process are filled with.
 *
 * <p>Where heap and stack are the process itself has said, and may have lied: sizes that would be
 * negative are 0.
 */
final class ProcessValues implements TemplateValues {
  private final ProcessControl control;
  private Process process;

  ProcessValues(ProcessControl control) {
    this.control = control;
  }

  /** Takes the values of a process from now on. */
  void describe(Process described) {
    process = described;
  }

  @Override
  public @Unsigned int number(char name) {
    return name < 'A' ? ProcessReport.lastCallRegister(process, name - '0') : byLetter(name);
  }

  private @Unsigned int byLetter(char name) {
    switch (name) {
      case 'A':
        return ProcessReport.sliceExpirations(process);
      case 'B':
        return ProcessReport.systemCalls(process);
      case 'C':
        return ProcessReport.restarts(process);
      case 'D':
        return control.grantsOf(process);
      case 'E':
        return control.grantCount();
      case 'F':
        return ProcessReport.queuedUpcalls(process);
      case 'G':
        return ProcessReport.droppedUpcalls(process);
      case 'H':
        int code = ProcessReport.completionCode(process);
        return ProcessTexts.isNegative(code) ? -code : code;
      default:
        return memory(name);
    }
  }

  private @Unsigned int memory(char name) {
    int store = ProcessMemoryMap.storeStart(process);
    int grantStart = ProcessMemoryMap.grantStart(process);
    int pointers = ProcessMemoryMap.grantPointerBytes(control.grantCount());
    int upcalls = ProcessMemoryMap.upcallQueueBytes();
    switch (name) {
      case 'I':
        return ProcessMemoryMap.memoryEnd(process);
      case 'J':
        return pointers;
      case 'K':
        return upcalls;
      case 'L':
        return ProcessMemoryMap.memoryEnd(process) - store - pointers - upcalls;
      case 'M':
        return store;
      case 'N':
        return store - grantStart;
      case 'O':
        return grantStart;
      case 'P':
        return ProcessMemoryMap.appBreak(process);
      default:
        return claimed(name);
    }
  }

  /** What the process itself has said. */
  private @Unsigned int claimed(char name) {
    int heap = ProcessMemoryMap.heapStart(process);
    int stackTop = ProcessMemoryMap.stackTop(process);
    int lowest = ProcessMemoryMap.lowestStackPointer(process);
    switch (name) {
      case 'Q':
        return distance(heap, ProcessMemoryMap.appBreak(process));
      case 'R':
        return distance(heap, ProcessMemoryMap.grantStart(process));
      case 'S':
        return heap;
      case 'T':
        return distance(stackTop, heap);
      case 'U':
        return stackTop;
      case 'V':
        return distance(lowest, stackTop);
      case 'W':
        return distance(ProcessMemoryMap.memoryStart(process), stackTop);
      case 'X':
        return lowest;
      default:
        return flash(name);
    }
  }

  private @Unsigned int flash(char name) {
    int end = ProcessMemoryMap.flashEnd(process);
    int binary = ProcessMemoryMap.binaryStart(process);
    int start = ProcessMemoryMap.flashStart(process);
    switch (name) {
      case 'Y':
        return ProcessMemoryMap.memoryStart(process);
      case 'Z':
        return end;
      case '[':
        return end - binary;
      case '\\':
        return binary;
      case ']':
        return binary - start;
      default:
        return start;
    }
  }

  @Override
  public String text(char name) {
    switch (name) {
      case 'S':
        return process.isStopped() ? "Stopped(%tU)" : ProcessTexts.state(process);
      case 'U':
        return ProcessTexts.state(process);
      case 'L':
        return ProcessTexts.lastCall(process);
      case 'C':
        return ProcessTexts.completion(process);
      case 'Y':
        return ProcessTexts.yieldType(process);
      case 'W':
        return ProcessTexts.AWAITED;
      case 'O':
        return ProcessTexts.CALL;
      case 'A':
        return ProcessTexts.ALLOW;
      default:
        return memoryText(name);
    }
  }

  private String memoryText(char name) {
    boolean hasHeap = ProcessMemoryMap.heapStart(process) != 0;
    boolean hasTop = ProcessMemoryMap.stackTop(process) != 0;
    boolean hasStack = hasTop && ProcessMemoryMap.lowestStackPointer(process) != 0;
    switch (name) {
      case 'H':
        return hasHeap ? "%6Q | %6R%tE" : "     ? |      ?          ";
      case 'E':
        return exceeded(number('Q'), number('R'));
      case 'R':
        return hasHeap ? "%aS" : "??????????";
      case 'D':
        return hasHeap && hasTop ? "%6T | %6T" : "     ? |      ?";
      case 'M':
        return hasTop ? "%aU" : "??????????";
      case 'K':
        return hasStack ? "%6V | %6W%tX" : "     ? |      ?";
      default:
        return exceeded(number('V'), number('W'));
    }
  }

  private static String exceeded(@Unsigned int used, @Unsigned int allocated) {
    return Integer.compareUnsigned(used, allocated) > 0 ? " EXCEEDED!" : "          ";
  }

  /** From one address to one that should be above it. */
  private static @Unsigned int distance(@Unsigned int low, @Unsigned int high) {
    return Integer.compareUnsigned(low, high) > 0 ? 0 : high - low;
  }
}
