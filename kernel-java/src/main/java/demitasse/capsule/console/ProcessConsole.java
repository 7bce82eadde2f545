package demitasse.capsule.console;

import demitasse.hil.Alarm;
import demitasse.hil.ByteRing;
import demitasse.hil.SerialPort;
import demitasse.kernel.ProcessControl;

/**
 * The process console: reads lines from a serial port and does what they say.
 *
 * <p>Everything that can be typed is harmless but for what the commands are meant to do. What is
 * typed while an answer is being sent is kept, up to a limit, and what does not fit is answered
 * with a bell. Work is bounded by what the port sends: nothing is made before there is room for it.
 *
 * <p>Called from: the serial port and the alarm, from the loop.
 */
public final class ProcessConsole
    implements SerialPort.TransmitClient, SerialPort.ReceiveClient, Alarm.Client {
  /** How much can be typed ahead: a line. */
  private static final int TYPED_AHEAD = LineEditor.CAPACITY;

  private static final String PROMPT = "tock$ ";

  /** The prompt comes a tenth of a second after the start, behind what apps say first. */
  private static final int STARTS_PER_SECOND = 10;

  private final SerialPort port;
  private final Alarm alarm;
  private final OutputBuffer output = new OutputBuffer();
  private final LineEditor editor = new LineEditor();
  private final ByteRing typed = new ByteRing(TYPED_AHEAD);
  private final Commands commands;

  private Page page;
  private boolean isStarted;
  private boolean isSending;
  private boolean isLineComplete;
  private boolean hasLostInput;

  /**
   * A console, which becomes the client of its port and of its alarm.
   *
   * @param port a serial port that nobody else sends by
   * @param alarm measures the time to the first prompt
   * @param control what the console rules
   * @param build which kernel this is, for people
   */
  public ProcessConsole(SerialPort port, Alarm alarm, ProcessControl control, String build) {
    this.port = port;
    this.alarm = alarm;
    commands = new Commands(control, editor, build);
    port.setTransmitClient(this);
    port.setReceiveClient(this);
    alarm.setClient(this);
  }

  /** Starts the console, once, when the system starts. */
  public void start() {
    alarm.set(alarm.now(), alarm.frequency() / STARTS_PER_SECOND);
  }

  @Override
  public void fired() {
    isStarted = true;
    prompt();
    goOn();
  }

  @Override
  public void received(int value) {
    if (!typed.put(value)) {
      hasLostInput = true;
    }
    goOn();
  }

  @Override
  public void transmitted() {
    isSending = false;
    goOn();
  }

  /** Does what there is to do until the output is full, and sends it. */
  private void goOn() {
    if (!isStarted || isSending) {
      return;
    }
    boolean isBusy = true;
    while (isBusy && output.hasRoomForPiece()) {
      isBusy = doNext();
    }
    if (output.length() != 0) {
      isSending = output.sendTo(port);
      output.clear();
    }
  }

  /** Does one thing, which prints at most one piece and a prompt; false if there is none. */
  private boolean doNext() {
    if (page != null) {
      // Left before its next piece: one that fails is not tried for ever.
      Page current = page;
      page = null;
      proceed(current.printPiece(output) ? current : null);
      return true;
    }
    if (isLineComplete) {
      isLineComplete = false;
      proceed(commands.run(output));
      return true;
    }
    return typeNext();
  }

  /** Goes on with a page, or with the next line. */
  private void proceed(Page next) {
    page = next;
    if (next == null) {
      editor.clear();
      prompt();
    }
  }

  private boolean typeNext() {
    if (hasLostInput) {
      hasLostInput = false;
      LineEditor.ring(output);
    }
    int value = typed.take();
    if (value == ByteRing.NOTHING) {
      return false;
    }
    isLineComplete = editor.type(value, output);
    return true;
  }

  private void prompt() {
    if (commands.isActive()) {
      output.print(PROMPT);
    }
  }
}
