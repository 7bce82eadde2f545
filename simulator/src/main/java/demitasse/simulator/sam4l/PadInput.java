package demitasse.simulator.sam4l;

import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.SerialFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An input of a peripheral: it listens to the pads that are muxed to it at the moment. */
public final class PadInput {
  private final PadRouter pads;
  private final String function;
  private final Runnable changed;
  private final Consumer<SerialFrame> receiver;
  private final Set<Net> known = new HashSet<>();
  private List<Net> routed = List.of();
  private boolean high;
  private double volts;

  /**
   * @param function as in the datasheet's table of multiplexed signals: {@code USART0_CTS}
   * @param changed runs after each change of {@link #isHigh} or {@link #volts}
   */
  public PadInput(PadRouter pads, String function, Runnable changed) {
    this(pads, function, changed, frame -> {});
  }

  /**
   * @param receiver gets each character that somebody sends to the pads
   */
  public PadInput(
      PadRouter pads, String function, Runnable changed, Consumer<SerialFrame> receiver) {
    this.pads = pads;
    this.function = function;
    this.changed = changed;
    this.receiver = receiver;
    listen();
    high = level();
    volts = voltage();
    pads.addListener(this::reroute);
  }

  /** The level; an input to which no pad is muxed is low. */
  public boolean isHigh() {
    return high;
  }

  /** The voltage of the first pad that is muxed to it; 0 without a pad. */
  public double volts() {
    return volts;
  }

  /** Whether any pad is muxed to it. */
  public boolean isRouted() {
    return !routed.isEmpty();
  }

  /** The nets of the pads that are muxed to it. */
  public List<Net> nets() {
    return routed;
  }

  private void reroute() {
    listen();
    sample();
  }

  private void listen() {
    routed = pads.nets(function);
    for (Net net : routed) {
      if (known.add(net)) {
        // Nets keep their listeners for good; those that are not routed now are ignored.
        net.addListener(this::sample);
        net.addReceiver(frame -> receive(net, frame));
      }
    }
  }

  private void receive(Net net, SerialFrame frame) {
    if (routed.contains(net)) {
      receiver.accept(frame);
    }
  }

  private boolean level() {
    return routed.stream().anyMatch(Net::isHigh);
  }

  private double voltage() {
    return routed.isEmpty() ? 0 : routed.get(0).volts();
  }

  private void sample() {
    boolean now = level();
    double voltsNow = voltage();
    if (now != high || voltsNow != volts) {
      high = now;
      volts = voltsNow;
      changed.run();
    }
  }
}
