package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** What r0 of a Memop asks for (TRD 104, section "Memop"). */
public final class MemoryOperation {
  /** Sets the break to the argument. */
  public static final @Unsigned int BRK = 0;

  /** Moves the break by the argument, which is signed; returns the old break. */
  public static final @Unsigned int SBRK = 1;

  public static final @Unsigned int RAM_START = 2;

  /** The first address after the process's RAM, the kernel's part of it included. */
  public static final @Unsigned int RAM_END = 3;

  /** The address of the process's header. */
  public static final @Unsigned int FLASH_START = 4;

  /** The first address after the process's flash, footers included. */
  public static final @Unsigned int FLASH_END = 5;

  /** The lowest address of the process's RAM that the kernel owns. */
  public static final @Unsigned int GRANT_START = 6;

  public static final @Unsigned int WRITEABLE_FLASH_REGION_COUNT = 7;

  /** Where the writeable flash region with the argument's index starts. */
  public static final @Unsigned int WRITEABLE_FLASH_REGION_START = 8;

  /** The first address after the writeable flash region with the argument's index. */
  public static final @Unsigned int WRITEABLE_FLASH_REGION_END = 9;

  /** Tells where the stack starts, for debugging. */
  public static final @Unsigned int STACK_TOP = 10;

  /** Tells where the heap starts, for debugging. */
  public static final @Unsigned int HEAP_START = 11;

  private MemoryOperation() {}
}
