package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A light-emitting diode between the supply and a pin: lit while the pin is low. */
public final class Led {
  private final String name;
  private final Net net;
  private final List<Consumer<Boolean>> listeners = new ArrayList<>();
  private boolean lit;
  private int switches;

  Led(String name, Net net) {
    this.name = name;
    this.net = net;
    // No current flows into a pin that floats, and the diode draws it to the supply.
    net.driver(name + " LED").set(Drive.PULL_UP);
    net.addListener(this::levelChanged);
    lit = !net.isHigh();
  }

  /** Whether it shines. */
  public boolean isLit() {
    return lit;
  }

  /** How often it has been switched on or off so far. */
  public int switches() {
    return switches;
  }

  /** Tells {@code listener} after each change whether it is lit now. */
  public void addListener(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  private void levelChanged() {
    if (lit == net.isHigh()) {
      lit = !lit;
      switches++;
      listeners.forEach(listener -> listener.accept(lit));
    }
  }

  @Override
  public String toString() {
    return name + (lit ? " LED, lit" : " LED, dark");
  }
}
