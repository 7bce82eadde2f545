package demitasse.tools.run;

import demitasse.simulator.record.InputLog;
import demitasse.simulator.time.Timeline;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Runs a board, and carries bytes between it and a terminal.
 *
 * <p>Simulated time keeps the pace of the clock on the wall unless told to hurry; if the machine is
 * too slow for that, it falls behind.
 */
final class RunLoop {
  /** The key, Ctrl-A, before a key that is not for the board. */
  static final int COMMAND_KEY = 1;

  static final String KEYS =
      "Ctrl-A x ends, Ctrl-A b presses or releases the button, Ctrl-A r resets,"
          + " Ctrl-A Ctrl-A types Ctrl-A";

  /** How much is simulated before the terminal is looked at: less than a person notices. */
  private static final long STEP = 5 * Timeline.MILLISECOND;

  /** What is simulated after the end of piped input. */
  private static final long AFTER_INPUT = Timeline.SECOND;

  /** A board that has been silent for so long is taken to wait for input. */
  private static final long SILENCE = 100 * Timeline.MILLISECOND;

  /** A board that is never silent gets a line of piped input after so long. */
  private static final long PATIENCE = Timeline.SECOND;

  private final RunningBoard board;
  private final UserTerminal terminal;
  private final InputLog log;
  private final boolean hurries;
  private final LongSupplier nanoseconds;

  private long end;
  private long startOnWall;
  private long start;
  private long lastInput;
  private long lastOutput;
  private boolean hasSent;
  private boolean takesInput = true;
  private boolean commandFollows;
  private boolean buttonIsPressed;
  private boolean userHasEnded;

  /**
   * @param log gets all that is typed or pressed
   * @param end when to stop, in picoseconds since power-on
   * @param hurries whether simulated time may pass faster than that on the wall
   */
  RunLoop(RunningBoard board, UserTerminal terminal, InputLog log, long end, boolean hurries) {
    this(board, terminal, log, end, hurries, System::nanoTime);
  }

  RunLoop(
      RunningBoard board,
      UserTerminal terminal,
      InputLog log,
      long end,
      boolean hurries,
      LongSupplier nanoseconds) {
    this.board = board;
    this.terminal = terminal;
    this.log = log;
    this.end = end;
    this.hurries = hurries;
    this.nanoseconds = nanoseconds;
  }

  /** Ignores what is typed but for commands: a replay has all input already. */
  void ignoreInput() {
    takesInput = false;
  }

  /** Runs until the end, until the user ends it, or until the board has stopped. */
  void run() {
    while (iterate()) {
      // One step after the other.
    }
    finish();
  }

  /** Runs for a step; answers whether there is more to come. */
  boolean iterate() {
    if (startOnWall == 0) {
      startOnWall = nanoseconds.getAsLong();
      start = board.now();
    }
    board.run(Math.min(board.now() + STEP, end));
    show(board.takeOutput());
    showStatus();
    long ahead = (board.now() - start) / 1_000 - (nanoseconds.getAsLong() - startOnWall);
    takeInput(hurries ? 0 : Math.max(0, ahead / 1_000_000));
    return !userHasEnded && !board.hasStopped() && board.now() < end;
  }

  /** Begins to keep the pace of the wall again, after a debugger has stopped the board. */
  void resumePace() {
    startOnWall = 0;
  }

  /** Shows what is left, and says why the run ends if the user cannot know. */
  void finish() {
    terminal.write(board.takeOutput());
    log.add(board.now(), "run", "end");
    if (board.hasStopped() && !userHasEnded) {
      terminal.say("The board has stopped: its processor is locked up, or its program has ended.");
    }
  }

  private void show(byte[] output) {
    if (output.length > 0) {
      lastOutput = board.now();
      hasSent = true;
      terminal.write(output);
    }
  }

  private void showStatus() {
    double seconds = board.now() / (double) Timeline.SECOND;
    terminal.showStatus(
        String.format(Locale.ROOT, "LEDs: %s | %.1f s | Ctrl-A x ends", board.leds(), seconds));
  }

  private void takeInput(long milliseconds) {
    if (terminal.isInteractive()) {
      takeKeys(milliseconds);
    } else {
      terminal.sleep(milliseconds);
      if (isReady()) {
        takeLine();
      }
    }
  }

  /** Whether to type the next line of a pipe: as a person would, who waits for an answer. */
  private boolean isReady() {
    boolean silent = hasSent && board.now() - lastOutput >= SILENCE;
    return silent || board.now() - lastInput >= PATIENCE;
  }

  private void takeLine() {
    int typed = terminal.read(0);
    while (typed >= 0 && typed != '\n' && typed != '\r') {
      type(typed);
      typed = terminal.read(0);
    }
    if (typed >= 0) {
      type(typed);
      lastInput = board.now();
      lastOutput = board.now();
    } else if (typed == UserTerminal.END) {
      endOfInput();
    }
  }

  private void endOfInput() {
    if (takesInput && end == Timeline.NEVER) {
      end = board.now() + AFTER_INPUT;
    }
    takesInput = false;
  }

  private void takeKeys(long milliseconds) {
    int typed = terminal.read(milliseconds);
    while (typed >= 0 && !userHasEnded) {
      if (commandFollows || typed == COMMAND_KEY) {
        command(typed);
      } else {
        type(typed);
      }
      typed = terminal.read(0);
    }
    if (typed == UserTerminal.END) {
      endOfInput();
    }
  }

  private void type(int value) {
    if (takesInput) {
      log.add(board.now(), "usart0", "%02x".formatted(value));
      board.type(value);
    }
  }

  private void command(int key) {
    if (!commandFollows) {
      commandFollows = true;
      return;
    }
    commandFollows = false;
    switch (key) {
      case 'x' -> userHasEnded = true;
      case 'b' -> press(!buttonIsPressed);
      case 'r' -> reset();
      case COMMAND_KEY -> type(COMMAND_KEY);
      default -> terminal.say(KEYS);
    }
  }

  private void press(boolean pressed) {
    if (takesInput) {
      buttonIsPressed = pressed;
      log.add(board.now(), "button", pressed ? "pressed" : "released");
      board.press(pressed);
    }
  }

  private void reset() {
    if (takesInput) {
      log.add(board.now(), "reset", "pressed");
      board.reset();
    }
  }

  /** Lets an input of a log take place again. */
  static void apply(RunningBoard board, InputLog.Input input) {
    switch (input.target()) {
      case "usart0" -> board.type(Integer.parseInt(input.value(), 16));
      case "button" -> board.press(input.value().equals("pressed"));
      case "reset" -> board.reset();
      case "run" -> {
        // Where the recorded run ended; the replay does too.
      }
      default -> throw new IllegalArgumentException("No input \"" + input.target() + "\"");
    }
  }
}
