package demitasse.simulator.sam4l.twi;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.PadRouter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pads whose multiplexing a test decides. */
final class TestPads implements PadRouter {
  private final Map<String, List<Net>> nets = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /** A net with a pull-up. */
  static Net pulledUp(String name) {
    Net net = new Net(name);
    net.driver("pull-up of " + name).set(Drive.PULL_UP);
    return net;
  }

  void route(String function, Net... pads) {
    nets.put(function, List.of(pads));
    listeners.forEach(Runnable::run);
  }

  @Override
  public List<Net> nets(String function) {
    return nets.getOrDefault(function, List.of());
  }

  @Override
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }
}
