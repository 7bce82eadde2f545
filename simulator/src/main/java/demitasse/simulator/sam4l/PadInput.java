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

  /**
   * @param function as in the datasheet's table of multiplexed signals: {@code USART0_CTS}
   * @param changed runs after each change of {@link #isHigh}
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
    pads.addListener(this::reroute);
  }

  /** The level; an input to which no pad is muxed is low. */
  public boolean isHigh() {
    return high;
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

  private void sample() {
    boolean now = level();
    if (now != high) {
      high = now;
      changed.run();
    }
  }
}
