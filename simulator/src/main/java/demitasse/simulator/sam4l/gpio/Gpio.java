package demitasse.simulator.sam4l.gpio;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadRouter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The General-Purpose Input/Output controller: three ports, and the pads PA00 to PC31.
 *
 * <p>A pad belongs to GPIO, or to the peripheral that PMR selects from the datasheet's table of
 * multiplexed signals (Atmel 42023, "GPIO" and "I/O Line Considerations").
 */
public final class Gpio extends RegisterBlock implements PadRouter {
  /** Interrupt lines: one for each eight pins. */
  public static final int LINES = 12;

  private static final int PORT_SIZE = 0x200;
  private static final int LINES_OF_PORT = 4;
  private static final int[] PINS = {0xFFFFFFFF, 0x0000FFFF, 0xFFFFFFFF};

  private final ChipServices services;
  private final List<Port> ports = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final Map<String, List<Net>> routes = new HashMap<>();

  /**
   * @param clock CLK_GPIO
   * @param lines {@value #LINES} lines, of PA00 to PA07 first
   */
  public Gpio(ChipServices services, ClockSource clock, List<InterruptLine> lines) {
    super("GPIO");
    this.services = services;
    for (int number = 0; number < PINS.length; number++) {
      int first = number * LINES_OF_PORT;
      List<InterruptLine> ofPort = List.copyOf(lines.subList(first, first + LINES_OF_PORT));
      ports.add(new Port(number, PINS[number], services, clock, ofPort, this::route));
    }
    reset();
  }

  /** The wire of a pad, by its name: {@code PA04}. */
  public Net net(String pad) {
    if (!pad.matches("P[ABC]\\d\\d")) {
      throw new IllegalArgumentException("no pad is called " + pad);
    }
    int pin = Integer.parseInt(pad.substring(2));
    Net net = pin < PinMux.PORT_PINS ? ports.get(pad.charAt(1) - 'A').net(pin) : null;
    if (net == null) {
      throw new IllegalArgumentException("the chip has no pad " + pad);
    }
    return net;
  }

  @Override
  public List<Net> nets(String function) {
    return routes.getOrDefault(function, List.of());
  }

  @Override
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }

  private void route() {
    Map<String, List<Net>> collected = new HashMap<>();
    for (Port port : ports) {
      port.routes(
          (signal, net) -> collected.computeIfAbsent(signal, key -> new ArrayList<>()).add(net));
    }
    routes.clear();
    collected.forEach((signal, nets) -> routes.put(signal, List.copyOf(nets)));
    List.copyOf(listeners).forEach(Runnable::run);
  }

  @Override
  public int load(int offset) {
    Port port = port(offset);
    return port == null ? 0 : port.load(offset % PORT_SIZE);
  }

  @Override
  public void store(int offset, int value) {
    Port port = port(offset);
    if (port != null) {
      port.store(offset % PORT_SIZE, value);
    }
  }

  /** Those that set, clear or toggle: lanes that are not written change nothing. */
  @Override
  protected boolean isWriteOnly(int offset) {
    return (offset & 0xC) != 0;
  }

  private Port port(int offset) {
    int number = offset / PORT_SIZE;
    if (number >= ports.size()) {
      services.report(
          name(), Misuse.NO_REGISTER, "no port has registers at offset 0x%03x".formatted(offset));
      return null;
    }
    return ports.get(number);
  }

  @Override
  public void reset() {
    ports.forEach(Port::reset);
  }
}
