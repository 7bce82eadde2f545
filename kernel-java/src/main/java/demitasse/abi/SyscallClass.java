package demitasse.abi;

/** The classes of system calls: the immediate of the SVC instruction (TRD 104). */
public final class SyscallClass {
  public static final int YIELD = 0;
  public static final int SUBSCRIBE = 1;
  public static final int COMMAND = 2;
  public static final int READ_WRITE_ALLOW = 3;
  public static final int READ_ONLY_ALLOW = 4;
  public static final int MEMOP = 5;
  public static final int EXIT = 6;
  public static final int USERSPACE_READABLE_ALLOW = 7;

  private SyscallClass() {}
}
