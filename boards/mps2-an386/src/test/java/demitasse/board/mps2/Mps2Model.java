package demitasse.board.mps2;

import demitasse.machine.Machine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The board's UART, timer, LEDs and interrupt controller as far as the demonstration uses them.
 *
 * <p>Time passes only when the program sleeps: each sleep is the next event of the script, a typed
 * byte or a tick. An access to any other address, or of another width, fails the test.
 */
final class Mps2Model implements Machine {
  private static final int TICK = -1;
  private static final int RECEIVE_LINE = 0;
  private static final int TIMER_LINE = 8;

  private final Queue<Integer> script = new ArrayDeque<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final int[] timer = new int[3];
  private int received = -1;
  private int uartControl;
  private int leds;
  private int enabledLines;
  private int pendingLines;
  private int latchedLines;
  private boolean masked;

  /** Adds typed text to the script. */
  Mps2Model type(String text) {
    text.chars().forEach(script::add);
    return this;
  }

  /** Adds a tick of the timer to the script. */
  Mps2Model tick() {
    script.add(TICK);
    return this;
  }

  /** What was printed so far. */
  String printed() {
    return output.toString(StandardCharsets.ISO_8859_1);
  }

  int leds() {
    return leds;
  }

  boolean isTimerRunning() {
    return (timer[0] & 1) != 0;
  }

  @Override
  public int load(int address, int widthBytes) {
    checkWidth(address, widthBytes);
    switch (address) {
      case 0x40004000:
        int value = received;
        received = -1;
        return value;
      case 0x40004004:
        return received >= 0 ? 2 : 0;
      case 0x40028000:
        return leds;
      default:
        throw new AssertionError("Load of 0x%08x".formatted(address));
    }
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    checkWidth(address, widthBytes);
    switch (address) {
      case 0x40000000, 0x40000004, 0x40000008 -> timer[(address & 0xF) / 4] = value;
      case 0x40004000 -> output.write(value);
      case 0x40004008 -> uartControl = value;
      case 0x4000000C, 0x4000400C, 0x40004010 -> {}
      case 0x40028000 -> leds = value;
      case 0xE000E100 -> enable(value);
      case 0xE000E280 -> latchedLines &= ~value;
      default -> throw new AssertionError("Store to 0x%08x".formatted(address));
    }
  }

  @Override
  public int takePendingInterrupts(int word) {
    int taken = pendingLines;
    pendingLines = 0;
    return taken;
  }

  @Override
  public boolean hasPendingInterrupts() {
    return pendingLines != 0;
  }

  @Override
  public void setInterruptsMasked(boolean masked) {
    this.masked = masked;
  }

  @Override
  public void waitForInterrupt() {
    if (!masked) {
      throw new AssertionError("WFI without PRIMASK can miss an interrupt");
    }
    Integer event = script.poll();
    if (event == null) {
      throw new AssertionError("Sleeps forever; printed:\n" + printed());
    }
    if (event == TICK) {
      interrupt(TIMER_LINE, timer[0] == 9);
    } else {
      received = event;
      interrupt(RECEIVE_LINE, (uartControl & 0b1010) == 0b1010);
    }
  }

  private void interrupt(int line, boolean peripheralEnabled) {
    if (!peripheralEnabled || (enabledLines & 1 << line) == 0) {
      throw new AssertionError("Line " + line + " is not enabled");
    }
    enabledLines &= ~(1 << line);
    pendingLines |= 1 << line;
    // The peripheral still asserts the line when the handler returns: the NVIC latches it anew.
    latchedLines |= 1 << line;
  }

  private void enable(int lines) {
    enabledLines |= lines;
    pendingLines |= lines & latchedLines;
    latchedLines &= ~lines;
  }

  private static void checkWidth(int address, int widthBytes) {
    if (widthBytes != 4) {
      throw new AssertionError("Access of %d bytes to 0x%08x".formatted(widthBytes, address));
    }
  }
}
