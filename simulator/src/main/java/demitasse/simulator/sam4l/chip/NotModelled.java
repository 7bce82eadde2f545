package demitasse.simulator.sam4l.chip;

import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.other.UnmodelledPeripheral;
import java.util.HashMap;
import java.util.Map;

/** The peripherals that the simulator has no model of, with the values of their registers. */
final class NotModelled {
  private static final int USB_ENDPOINTS = 8;

  private final PeripheralMap map;
  private final ChipServices services;

  private NotModelled(PeripheralMap map, ChipServices services) {
    this.map = map;
    this.services = services;
  }

  /** Puts all of them at their addresses. */
  static void addTo(PeripheralMap map, ChipServices services) {
    NotModelled table = new NotModelled(map, services);
    table.add("IISC", 0x40004000, 0x30, 0, Map.of(0x28, 0x100, 0x2C, 0x10000));
    table.add("ABDACB", 0x40064000, 0x30, 16, Map.of(0x2C, 0x100));
    table.add("PARC", 0x4006C000, 0x24, 18, Map.of(0x20, 0x100));
    table.add("CATB", 0x40070000, 0x100, 19, Map.of(0xFC, 0x100));
    table.add("LCDCA", 0x40080000, 0x68, 23, Map.of(0x64, 0x100));
    map.add(
        0x400A5000,
        0xC00,
        new UnmodelledPeripheral("USBC", services, 0x834, usbResetValues()),
        Mask.PBB,
        5);
    map.add(
        0x400F1400,
        0x400,
        new UnmodelledPeripheral("PICOUART", services, 0x24, Map.of(0x20, 0x101)),
        Mask.PBD,
        5);
  }

  private void add(String name, int base, int size, int clock, Map<Integer, Integer> resetValues) {
    UnmodelledPeripheral block = new UnmodelledPeripheral(name, services, size, resetValues);
    map.add(base, 0x400, block, Mask.PBA, clock);
  }

  private static Map<Integer, Integer> usbResetValues() {
    Map<Integer, Integer> values = new HashMap<>();
    values.put(0x000, 0x100);
    for (int i = 0; i < USB_ENDPOINTS; i++) {
      values.put(0x130 + 4 * i, 0x100);
      values.put(0x650 + 4 * i, 1);
    }
    values.put(0x800, 0x01004000);
    values.put(0x804, 0x00010000);
    values.put(0x818, 0x310);
    values.put(0x81C, 0x7);
    values.put(0x820, 0x1000);
    values.put(0x824, 0x48555342);
    values.put(0x828, 0x484F5354);
    values.put(0x82C, 0x9);
    return values;
  }
}
