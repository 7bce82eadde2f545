package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessMemoryMap;

/**
 * The memory of a process as a drawing, from the top down.
 *
 * <p>Where heap and stack are the process itself has said, and may have lied: sizes that would be
 * negative are 0.
 */
final class ProcessMap {
  private static final int COLUMNS = 43;
  private static final int RULES = 10;
  private static final int HEAD = 3;

  private final ProcessControl control;
  private int part;

  ProcessMap(ProcessControl control) {
    this.control = control;
  }

  /** Starts at the top. */
  void start() {
    part = 0;
  }

  /** Prints the next piece: of the head, or what lies above a rule, or the rule; if more follow. */
  boolean printPiece(ConsoleOutput output, Process process) {
    int number = (part - HEAD) >> 1;
    if (part < HEAD) {
      printHead(output, process);
    } else if ((part - HEAD & 1) == 0) {
      printPart(output, process, number);
    } else {
      printRule(output, process, number);
    }
    part++;
    return part < HEAD + 2 * RULES;
  }

  private void printHead(ConsoleOutput output, Process process) {
    switch (part) {
      case 0:
        MemoryMap.printTop(output, COLUMNS - 1);
        break;
      case 1:
        MemoryMap.printHeader(output, " Region Name    Used | Allocated (bytes)  ");
        break;
      default:
        MemoryMap.printBottom(output, ProcessMemoryMap.memoryEnd(process), COLUMNS - 1);
        break;
    }
  }

  private void printPart(ConsoleOutput output, Process process, int number) {
    switch (number) {
      case 0:
        printRecords(output, process);
        break;
      case 1:
        startSigned(output, BoxDrawing.GROWS_DOWN, " Grant      ");
        output.printDecimal(
            ProcessMemoryMap.storeStart(process) - ProcessMemoryMap.grantStart(process), 6);
        break;
      case 3:
        printHeap(output, process);
        break;
      case 4:
        printData(output, process);
        break;
      case 5:
        printStack(output, process);
        break;
      case 7:
        MemoryMap.printGap(output);
        break;
      case 8:
        printFlash(
            output,
            "App Flash    ",
            ProcessMemoryMap.flashEnd(process) - ProcessMemoryMap.binaryStart(process),
            'L');
        break;
      case 9:
        printFlash(
            output,
            "Protected    ",
            ProcessMemoryMap.binaryStart(process) - ProcessMemoryMap.flashStart(process),
            'S');
        break;
      default:
        start(output, "Unused");
        break;
    }
  }

  private static void printRule(ConsoleOutput output, Process process, int number) {
    switch (number) {
      case 0:
        printRule(output, ProcessMemoryMap.storeStart(process), "");
        break;
      case 1:
        printRule(output, ProcessMemoryMap.grantStart(process), "");
        break;
      case 2:
        printRule(output, ProcessMemoryMap.appBreak(process), "");
        break;
      case 3:
        printRuleIfKnown(output, ProcessMemoryMap.heapStart(process), " R");
        break;
      case 4:
        printRuleIfKnown(output, ProcessMemoryMap.stackTop(process), " M");
        break;
      case 5:
        printRule(output, ProcessMemoryMap.lowestStackPointer(process), "");
        break;
      case 6:
        printRule(output, ProcessMemoryMap.memoryStart(process), BoxDrawing.UP, "");
        break;
      case 7:
        printRule(output, ProcessMemoryMap.flashEnd(process), BoxDrawing.DOWN, " F");
        break;
      case 8:
        printRule(output, ProcessMemoryMap.binaryStart(process), " A");
        break;
      default:
        printRule(output, ProcessMemoryMap.flashStart(process), BoxDrawing.UP, " H\r\n");
        break;
    }
  }

  private static void printRule(ConsoleOutput output, int address, String margin) {
    printRule(output, address, BoxDrawing.CROSS, margin);
  }

  private static void printRule(ConsoleOutput output, int address, String junction, String margin) {
    MemoryMap.printRule(output, address, junction, COLUMNS, margin);
  }

  private static void printRuleIfKnown(ConsoleOutput output, int address, String margin) {
    if (address == 0) {
      MemoryMap.printUnknownRule(output, COLUMNS, margin);
    } else {
      printRule(output, address, margin);
    }
  }

  private void printRecords(ConsoleOutput output, Process process) {
    int pointers = ProcessMemoryMap.grantPointerBytes(control.grantCount());
    int upcalls = ProcessMemoryMap.upcallQueueBytes();
    int all = ProcessMemoryMap.memoryEnd(process) - ProcessMemoryMap.storeStart(process);
    start(output, "Grant Ptrs   ");
    output.printDecimal(pointers, 6);
    start(output, "Upcalls      ");
    output.printDecimal(upcalls, 6);
    start(output, "Process      ");
    output.printDecimal(all - pointers - upcalls, 6);
  }

  private static void printHeap(ConsoleOutput output, Process process) {
    int heap = ProcessMemoryMap.heapStart(process);
    startSigned(output, BoxDrawing.GROWS_UP, " Heap       ");
    if (heap == 0) {
      output.print("     ? |      ?          ");
    } else {
      int used = distance(heap, ProcessMemoryMap.appBreak(process));
      int allocated = distance(heap, ProcessMemoryMap.grantStart(process));
      printUse(output, used, allocated);
    }
    output.print("     S");
  }

  private static void printData(ConsoleOutput output, Process process) {
    int heap = ProcessMemoryMap.heapStart(process);
    int stackTop = ProcessMemoryMap.stackTop(process);
    start(output, "Data         ");
    if (heap == 0 || stackTop == 0) {
      output.print("     ? |      ?");
    } else {
      int bytes = distance(stackTop, heap);
      output.printDecimal(bytes, 6);
      output.print(" | ");
      output.printDecimal(bytes, 6);
    }
    output.print("               A");
  }

  private static void printStack(ConsoleOutput output, Process process) {
    int top = ProcessMemoryMap.stackTop(process);
    int lowest = ProcessMemoryMap.lowestStackPointer(process);
    startSigned(output, BoxDrawing.GROWS_DOWN, " Stack      ");
    if (top == 0 || lowest == 0) {
      output.print("     ? |      ?");
    } else {
      printUse(output, distance(lowest, top), top - ProcessMemoryMap.memoryStart(process));
    }
  }

  private static void printUse(ConsoleOutput output, int used, int allocated) {
    output.printDecimal(used, 6);
    output.print(" | ");
    output.printDecimal(allocated, 6);
    output.print(Integer.compareUnsigned(used, allocated) > 0 ? " EXCEEDED!" : "          ");
  }

  private static void printFlash(ConsoleOutput output, String name, int bytes, char margin) {
    start(output, name);
    output.printDecimal(bytes, 6);
    output.repeat(' ', 24);
    output.printByte(margin);
  }

  private static void start(ConsoleOutput output, String name) {
    MemoryMap.startPart(output);
    output.print(name);
  }

  private static void startSigned(ConsoleOutput output, String sign, String name) {
    MemoryMap.startPart(output);
    output.print(sign);
    output.print(name);
  }

  /** From one address to one that should be above it. */
  private static int distance(int low, int high) {
    return Integer.compareUnsigned(low, high) > 0 ? 0 : high - low;
  }
}
