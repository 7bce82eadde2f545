package demitasse.capsule.console;

import demitasse.kernel.KernelMemoryMap;

/** The command {@code kernel}: where the kernel's parts lie, from the top down. */
final class KernelMap implements Page {
  private static final int COLUMNS = 31;

  private int part;

  /** Starts at the top. */
  void start() {
    part = 0;
  }

  @Override
  public boolean printPiece(ConsoleOutput output) {
    int bssEnd = KernelMemoryMap.bssEnd();
    int dataEnd = KernelMemoryMap.dataEnd();
    int stackTop = KernelMemoryMap.stackTop();
    int constantsEnd = KernelMemoryMap.constantsEnd();
    int codeEnd = KernelMemoryMap.codeEnd();
    part++;
    switch (part) {
      case 1:
        MemoryMap.printTop(output, COLUMNS - 1);
        return true;
      case 2:
        MemoryMap.printHeader(output, " Region Name    Used (bytes)  ");
        return true;
      case 3:
        MemoryMap.printBottom(output, bssEnd, COLUMNS - 1);
        printSize(output, "  BSS        ", bssEnd - KernelMemoryMap.bssStart(), "");
        return true;
      case 4:
        MemoryMap.printRule(output, dataEnd, BoxDrawing.CROSS, COLUMNS, " S");
        printSize(output, "  Relocate   ", dataEnd - KernelMemoryMap.dataStart(), "            R");
        return true;
      case 5:
        MemoryMap.printRule(output, stackTop, BoxDrawing.CROSS, COLUMNS, " A");
        MemoryMap.startPart(output);
        output.print(BoxDrawing.GROWS_DOWN);
        output.print(" Stack      ");
        output.printDecimal(stackTop - KernelMemoryMap.stackBottom(), 6);
        output.print("            M");
        return true;
      case 6:
        MemoryMap.printRule(output, KernelMemoryMap.stackBottom(), BoxDrawing.CROSS, COLUMNS, "");
        MemoryMap.printGap(output);
        return true;
      case 7:
        MemoryMap.printRule(output, constantsEnd, BoxDrawing.CROSS, COLUMNS, " F");
        printSize(output, "  RoData     ", constantsEnd - codeEnd, "            L");
        return true;
      case 8:
        MemoryMap.printRule(output, codeEnd, BoxDrawing.CROSS, COLUMNS, " A");
        printSize(output, "  Code       ", codeEnd - KernelMemoryMap.codeStart(), "            S");
        return true;
      default:
        MemoryMap.printRule(
            output, KernelMemoryMap.codeStart(), BoxDrawing.CROSS, COLUMNS, " H\r\n");
        return false;
    }
  }

  private static void printSize(ConsoleOutput output, String name, int bytes, String margin) {
    MemoryMap.startPart(output);
    output.print(name);
    output.printDecimal(bytes, 6);
    output.print(margin);
  }
}
