package demitasse.simulator.sam4l;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An output of a peripheral, on the pads that are muxed to its function at the moment. */
public final class PadOutput {
  private final PadRouter pads;
  private final String function;
  private final Map<Net, NetDriver> drivers = new LinkedHashMap<>();
  private boolean driven;
  private double volts;

  public PadOutput(PadRouter pads, String function) {
    this.pads = pads;
    this.function = function;
    pads.addListener(this::update);
  }

  /** Drives a voltage. */
  public void setVolts(double newVolts) {
    driven = true;
    volts = newVolts;
    update();
  }

  /** Drives a level. */
  public void set(boolean high) {
    setVolts(high ? Net.SUPPLY : 0);
  }

  /** Drives nothing. */
  public void release() {
    driven = false;
    update();
  }

  private void update() {
    List<Net> nets = driven ? pads.nets(function) : List.of();
    // A copy, as a change of a net can come back here through a loop on the board.
    for (Net net : List.copyOf(drivers.keySet())) {
      if (!nets.contains(net)) {
        drivers.get(net).set(Drive.FLOATING);
      }
    }
    for (Net net : nets) {
      drivers.computeIfAbsent(net, added -> added.driver(function)).setVolts(volts);
    }
  }
}
