package demitasse.bench;

/** System calls decoded, checked, dispatched to drivers and answered in registers. */
public final class SyscallBench extends BenchKernel {
  private static final int ROUNDS = 20;
  private static final int CALLS = 24;
  private static final int WORDS_PER_CALL = 5;

  private final SyscallDrivers.Led led = new SyscallDrivers.Led();
  private final SyscallDrivers.Console console = new SyscallDrivers.Console();
  private final SyscallDrivers.Clock clock = new SyscallDrivers.Clock();
  private final Dispatcher dispatcher =
      new Dispatcher(
          new DriverEntry[] {
            new DriverEntry(0x00000, clock),
            new DriverEntry(0x00001, console),
            new DriverEntry(0x00002, led),
            new DriverEntry(0x00003, null),
            new DriverEntry(0x00005, null),
            new DriverEntry(0x40001, null),
            new DriverEntry(0x90002, led),
          });
  private final Process[] processes = {
    new Process(0x20004000, 0x1000, 0x00040000, 0x2000),
    new Process(0x20008000, 0x0800, 0x00044000, 0x1000),
  };
  private final int[] calls = new int[CALLS * WORDS_PER_CALL];

  private SyscallBench() {}

  public static BenchKernel create() {
    return new SyscallBench();
  }

  @Override
  protected void prepare() {
    int random = 4242;
    for (int i = 0; i < calls.length; i += WORDS_PER_CALL) {
      random = random * 1103515245 + 12345;
      int kind = (random >>> 20) & 7;
      calls[i] = kind;
      random = random * 1103515245 + 12345;
      int driver = (random >>> 18) % 5;
      calls[i + 1] = kind == Dispatcher.MEMORY ? driver : driver == 4 ? 0x90002 : driver;
      calls[i + 2] = (random >>> 12) & 3;
      random = random * 1103515245 + 12345;
      calls[i + 3] = 0x20004000 + ((random >>> 10) & 0x5FFF);
      calls[i + 4] = (random >>> 24) * 4;
    }
    led.reset();
    console.reset();
    clock.reset();
    processes[0].reset();
    processes[1].reset();
  }

  @Override
  protected int run() {
    int checksum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < calls.length; i += WORDS_PER_CALL) {
        Process process = processes[(i ^ round) & 1];
        process.r0 = calls[i + 1];
        process.r1 = calls[i + 2];
        process.r2 = calls[i + 3];
        process.r3 = calls[i + 4];
        dispatcher.call(process, calls[i]);
        checksum = checksum * 31 + (process.r0 ^ process.r1);
        checksum = checksum * 31 + (process.r2 ^ process.r3);
      }
    }
    return checksum;
  }

  /** A program's registers and what it may touch. */
  static final class Process {
    private final int ramStart;
    private final int ramBytes;
    private final int flashStart;
    private final int flashBytes;
    private int r0;
    private int r1;
    private int r2;
    private int r3;
    private int breakAddress;
    private boolean running;

    Process(int ramStart, int ramBytes, int flashStart, int flashBytes) {
      this.ramStart = ramStart;
      this.ramBytes = ramBytes;
      this.flashStart = flashStart;
      this.flashBytes = flashBytes;
    }

    void reset() {
      r0 = 0;
      r1 = 0;
      r2 = 0;
      r3 = 0;
      breakAddress = ramStart + ramBytes / 2;
      running = true;
    }

    boolean ownsRam(int address, int bytes) {
      return inside(address, bytes, ramStart, breakAddress - ramStart);
    }

    boolean canRead(int address, int bytes) {
      return ownsRam(address, bytes) || inside(address, bytes, flashStart, flashBytes);
    }

    boolean moveBreak(int address) {
      if (Integer.compareUnsigned(address - ramStart, ramBytes) > 0) {
        return false;
      }
      breakAddress = address;
      return true;
    }

    private static boolean inside(int address, int bytes, int start, int available) {
      int offset = address - start;
      return Integer.compareUnsigned(offset, available) <= 0
          && Integer.compareUnsigned(bytes, available - offset) <= 0;
    }
  }

  /** An answer to a system call, in one of the variants of the ABI. */
  static final class Answer {
    static final int FAILURE = 0;
    static final int FAILURE_U32_U32 = 2;
    static final int SUCCESS = 128;
    static final int SUCCESS_U32 = 129;
    static final int SUCCESS_U32_U32 = 130;

    private int variant;
    private int first;
    private int second;
    private int third;

    void success() {
      set(SUCCESS, 0, 0, 0);
    }

    void success(int value) {
      set(SUCCESS_U32, value, 0, 0);
    }

    void success(int value, int other) {
      set(SUCCESS_U32_U32, value, other, 0);
    }

    void failure(int error) {
      set(FAILURE, error, 0, 0);
    }

    void failure(int error, int value, int other) {
      set(FAILURE_U32_U32, error, value, other);
    }

    private void set(int newVariant, int newFirst, int newSecond, int newThird) {
      variant = newVariant;
      first = newFirst;
      second = newSecond;
      third = newThird;
    }

    /** Writes what the variant has into the registers; the others keep what they had. */
    void encode(Process process) {
      process.r0 = variant;
      switch (variant) {
        case FAILURE, SUCCESS_U32 -> process.r1 = first;
        case SUCCESS_U32_U32 -> {
          process.r1 = first;
          process.r2 = second;
        }
        case FAILURE_U32_U32 -> {
          process.r1 = first;
          process.r2 = second;
          process.r3 = third;
        }
        default -> {}
      }
    }
  }

  /** The numbers of the errors in the ABI. */
  static final class ErrorCode {
    static final int INVALID = 6;
    static final int NO_SUPPORT = 10;
    static final int NO_DEVICE = 11;

    private ErrorCode() {}
  }

  /** What answers the commands, buffers and upcalls of one driver number. */
  interface Driver {
    void command(Answer answer, int number, int argument, int other);

    boolean allow(int number, int address, int bytes);

    boolean subscribe(int number, int function, int data);
  }

  /** A driver number and its driver, null where the board has none. */
  static final class DriverEntry {
    private final int number;
    private final Driver driver;

    DriverEntry(int number, Driver driver) {
      this.number = number;
      this.driver = driver;
    }
  }

  /** Takes system calls apart and finds who answers them. */
  static final class Dispatcher {
    static final int YIELD = 0;
    static final int SUBSCRIBE = 1;
    static final int COMMAND = 2;
    static final int READ_WRITE_ALLOW = 3;
    static final int READ_ONLY_ALLOW = 4;
    static final int MEMORY = 5;
    static final int EXIT = 6;

    private final DriverEntry[] drivers;
    private final Answer answer = new Answer();

    Dispatcher(DriverEntry[] driversByNumber) {
      drivers = driversByNumber;
    }

    void call(Process process, int callClass) {
      switch (callClass) {
        case YIELD -> {
          process.running = process.r0 != 0;
          return;
        }
        case SUBSCRIBE -> subscribe(process);
        case COMMAND -> command(process);
        case READ_WRITE_ALLOW -> allow(process, process.ownsRam(process.r2, process.r3));
        case READ_ONLY_ALLOW -> allow(process, process.canRead(process.r2, process.r3));
        case MEMORY -> memory(process);
        case EXIT -> {
          process.running = false;
          return;
        }
        default -> answer.failure(ErrorCode.NO_SUPPORT);
      }
      answer.encode(process);
    }

    private void command(Process process) {
      Driver driver = find(process.r0);
      if (driver == null) {
        answer.failure(ErrorCode.NO_DEVICE);
        return;
      }
      driver.command(answer, process.r1, process.r2, process.r3);
    }

    private void subscribe(Process process) {
      Driver driver = find(process.r0);
      if (driver == null) {
        answer.failure(ErrorCode.NO_DEVICE, process.r2, process.r3);
      } else if (driver.subscribe(process.r1, process.r2, process.r3)) {
        answer.success(process.r2, process.r3);
      } else {
        answer.failure(ErrorCode.INVALID, process.r2, process.r3);
      }
    }

    private void allow(Process process, boolean accessible) {
      Driver driver = find(process.r0);
      if (driver == null) {
        answer.failure(ErrorCode.NO_DEVICE, process.r2, process.r3);
      } else if (accessible && driver.allow(process.r1, process.r2, process.r3)) {
        answer.success(process.r2, process.r3);
      } else {
        answer.failure(ErrorCode.INVALID, process.r2, process.r3);
      }
    }

    private void memory(Process process) {
      switch (process.r0) {
        case 0 -> {
          if (process.moveBreak(process.r2)) {
            answer.success();
          } else {
            answer.failure(ErrorCode.INVALID);
          }
        }
        case 1 -> answer.success(process.breakAddress);
        case 2 -> answer.success(process.ramStart);
        case 3 -> answer.success(process.ramStart + process.ramBytes);
        default -> answer.failure(ErrorCode.NO_SUPPORT);
      }
    }

    /** Binary search; null if there is no such driver. */
    private Driver find(int number) {
      int low = 0;
      int high = drivers.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        DriverEntry entry = drivers[middle];
        if (entry.number == number) {
          return entry.driver;
        }
        if (Integer.compareUnsigned(entry.number, number) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return null;
    }
  }
}
