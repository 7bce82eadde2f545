package demitasse.abi;

/** Tock's numbers of the drivers that boards can install. */
public final class DriverNumber {
  public static final int ALARM = 0x00000;
  public static final int CONSOLE = 0x00001;
  public static final int LED = 0x00002;
  public static final int BUTTON = 0x00003;
  public static final int GPIO = 0x00004;
  public static final int LOW_LEVEL_DEBUG = 0x00008;
  public static final int IPC = 0x10000;
  public static final int PROCESS_INFO = 0x10002;

  private DriverNumber() {}
}
