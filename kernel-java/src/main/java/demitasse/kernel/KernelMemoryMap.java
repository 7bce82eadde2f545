package demitasse.kernel;

import demitasse.machine.BoardMemory;

/**
 * Where the kernel's own parts lie, for people who ask.
 *
 * <p>Each part ends where the next address below says; ends are the first address behind a part.
 */
public final class KernelMemoryMap {
  private KernelMemoryMap() {}

  public static int bssStart() {
    return BoardMemory.kernelBssStart();
  }

  public static int bssEnd() {
    return BoardMemory.kernelBssEnd();
  }

  public static int dataStart() {
    return BoardMemory.kernelDataStart();
  }

  public static int dataEnd() {
    return BoardMemory.kernelDataEnd();
  }

  public static int stackBottom() {
    return BoardMemory.kernelStackBottom();
  }

  public static int stackTop() {
    return BoardMemory.kernelStackTop();
  }

  public static int constantsEnd() {
    return BoardMemory.kernelConstantsEnd();
  }

  public static int codeEnd() {
    return BoardMemory.kernelTextEnd();
  }

  public static int codeStart() {
    return BoardMemory.kernelTextStart();
  }
}
