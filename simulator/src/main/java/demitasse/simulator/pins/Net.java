package demitasse.simulator.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A wire with all that drives it and all that listens to it.
 *
 * <p>Levels are drawn by drivers. A character of a serial line is one {@link SerialFrame}, not ten
 * changes of the level; it is sent when its last bit has passed. Wires that are put between nets
 * join them into one.
 */
public final class Net {
  /** The supply of the board, in volts. */
  public static final double SUPPLY = 3.3;

  private final String name;
  private Wires wires = new Wires();

  public Net(String name) {
    this.name = name;
    wires.names.add(name);
  }

  /** What joined nets have in common. */
  private static final class Wires {
    private final List<String> names = new ArrayList<>();
    private final List<Net> nets = new ArrayList<>();
    private final List<NetDriver> drivers = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<SerialFrame>> receivers = new ArrayList<>();
    private final List<Consumer<String>> conflictListeners = new ArrayList<>();
    private final List<Object> attached = new ArrayList<>();
    private boolean high;
    private double volts;
  }

  /** The name of the pad or signal. */
  public String name() {
    return name;
  }

  /** The logic level; a net that nobody drives reads low. */
  public boolean isHigh() {
    return wires.high;
  }

  /** The voltage, in volts above ground. */
  public double volts() {
    return wires.volts;
  }

  /** Whether any output or resistor decides the level. */
  public boolean isDriven() {
    return wires.drivers.stream().anyMatch(driver -> driver.drive() != Drive.FLOATING);
  }

  /** Adds a driver, which floats at first. */
  public NetDriver driver(String who) {
    NetDriver driver = new NetDriver(this, who);
    wires.drivers.add(driver);
    return driver;
  }

  /** Runs {@code changed} after each change of level or voltage. */
  public void addListener(Runnable changed) {
    wires.listeners.add(changed);
  }

  /** Gives {@code receiver} each character that somebody sends, the sender included. */
  public void addReceiver(Consumer<SerialFrame> receiver) {
    wires.receivers.add(receiver);
  }

  /** Tells {@code listener} about two outputs that work against each other. */
  public void addConflictListener(Consumer<String> listener) {
    wires.conflictListeners.add(listener);
  }

  /** Attaches a party of a protocol that this class knows nothing of, for its like to find. */
  public void attach(Object party) {
    wires.attached.add(party);
  }

  /** Takes away what was attached. */
  public void detach(Object party) {
    wires.attached.remove(party);
  }

  /** The parties of one kind that are attached to this net or to nets joined with it. */
  public <T> List<T> attached(Class<T> kind) {
    return wires.attached.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Sends a character that has just ended. */
  public void send(SerialFrame frame) {
    for (Consumer<SerialFrame> receiver : List.copyOf(wires.receivers)) {
      receiver.accept(frame);
    }
  }

  /** Joins two nets with a wire, for good. */
  public void connect(Net other) {
    if (wires == other.wires) {
      return;
    }
    Wires joined = wires;
    Wires gone = other.wires;
    joined.names.addAll(gone.names);
    joined.drivers.addAll(gone.drivers);
    joined.listeners.addAll(gone.listeners);
    joined.receivers.addAll(gone.receivers);
    joined.conflictListeners.addAll(gone.conflictListeners);
    joined.attached.addAll(gone.attached);
    joined.nets.add(other);
    joined.nets.addAll(gone.nets);
    other.wires = joined;
    for (Net net : gone.nets) {
      net.wires = joined;
    }
    update();
  }

  /** Whether a wire joins the two, or they are the same. */
  public boolean isConnectedTo(Net other) {
    return wires == other.wires;
  }

  void update() {
    double before = wires.volts;
    wires.volts = resolve();
    wires.high = wires.volts > SUPPLY / 2;
    if (wires.volts != before) {
      for (Runnable listener : List.copyOf(wires.listeners)) {
        listener.run();
      }
    }
  }

  private double resolve() {
    NetDriver strongest = null;
    for (NetDriver driver : wires.drivers) {
      if (strongest == null || driver.drive().compareTo(strongest.drive()) > 0) {
        reportConflict(strongest, driver);
        strongest = driver;
      } else {
        reportConflict(driver, strongest);
      }
    }
    return strongest == null ? 0 : strongest.volts();
  }

  private void reportConflict(NetDriver one, NetDriver other) {
    if (one != null
        && one.isStrong()
        && other.isStrong()
        && Math.abs(one.volts() - other.volts()) > SUPPLY / 10) {
      String text = "%s and %s drive %s against each other".formatted(one, other, name);
      for (Consumer<String> listener : List.copyOf(wires.conflictListeners)) {
        listener.accept(text);
      }
    }
  }

  @Override
  public String toString() {
    return String.join("+", wires.names);
  }
}
