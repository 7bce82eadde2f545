package demitasse.simulator.sam4l;

import demitasse.simulator.pins.Net;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An input of a peripheral: the pad that is muxed to its function at the moment. */
public final class PadInput {
  private final PadRouter pads;
  private final String function;
  private final Runnable changed;
  private final Set<Net> watched = new HashSet<>();
  private Net net;

  /** Runs {@code changed} after each change of the net's voltage, or of the net. */
  public PadInput(PadRouter pads, String function, Runnable changed) {
    this.pads = pads;
    this.function = function;
    this.changed = changed;
    pads.addListener(this::route);
    watch();
  }

  /** Whether a pad is muxed to the function. */
  public boolean isRouted() {
    return net != null;
  }

  /** The level; low without a pad. */
  public boolean isHigh() {
    return net != null && net.isHigh();
  }

  /** The voltage; 0 without a pad. */
  public double volts() {
    return net == null ? 0 : net.volts();
  }

  private void route() {
    Net before = net;
    watch();
    if (net != before) {
      changed.run();
    }
  }

  private void watch() {
    List<Net> nets = pads.nets(function);
    Net now = nets.isEmpty() ? null : nets.get(0);
    if (now != null && watched.add(now)) {
      now.addListener(
          () -> {
            if (now == net) {
              changed.run();
            }
          });
    }
    net = now;
  }
}
