package demitasse.simulator.sam4l.chip;

import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.flash.FlashController;
import demitasse.simulator.sam4l.flash.PicoCache;
import demitasse.simulator.sam4l.other.BusMatrix;
import demitasse.simulator.sam4l.other.ChipId;
import demitasse.simulator.sam4l.other.EventController;
import demitasse.simulator.sam4l.other.FrequencyMeter;
import demitasse.simulator.sam4l.other.SystemManagerAccessPort;
import demitasse.simulator.sam4l.power.Bpm;
import demitasse.simulator.sam4l.power.Bscif;
import demitasse.simulator.sam4l.power.PowerManager;
import demitasse.simulator.sam4l.power.Scif;
import demitasse.simulator.sam4l.watchdog.Watchdog;

/** The peripherals that make the chip run: clocks, power, flash, watchdog, identification. */
final class SystemPeripherals {
  final PowerManager pm;
  final Scif scif;
  final Bpm bpm;
  final Bscif bscif;
  final FlashController flash;
  final PicoCache cache;
  final Watchdog watchdog;
  final SystemManagerAccessPort smap;

  SystemPeripherals(
      PeripheralMap map,
      ChipServices services,
      ClockTree clocks,
      InterruptWiring wiring,
      FlashArray array,
      ChipOptions options,
      Runnable watchdogReset) {
    flash = new FlashController(services, wiring.line(Lines.HFLASHC), array);
    map.add(0x400A0000, 0x400, flash, Mask.PBB, 0);
    cache = map.add(0x400A0400, 0x400, new PicoCache(services), Mask.PBB, 1);
    map.add(0x400A1000, 0x400, new BusMatrix(services), Mask.PBB, 2);
    smap = map.add(0x400A3000, 0x400, new SystemManagerAccessPort(services));
    map.add(0x400A6000, 0x400, new EventController(services), Mask.PBB, 6);
    pm = new PowerManager(services, wiring.line(Lines.PM), clocks);
    map.add(0x400E0000, 0x400, pm, Mask.PBC, 0);
    map.add(0x400E0400, 0x400, new ChipId(services), Mask.PBC, 1);
    scif = new Scif(services, wiring.line(Lines.SCIF), clocks, options.crystalHertz());
    map.add(0x400E0800, 0x400, scif, Mask.PBC, 2);
    FrequencyMeter meter = new FrequencyMeter(services, wiring.line(Lines.FREQM), clocks);
    map.add(0x400E0C00, 0x400, meter, Mask.PBC, 3);
    bpm =
        map.add(0x400F0000, 0x400, new Bpm(services, wiring.line(Lines.BPM), clocks), Mask.PBD, 0);
    bscif = new Bscif(services, wiring.line(Lines.BSCIF), clocks, options.slowCrystal());
    map.add(0x400F0400, 0x400, bscif, Mask.PBD, 1);
    watchdog =
        new Watchdog(
            services, wiring.line(Lines.WDT), clocks.rcsys(), clocks.clk32k(), watchdogReset);
    map.add(0x400F0C00, 0x400, watchdog, Mask.PBD, 3);
    NotModelled.addTo(map, services);
  }
}
