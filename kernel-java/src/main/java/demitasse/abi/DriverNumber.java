package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Tock's numbers of the drivers that boards can install. */
public final class DriverNumber {
  public static final @Unsigned int ALARM = 0x00000;
  public static final @Unsigned int CONSOLE = 0x00001;
  public static final @Unsigned int LED = 0x00002;
  public static final @Unsigned int BUTTON = 0x00003;
  public static final @Unsigned int GPIO = 0x00004;
  public static final @Unsigned int LOW_LEVEL_DEBUG = 0x00008;
  public static final @Unsigned int IPC = 0x10000;
  public static final @Unsigned int PROCESS_INFO = 0x10002;

  private DriverNumber() {}
}
