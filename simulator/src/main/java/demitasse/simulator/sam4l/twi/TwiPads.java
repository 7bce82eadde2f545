package demitasse.simulator.sam4l.twi;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.PadRouter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The pads TWD and TWCK of one instance, and the bus that they lead to. */
final class TwiPads {
  private final String owner;
  private final String pair;
  private final ChipServices services;
  private final PadRouter router;
  private final Map<Net, NetDriver> clockDrivers = new HashMap<>();
  private final Map<Net, Boolean> heard = new HashMap<>();
  private Runnable linesChanged = () -> {};
  private Consumer<I2cBus> busGained = bus -> {};
  private Consumer<I2cBus> busLost = bus -> {};
  private I2cBus bus;
  private boolean holdingClock;

  /** The pads of {@code TWIMS0} to {@code TWIMS3}: {@code pair} is the prefix of the functions. */
  TwiPads(String owner, String pair, ChipServices services, PadRouter router) {
    this.owner = owner;
    this.pair = pair;
    this.services = services;
    this.router = router;
  }

  /** Begins to follow the multiplexing. */
  void open(Consumer<I2cBus> gained, Consumer<I2cBus> lost, Runnable changed) {
    busGained = gained;
    busLost = lost;
    linesChanged = changed;
    router.addListener(this::multiplexed);
    multiplexed();
  }

  /** The bus, or null if one of the pads is not multiplexed to the interface. */
  I2cBus bus() {
    return bus;
  }

  boolean isClockHigh() {
    return bus != null && bus.clock().isHigh();
  }

  /** Holds TWCK low, or lets it go. */
  void holdClock(boolean hold) {
    holdingClock = hold;
    if (bus != null) {
      drive(hold ? Drive.LOW : Drive.FLOATING);
    }
  }

  boolean isHoldingClock() {
    return holdingClock;
  }

  /** Reports why no transfer can begin, if the wiring is the reason. */
  void reportObstacles() {
    if (bus == null) {
      services.report(
          owner,
          Misuse.WRONG_ORDER,
          "a transfer waits forever: %s_TWD and %s_TWCK are not both multiplexed to pads (GPIO PMR, GPER = 0)"
              .formatted(pair, pair));
    } else {
      reportFloating(bus.data(), "TWD");
      reportFloating(bus.clock(), "TWCK");
    }
  }

  private void reportFloating(Net net, String line) {
    if (!net.isHigh() && !net.isDriven()) {
      services.report(
          owner,
          Misuse.ELECTRICAL,
          "%s_%s has no pull-up, so the bus never looks free".formatted(pair, line));
    }
  }

  private void multiplexed() {
    List<Net> data = router.nets(pair + "_TWD");
    List<Net> clock = router.nets(pair + "_TWCK");
    boolean connected = !data.isEmpty() && !clock.isEmpty();
    if (bus != null && connected && bus.data() == data.get(0) && bus.clock() == clock.get(0)) {
      return;
    }
    if (bus != null) {
      drive(Drive.FLOATING);
      I2cBus lost = bus;
      bus = null;
      busLost.accept(lost);
    }
    if (connected) {
      bus = new I2cBus(data.get(0), clock.get(0));
      hear(bus.data());
      hear(bus.clock());
      drive(holdingClock ? Drive.LOW : Drive.FLOATING);
      busGained.accept(bus);
    }
  }

  /**
   * Listens to a net once: a listener cannot be removed, so {@link #lineChanged} sorts the news.
   */
  private void hear(Net net) {
    if (heard.put(net, true) == null) {
      net.addListener(() -> lineChanged(net));
    }
  }

  private void lineChanged(Net net) {
    if (bus != null && (net == bus.data() || net == bus.clock())) {
      linesChanged.run();
    }
  }

  private void drive(Drive drive) {
    clockDrivers.computeIfAbsent(bus.clock(), net -> net.driver(owner)).set(drive);
  }
}
