package demitasse.simulator.trace;

import java.util.Map;

/**
 * System calls of Tock 2 as text, with their arguments and results (TRD 104).
 *
 * <p>The class of a call is the immediate of its SVC; arguments and results are in r0 to r3.
 */
public final class SystemCallText {
  private static final Map<Integer, String> DRIVERS =
      Map.ofEntries(
          Map.entry(0x00000, "alarm"),
          Map.entry(0x00001, "console"),
          Map.entry(0x00002, "led"),
          Map.entry(0x00003, "button"),
          Map.entry(0x00004, "gpio"),
          Map.entry(0x00005, "adc"),
          Map.entry(0x00006, "dac"),
          Map.entry(0x00008, "low-level debug"),
          Map.entry(0x10002, "process info"),
          Map.entry(0x10000, "ipc"),
          Map.entry(0x20001, "spi"),
          Map.entry(0x20003, "i2c"),
          Map.entry(0x30000, "ble"),
          Map.entry(0x40001, "rng"),
          Map.entry(0x40002, "crc"),
          Map.entry(0x60000, "temperature"),
          Map.entry(0x60001, "humidity"),
          Map.entry(0x60002, "ambient light"),
          Map.entry(0x60004, "ninedof"));

  private static final String[] ERRORS = {
    "0",
    "FAIL",
    "BUSY",
    "ALREADY",
    "OFF",
    "RESERVE",
    "INVAL",
    "SIZE",
    "CANCEL",
    "NOMEM",
    "NOSUPPORT",
    "NODEVICE",
    "UNINSTALLED",
    "NOACK"
  };

  private static final String[] MEMORY_OPERATIONS = {
    "brk",
    "sbrk",
    "RAM start",
    "RAM end",
    "flash start",
    "flash end",
    "grant start",
    "number of flash regions",
    "flash region start",
    "flash region end",
    "set stack start",
    "set heap start"
  };

  private static final int YIELD = 0;
  private static final int EXIT = 6;

  private SystemCallText() {}

  /** A call: {@code command(console 0x1, 1, 16, 0)}. */
  public static String call(int callClass, int r0, int r1, int r2, int r3) {
    return switch (callClass) {
      case YIELD -> yieldCall(r0, r1, r2);
      case 1 ->
          "subscribe(%s, %s, function 0x%08x, data 0x%x)".formatted(driver(r0), u(r1), r2, r3);
      case 2 -> "command(%s, %s, 0x%x, 0x%x)".formatted(driver(r0), u(r1), r2, r3);
      case 3 -> allow("read-write allow", r0, r1, r2, r3);
      case 4 -> allow("read-only allow", r0, r1, r2, r3);
      case 5 -> "memop(%s, 0x%x)".formatted(memoryOperation(r0), r1);
      case EXIT -> "exit(%s, %s)".formatted(exitKind(r0), u(r1));
      case 7 -> allow("userspace-readable allow", r0, r1, r2, r3);
      default -> "svc %d (r0 0x%x, r1 0x%x, r2 0x%x, r3 0x%x)".formatted(callClass, r0, r1, r2, r3);
    };
  }

  private static String yieldCall(int variant, int r1, int r2) {
    return switch (variant) {
      case 0 -> "yield(no wait, flag at 0x%08x)".formatted(r1);
      case 1 -> "yield(wait)";
      case 2 -> "yield(wait for %s, %s)".formatted(driver(r1), u(r2));
      default -> "yield(%s?)".formatted(u(variant));
    };
  }

  private static String allow(String name, int driver, int number, int address, int length) {
    return "%s(%s, %s, 0x%08x, %s bytes)"
        .formatted(name, driver(driver), u(number), address, u(length));
  }

  private static String memoryOperation(int number) {
    return Integer.compareUnsigned(number, MEMORY_OPERATIONS.length) < 0
        ? MEMORY_OPERATIONS[number]
        : u(number) + "?";
  }

  private static String exitKind(int variant) {
    return variant == 0 ? "terminate" : variant == 1 ? "restart" : u(variant) + "?";
  }

  private static String driver(int number) {
    String name = DRIVERS.get(number);
    return (name == null ? "driver" : name) + " 0x%x".formatted(number);
  }

  /** What a call returned; a yield returns nothing in registers. */
  public static String result(int callClass, int r0, int r1, int r2, int r3) {
    if (callClass == YIELD) {
      return "";
    }
    return switch (r0) {
      case 0 -> error(r1);
      case 1 -> error(r1) + ", " + u(r2);
      case 2, 3 -> error(r1) + ", 0x%x, 0x%x".formatted(r2, r3);
      case 128 -> "success";
      case 129 -> "success, 0x%x".formatted(r1);
      case 130, 131 -> "success, 0x%x, 0x%x".formatted(r1, r2);
      case 132, 133 -> "success, 0x%x, 0x%x, 0x%x".formatted(r1, r2, r3);
      default -> "r0 0x%x?".formatted(r0);
    };
  }

  private static String error(int number) {
    boolean known = Integer.compareUnsigned(number, ERRORS.length) < 0 && number != 0;
    return "failure " + (known ? ERRORS[number] : u(number));
  }

  private static String u(int value) {
    return Integer.toUnsignedString(value);
  }
}
