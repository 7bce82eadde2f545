package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/** Semihosting: services of the host for firmware that executes BKPT 0xAB (Arm's IHI 0100). */
public final class Semihosting {
  private static final int SYS_OPEN = 0x01;
  private static final int SYS_CLOSE = 0x02;
  private static final int SYS_WRITEC = 0x03;
  private static final int SYS_WRITE0 = 0x04;
  private static final int SYS_WRITE = 0x05;
  private static final int SYS_READ = 0x06;
  private static final int SYS_READC = 0x07;
  private static final int SYS_ISERROR = 0x08;
  private static final int SYS_ISTTY = 0x09;
  private static final int SYS_SEEK = 0x0A;
  private static final int SYS_FLEN = 0x0C;
  private static final int SYS_REMOVE = 0x0E;
  private static final int SYS_RENAME = 0x0F;
  private static final int SYS_CLOCK = 0x10;
  private static final int SYS_TIME = 0x11;
  private static final int SYS_ERRNO = 0x13;
  private static final int SYS_GET_CMDLINE = 0x15;
  private static final int SYS_HEAPINFO = 0x16;
  private static final int SYS_EXIT = 0x18;
  private static final int SYS_EXIT_EXTENDED = 0x20;
  private static final int SYS_ELAPSED = 0x30;
  private static final int SYS_TICKFREQ = 0x31;

  private static final int APPLICATION_EXIT = 0x20026;
  private static final int TICKS_PER_SECOND = 1_000_000;
  private static final int MAXIMUM_STRING = 4096;

  // errno of newlib
  private static final int EIO = 5;
  private static final int EBADF = 9;
  private static final int EFAULT = 14;
  private static final int ENOSYS = 88;

  private final Bus bus;
  private final SemihostingHost host;
  private final LongSupplier microseconds;
  private final SemihostingFiles files = new SemihostingFiles();
  private int error;
  private boolean exited;
  private int exitCode;

  /**
   * Makes the services.
   *
   * @param microseconds the simulated time since the start
   */
  public Semihosting(Bus bus, SemihostingHost host, LongSupplier microseconds) {
    this.bus = bus;
    this.host = host;
    this.microseconds = microseconds;
  }

  /** Whether the firmware has ended itself. */
  public boolean hasExited() {
    return exited;
  }

  /** What the firmware ended with; 0 if all went well. */
  public int exitCode() {
    return exitCode;
  }

  /** Serves the operation of r0 with the argument of r1; the result is in r0. */
  void call(int[] registers) {
    try {
      registers[0] = serve(registers[0], registers[1]);
    } catch (BusError refused) {
      registers[0] = fail(EFAULT);
    } catch (IOException failed) {
      registers[0] = fail(EIO);
    }
  }

  private int serve(int operation, int argument) throws IOException {
    return switch (operation) {
      case SYS_OPEN, SYS_CLOSE, SYS_WRITE, SYS_READ, SYS_ISTTY, SYS_SEEK, SYS_FLEN ->
          serveFile(operation, argument);
      case SYS_REMOVE -> {
        host.remove(text(word(argument, 0), word(argument, 1)));
        yield 0;
      }
      case SYS_RENAME -> {
        host.rename(
            text(word(argument, 0), word(argument, 1)), text(word(argument, 2), word(argument, 3)));
        yield 0;
      }
      case SYS_WRITEC -> print(bus.load(argument, 1));
      case SYS_WRITE0 -> printText(argument);
      case SYS_READC -> host.read();
      case SYS_EXIT -> exit(argument == APPLICATION_EXIT ? 0 : 1);
      case SYS_EXIT_EXTENDED -> exit(word(argument, 0) == APPLICATION_EXIT ? word(argument, 1) : 1);
      default -> serveInformation(operation, argument);
    };
  }

  private int serveInformation(int operation, int argument) {
    return switch (operation) {
      case SYS_CLOCK -> (int) (microseconds.getAsLong() / 10_000);
      case SYS_TIME -> host.time();
      case SYS_ERRNO -> error;
      case SYS_ISERROR -> word(argument, 0) < 0 ? 1 : 0;
      case SYS_GET_CMDLINE -> commandLine(argument);
      case SYS_HEAPINFO -> heapInformation(word(argument, 0));
      case SYS_ELAPSED -> elapsed(argument);
      case SYS_TICKFREQ -> TICKS_PER_SECOND;
      default -> fail(ENOSYS);
    };
  }

  private int serveFile(int operation, int argument) throws IOException {
    int first = word(argument, 0);
    if (operation == SYS_OPEN) {
      return files.open(host, text(first, word(argument, 2)), word(argument, 1));
    }
    if (!files.isOpen(first)) {
      return fail(EBADF);
    }
    return switch (operation) {
      case SYS_CLOSE -> files.close(first);
      case SYS_WRITE -> write(first, word(argument, 1), word(argument, 2));
      case SYS_READ -> read(first, word(argument, 1), word(argument, 2));
      case SYS_ISTTY -> files.isConsole(first) ? 1 : 0;
      case SYS_SEEK -> files.seek(first, Integer.toUnsignedLong(word(argument, 1)));
      default -> files.length(first);
    };
  }

  /** How many bytes were not written. */
  private int write(int handle, int address, int length) throws IOException {
    for (int index = 0; index < length; index++) {
      int value = bus.load(address + index, 1);
      if (files.isConsole(handle)) {
        host.print(value);
      } else {
        files.file(handle).write(value);
      }
    }
    return 0;
  }

  /** How many bytes were not read; from a console at most a line. */
  private int read(int handle, int address, int length) throws IOException {
    boolean console = files.isConsole(handle);
    int value = 0;
    int count = 0;
    while (count < length && !(console && value == '\n')) {
      value = console ? host.read() : files.file(handle).read();
      if (value < 0) {
        break;
      }
      bus.store(address + count, value, 1);
      count++;
    }
    return length - count;
  }

  private int print(int character) {
    host.print(character);
    return 0;
  }

  private int printText(int address) {
    int position = address;
    for (int value = bus.load(position, 1); value != 0; value = bus.load(position, 1)) {
      host.print(value);
      position++;
    }
    return 0;
  }

  private int commandLine(int block) {
    byte[] line = host.commandLine().getBytes(StandardCharsets.UTF_8);
    int buffer = word(block, 0);
    if (Integer.compareUnsigned(line.length, word(block, 1)) >= 0) {
      return -1;
    }
    for (int index = 0; index < line.length; index++) {
      bus.store(buffer + index, line[index] & 0xFF, 1);
    }
    bus.store(buffer + line.length, 0, 1);
    bus.store(block + 4, line.length, 4);
    return 0;
  }

  /** Zeros: the firmware is to use its own heap and stack. */
  private int heapInformation(int block) {
    for (int index = 0; index < 4; index++) {
      bus.store(block + 4 * index, 0, 4);
    }
    return 0;
  }

  private int elapsed(int block) {
    long time = microseconds.getAsLong();
    bus.store(block, (int) time, 4);
    bus.store(block + 4, (int) (time >>> 32), 4);
    return 0;
  }

  private int exit(int code) {
    exited = true;
    exitCode = code;
    return 0;
  }

  private int fail(int number) {
    error = number;
    return -1;
  }

  private int word(int block, int index) {
    if ((block & 3) != 0) {
      throw new BusError(block);
    }
    return bus.load(block + 4 * index, 4);
  }

  private String text(int address, int length) {
    byte[] bytes = new byte[Math.max(0, Math.min(length, MAXIMUM_STRING))];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) bus.load(address + index, 1);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
