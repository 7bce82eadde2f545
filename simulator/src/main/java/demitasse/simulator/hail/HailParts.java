package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.ChipServices;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What is soldered around the chip on Hail, wired to its pads. */
final class HailParts {
  final Map<LedColor, Led> leds = new EnumMap<>(LedColor.class);
  final Button button;
  final Ftdi ftdi;
  final Nrf51822 radio;
  final Si7021 si7021;
  final Isl29035 isl29035;
  final Fxos8700 fxos8700;
  private final Net analogReference = new Net("AREF");
  private final Function<String, Net> pads;
  private final Map<Net, Pin> pins = new HashMap<>();

  /** Wires the parts to {@code pads}, found by name, and to the reset pin. */
  HailParts(ChipServices services, Function<String, Net> pads, Net resetPin) {
    this.pads = pads;
    for (LedColor color : LedColor.values()) {
      leds.put(color, new Led(color.name(), pads.apply(color.pad())));
    }
    button = new Button(pads.apply("PA16"));
    ftdi = new Ftdi(services, pads.apply("PA12"), pads.apply("PA11"), pads.apply("PA08"), resetPin);
    radio =
        new Nrf51822(
            services,
            new Nrf51822.Nets(
                pads.apply("PB10"),
                pads.apply("PB09"),
                pads.apply("PB06"),
                pads.apply("PB07"),
                pads.apply("PA17"),
                pads.apply("PB08")));
    Net data = pulledUp("PB00");
    Net clock = pulledUp("PB01");
    si7021 = new Si7021(services, data, clock);
    isl29035 = new Isl29035(services, data, clock, pulledUp("PA20"));
    fxos8700 = new Fxos8700(services, data, clock, pads.apply("PA09"), pads.apply("PA18"));
  }

  /** Where the header's AREF goes: the reference of the chip's converter. */
  Net analogReference() {
    return analogReference;
  }

  /** Starts the sensors anew, as when the board gets power. */
  void powerUp() {
    si7021.powerUp();
    isl29035.powerUp();
    fxos8700.powerUp();
  }

  private Net pulledUp(String pad) {
    Net net = pads.apply(pad);
    net.driver("pull-up of " + pad).set(Drive.PULL_UP);
    return net;
  }

  /** A pin by its name on the header, {@code D0}, or by its pad's, {@code PB14}. */
  Pin pin(String name) {
    Net net = name.equals("AREF") ? analogReference : pads.apply(HailPins.pad(name));
    return pins.computeIfAbsent(net, Pin::new);
  }
}
