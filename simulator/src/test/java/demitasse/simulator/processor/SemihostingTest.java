package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Semihosting by Arm's specification of it, IHI 0100. */
class SemihostingTest extends SystemFixture implements Bus, SemihostingHost {
  private static final int BLOCK = 0x100;
  private static final int BUFFER = 0x200;

  private final ByteBuffer bytes = ByteBuffer.allocate(0x1000).order(ByteOrder.LITTLE_ENDIAN);
  private final StringBuilder printed = new StringBuilder();
  private final StringBuilder content = new StringBuilder("content");
  private final Semihosting semihosting = new Semihosting(this, this, () -> 12_345_678);
  private String typed = "";
  private String opened = "";
  private int position;

  SemihostingTest() {
    exceptions.setSemihosting(semihosting);
  }

  @Override
  public int load(int address, int width) {
    if (address < 0 || address >= bytes.capacity()) {
      throw new BusError(address);
    }
    return width == 4 ? bytes.getInt(address) : bytes.get(address) & 0xFF;
  }

  @Override
  public void store(int address, int value, int width) {
    if (width == 4) {
      bytes.putInt(address, value);
    } else {
      bytes.put(address, (byte) value);
    }
  }

  @Override
  public void print(int character) {
    printed.append((char) character);
  }

  @Override
  public int read() {
    if (typed.isEmpty()) {
      return -1;
    }
    char first = typed.charAt(0);
    typed = typed.substring(1);
    return first;
  }

  @Override
  public String commandLine() {
    return "test -v";
  }

  @Override
  public SemihostingFile open(String name, String mode) throws IOException {
    if (!name.equals("file")) {
      throw new IOException(name);
    }
    opened = mode;
    return new SemihostingFile() {
      @Override
      public int read() {
        return position < content.length() ? content.charAt(position++) : -1;
      }

      @Override
      public void write(int value) {
        content.append((char) value);
      }

      @Override
      public void seek(long offset) {
        position = (int) offset;
      }

      @Override
      public long length() {
        return content.length();
      }

      @Override
      public void close() {
        opened = "";
      }
    };
  }

  private void text(int address, String text) {
    bytes.put(address, (text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private String textAt(int address, int length) {
    return new String(bytes.array(), address, length, StandardCharsets.UTF_8);
  }

  private int call(int operation, int argument) {
    state.registers[0] = operation;
    state.registers[1] = argument;
    exceptions.breakpoint(0xAB);
    return state.registers[0];
  }

  private int callWith(int operation, int... block) {
    for (int index = 0; index < block.length; index++) {
      bytes.putInt(BLOCK + 4 * index, block[index]);
    }
    return call(operation, BLOCK);
  }

  private int openFile(String name, int mode) {
    text(BUFFER, name);
    return callWith(1, BUFFER, mode, name.length());
  }

  @Test
  void theCallGoesOnBehindTheBreakpoint() {
    text(BUFFER, "hello");
    call(4, BUFFER);
    call(3, BUFFER);
    assertThat(printed).hasToString("helloh");
    assertThat(programCounter()).isEqualTo(RESET_HANDLER + 4);
    assertThat(state.exceptionNumber).isZero();
  }

  @Test
  void theConsoleIsAFile() {
    int console = openFile(":tt", 4);
    assertThat(console).isPositive();
    text(BUFFER, "abc");
    assertThat(callWith(5, console, BUFFER, 3)).isZero();
    assertThat(printed).hasToString("abc");
    assertThat(callWith(9, console)).isEqualTo(1);
    typed = "one\ntwo\n";
    assertThat(callWith(6, console, BUFFER, 10)).isEqualTo(6);
    assertThat(textAt(BUFFER, 4)).isEqualTo("one\n");
    assertThat(call(7, 0)).isEqualTo('t');
  }

  @Test
  void filesAreReadWrittenAndSought() {
    int file = openFile("file", 3);
    assertThat(opened).isEqualTo("r+b");
    assertThat(callWith(9, file)).isZero();
    assertThat(callWith(0xC, file)).isEqualTo(7);
    assertThat(callWith(0xA, file, 3)).isZero();
    assertThat(callWith(6, file, BUFFER, 10)).isEqualTo(6);
    assertThat(textAt(BUFFER, 4)).isEqualTo("tent");
    assertThat(callWith(5, file, BUFFER, 2)).isZero();
    assertThat(content).hasToString("contentte");
    assertThat(callWith(2, file)).isZero();
    assertThat(opened).isEmpty();
    assertThat(callWith(2, file)).isEqualTo(-1);
    assertThat(call(0x13, 0)).isEqualTo(9);
  }

  @Test
  void aFileThatCannotBeOpenedIsAnError() {
    assertThat(openFile("nothing", 0)).isEqualTo(-1);
    assertThat(call(0x13, 0)).isEqualTo(5);
    assertThat(openFile("file", 12)).isEqualTo(-1);
  }

  @Test
  void memoryThatIsNotThereIsAnError() {
    assertThat(call(4, -4)).isEqualTo(-1);
    assertThat(call(0x13, 0)).isEqualTo(14);
    assertThat(call(1, BLOCK + 1)).isEqualTo(-1);
  }

  @Test
  void exitEndsTheRun() {
    call(0x18, 0x20026);
    assertThat(semihosting.hasExited()).isTrue();
    assertThat(semihosting.exitCode()).isZero();
    assertThat(exceptions.canExecute()).isFalse();
  }

  @Test
  void exitWithAnotherReasonIsAFailure() {
    call(0x18, 0x20023);
    assertThat(semihosting.exitCode()).isEqualTo(1);
  }

  @Test
  void extendedExitHasACode() {
    callWith(0x20, 0x20026, 42);
    assertThat(semihosting.exitCode()).isEqualTo(42);
  }

  @Test
  void timeIsTheSimulations() {
    assertThat(call(0x10, 0)).isEqualTo(1234);
    assertThat(call(0x11, 0)).isZero();
    assertThat(call(0x31, 0)).isEqualTo(1_000_000);
    assertThat(call(0x30, BLOCK)).isZero();
    assertThat(bytes.getLong(BLOCK)).isEqualTo(12_345_678);
  }

  @Test
  void theCommandLineNeedsRoom() {
    assertThat(callWith(0x15, BUFFER, 8)).isZero();
    assertThat(bytes.getInt(BLOCK + 4)).isEqualTo(7);
    assertThat(textAt(BUFFER, 8)).isEqualTo("test -v\0");
    assertThat(callWith(0x15, BUFFER, 7)).isEqualTo(-1);
  }

  @Test
  void unknownOperationsFail() {
    assertThat(call(0x99, 0)).isEqualTo(-1);
  }
}
