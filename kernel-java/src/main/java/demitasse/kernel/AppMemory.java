package demitasse.kernel;

/** Where a board keeps apps, and what RAM it has for processes. */
public interface AppMemory {
  /** The first header's address, a multiple of 4. */
  int flashStart();

  /** The first address behind the flash for apps. */
  int flashEnd();

  /** The first address of the RAM for processes. */
  int ramStart();

  /** The first address behind the RAM for processes. */
  int ramEnd();

  /** The lowest address of the kernel's stack, a multiple of 32. */
  int kernelStackBottom();
}
