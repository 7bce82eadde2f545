package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** The classes of system calls: the immediate of the SVC instruction (TRD 104). */
public final class SyscallClass {
  public static final @Unsigned int YIELD = 0;
  public static final @Unsigned int SUBSCRIBE = 1;
  public static final @Unsigned int COMMAND = 2;
  public static final @Unsigned int READ_WRITE_ALLOW = 3;
  public static final @Unsigned int READ_ONLY_ALLOW = 4;
  public static final @Unsigned int MEMOP = 5;
  public static final @Unsigned int EXIT = 6;
  public static final @Unsigned int USERSPACE_READABLE_ALLOW = 7;

  private SyscallClass() {}
}
