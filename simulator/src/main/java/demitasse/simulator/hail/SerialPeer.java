package demitasse.simulator.hail;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The other end of an asynchronous serial line: it keeps what the chip sends, and sends what a test
 * gives it, bit for bit in time.
 *
 * <p>A character in another format than ours arrives as what sampling makes of it; the first one is
 * reported, since a wrong baud rate is seldom meant.
 */
public class SerialPeer {
  /** Is told about each character that arrives. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A character has arrived.
     *
     * @param data 0 to 255
     * @param time when the character had arrived, in picoseconds since power-on
     */
    void received(int data, long time);
  }

  /** In place of a byte: the line goes low for the time of a character and more. */
  private static final int BREAK = -1;

  private final String name;
  private final ChipServices services;
  private final Net sendNet;
  private final NetDriver sendDriver;
  private final Event sent;
  private final Deque<Integer> queue = new ArrayDeque<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<Listener> listeners = new ArrayList<>();
  private SerialFormat format;
  private boolean connected = true;
  private boolean clearToSend = true;
  private boolean mismatchReported;
  private long gap;
  private int inFlight;
  private long started;
  private boolean idling;
  private int consumed;

  /**
   * A peer that listens to {@code receiveNet}, an output of the chip, and drives {@code sendNet}.
   */
  SerialPeer(String name, ChipServices services, SerialFormat format, Net receiveNet, Net sendNet) {
    this.name = name;
    this.services = services;
    this.format = format;
    this.sendNet = sendNet;
    sendDriver = sendNet.driver(name);
    sendDriver.set(Drive.HIGH);
    sent = services.timeline().event(name + " sends", this::sent);
    receiveNet.addReceiver(this::receive);
  }

  /** Changes speed and parity, for both directions. */
  public void setFormat(SerialFormat newFormat) {
    format = newFormat;
    mismatchReported = false;
  }

  /** Changes the speed, in bits per second. */
  public void setBaud(int baud) {
    setFormat(new SerialFormat(baud, format.parity()));
  }

  /** Speed and parity. */
  public SerialFormat format() {
    return format;
  }

  /** Leaves the line idle for so many picoseconds after each character that it sends. */
  public void setGap(long picoseconds) {
    gap = picoseconds;
  }

  /** Sends text as UTF-8, as fast as the line allows. */
  public void type(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes after those that still wait. */
  public void send(byte[] bytes) {
    for (byte value : bytes) {
      queue.add(value & 0xFF);
    }
    sendNext();
  }

  /** Sends a break: the line is low for two characters. */
  public void sendBreak() {
    queue.add(BREAK);
    sendNext();
  }

  /** Whether all has been sent. */
  public boolean isIdle() {
    return queue.isEmpty() && !sent.isScheduled();
  }

  /** All that has been received since power-on. */
  public byte[] bytes() {
    return received.toByteArray();
  }

  /** All that has been received since power-on, as UTF-8. */
  public String output() {
    return received.toString(StandardCharsets.UTF_8);
  }

  /** What has been received since the last call of this method, as UTF-8. */
  public String newOutput() {
    byte[] all = bytes();
    int from = consumed;
    consumed = all.length;
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  /** Forgets what has been received. */
  public void clear() {
    received.reset();
    consumed = 0;
  }

  /** Tells {@code listener} about each character from now on. */
  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  /** A peer that is not connected, or in reset, neither hears nor says anything. */
  final void setConnected(boolean isConnected) {
    connected = isConnected;
    if (!connected) {
      queue.clear();
      sent.cancel();
      idling = false;
    }
    sendDriver.set(connected ? Drive.HIGH : Drive.FLOATING);
  }

  /** Lets the peer go on sending, or stop after the character on the line. */
  final void setClearToSend(boolean isClear) {
    clearToSend = isClear;
    sendNext();
  }

  private void sendNext() {
    if (!connected || !clearToSend || queue.isEmpty() || sent.isScheduled()) {
      return;
    }
    inFlight = queue.remove();
    started = services.timeline().now();
    if (inFlight == BREAK) {
      sendDriver.set(Drive.LOW);
    }
    sent.scheduleIn(characterTime());
  }

  private void sent() {
    if (idling) {
      idling = false;
      sendDriver.set(Drive.HIGH);
      sendNext();
    } else if (inFlight == BREAK) {
      // A receiver knows a break after one character, and its end when the line is high again.
      sendNet.send(new SerialFrame(0, 8, -1, started, format.bitTime(), true));
      idle(characterTime());
    } else {
      sendNet.send(format.encode(inFlight, started));
      idle(gap);
    }
  }

  private void idle(long picoseconds) {
    if (picoseconds > 0) {
      idling = true;
      sent.scheduleIn(picoseconds);
    } else {
      sendNext();
    }
  }

  private long characterTime() {
    return format.bits() * format.bitTime();
  }

  private void receive(SerialFrame frame) {
    if (!connected || frame.isBreak()) {
      return;
    }
    int data = format.decode(frame);
    if (data != frame.data() && !mismatchReported) {
      mismatchReported = true;
      reportMismatch(frame);
    }
    if (data != SerialFormat.GARBLED) {
      received.write(data);
      long now = services.timeline().now();
      List.copyOf(listeners).forEach(listener -> listener.received(data, now));
    }
  }

  private void reportMismatch(SerialFrame frame) {
    services.report(
        name,
        Misuse.ELECTRICAL,
        "garbled input: a character with bits of %d ps, %d data bits and %s parity bit, but %d baud and parity %s are set"
            .formatted(
                frame.bitTime(),
                frame.dataBits(),
                frame.parity() < 0 ? "no" : "a",
                format.baud(),
                format.parity()));
  }
}
