package demitasse.kernel;

import demitasse.machine.BoardMemory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Where the kernel's own parts lie, for people who ask.
 *
 * <p>Each part ends where the next address below says; ends are the first address behind a part.
 */
public final class KernelMemoryMap {
  private KernelMemoryMap() {}

  public static @Unsigned int bssStart() {
    return BoardMemory.kernelBssStart();
  }

  public static @Unsigned int bssEnd() {
    return BoardMemory.kernelBssEnd();
  }

  public static @Unsigned int dataStart() {
    return BoardMemory.kernelDataStart();
  }

  public static @Unsigned int dataEnd() {
    return BoardMemory.kernelDataEnd();
  }

  public static @Unsigned int stackBottom() {
    return BoardMemory.kernelStackBottom();
  }

  public static @Unsigned int stackTop() {
    return BoardMemory.kernelStackTop();
  }

  public static @Unsigned int constantsEnd() {
    return BoardMemory.kernelConstantsEnd();
  }

  public static @Unsigned int codeEnd() {
    return BoardMemory.kernelTextEnd();
  }

  public static @Unsigned int codeStart() {
    return BoardMemory.kernelTextStart();
  }
}
