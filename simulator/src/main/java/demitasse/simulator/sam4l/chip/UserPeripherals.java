package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.Crccu;
import demitasse.simulator.sam4l.Dacc;
import demitasse.simulator.sam4l.Gloc;
import demitasse.simulator.sam4l.Trng;
import demitasse.simulator.sam4l.acifc.Acifc;
import demitasse.simulator.sam4l.adcife.Adcife;
import demitasse.simulator.sam4l.aesa.Aesa;
import demitasse.simulator.sam4l.ast.Ast;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.eic.Eic;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.pdca.Pdca;
import demitasse.simulator.sam4l.spi.Spi;
import demitasse.simulator.sam4l.tc.TimerCounter;
import demitasse.simulator.sam4l.twi.Twim;
import demitasse.simulator.sam4l.twi.Twis;
import demitasse.simulator.sam4l.usart.Usart;
import java.util.ArrayList;
import java.util.List;

/** The peripherals that programs use, with their clocks, lines, and DMA handshakes. */
final class UserPeripherals {
  private static final int[] TIMER_GENERIC_CLOCKS = {5, 8};
  private static final int USARTS = 4;
  private static final int[] TWIM_BASES = {0x40018000, 0x4001C000, 0x40078000, 0x4007C000};
  private static final int[] TWIM_LINES = {Lines.TWIM0, Lines.TWIM1, Lines.TWIM2, Lines.TWIM3};
  private static final int[] TWIM_CLOCKS = {4, 6, 21, 22};
  private static final int[] TWIS_LINES = {Lines.TWIS0, Lines.TWIS1};
  private static final int[] TWIS_CLOCKS = {5, 7};

  final Gpio gpio;
  final Pdca pdca;
  final Ast ast;
  final Eic externalInterrupts;
  Trng trng;
  Adcife adc;

  /** The SPI devices of the board, whichever master selects them. */
  final SpiBus spi = new SpiBus();

  private final PeripheralMap map;
  private final ChipServices services;
  private final ClockTree clocks;
  private final InterruptWiring wiring;

  UserPeripherals(
      PeripheralMap map,
      ChipServices services,
      ClockTree clocks,
      InterruptWiring wiring,
      Bus memory) {
    this.map = map;
    this.services = services;
    this.clocks = clocks;
    this.wiring = wiring;
    gpio = new Gpio(services, clocks.gated(Mask.PBC, 4), wiring.lines(Lines.GPIO, Gpio.LINES));
    map.add(0x400E1000, 0x600, gpio, Mask.PBC, 4);
    ClockSource dmaClock = clocks.gated(Mask.HSB, 0);
    pdca = new Pdca(services, dmaClock, memory, wiring.lines(Lines.PDCA, Pdca.CHANNELS));
    map.add(0x400A2000, 0x840, pdca, Mask.PBB, 3);
    ast = map.add(0x400F0800, 0x400, makeAst(), Mask.PBD, 2);
    externalInterrupts = map.add(0x400F1000, 0x400, makeExternalInterrupts(), Mask.PBD, 4);
    addTimers();
    addUsarts();
    addSpi();
    addTwoWire();
    addAnalogAndOthers(memory);
  }

  private void addAnalogAndOthers(Bus memory) {
    adc = new Adcife(services, gatedA(12), clocks.generic(10), wiring.line(Lines.ADCIFE), gpio);
    map.add(0x40038000, 0x400, adc, Mask.PBA, 12);
    pdca.connectReceive(11, adc.receivePort());
    pdca.connectTransmit(29, adc.transmitPort());
    Dacc dacc = new Dacc(services, gatedA(13), wiring.line(Lines.DACC), gpio);
    map.add(0x4003C000, 0x400, dacc, Mask.PBA, 13);
    pdca.connectTransmit(35, dacc.transmitPort());
    Acifc comparators = new Acifc(services, wiring.line(Lines.ACIFC), gpio);
    map.add(0x40040000, 0x400, comparators, Mask.PBA, 14);
    map.add(0x40060000, 0x400, new Gloc(services, gatedA(15), gpio), Mask.PBA, 15);
    trng = new Trng(services, gatedA(17), wiring.line(Lines.TRNG));
    map.add(0x40068000, 0x400, trng, Mask.PBA, 17);
    addSecurity(memory);
  }

  private void addSecurity(Bus memory) {
    Aesa aes = new Aesa(services, clocks.gated(Mask.HSB, 9), wiring.line(Lines.AESA));
    map.add(0x400B0000, 0x400, aes, Mask.HSB, 9);
    pdca.connectReceive(17, aes.receivePort());
    pdca.connectTransmit(36, aes.transmitPort());
    ClockSource crcClock = clocks.gated(Mask.HSB, 4);
    Crccu crccu = new Crccu(services, crcClock, memory, wiring.line(Lines.CRCCU));
    map.add(0x400A4000, 0x400, crccu, Mask.PBB, 4);
  }

  private ClockSource gatedA(int bit) {
    return clocks.gated(Mask.PBA, bit);
  }

  private Ast makeAst() {
    ClockSource[] sources = {
      clocks.rcsys(), clocks.clk32k(), clocks.gated(Mask.PBD, 2), clocks.generic(2), clocks.clk1k()
    };
    return new Ast(services, sources, wiring.lines(Lines.AST, 5).toArray(new InterruptLine[0]));
  }

  private Eic makeExternalInterrupts() {
    List<InterruptLine> lines = new ArrayList<>();
    lines.add(wiring.nonMaskable());
    lines.addAll(wiring.lines(Lines.EIC, Eic.LINES - 1));
    return new Eic(services, clocks.gated(Mask.PBD, 4), gpio, lines);
  }

  private void addTimers() {
    for (int i = 0; i < TIMER_GENERIC_CLOCKS.length; i++) {
      List<ClockSource> sources =
          clocks.timerClocks(gatedA(2 + i), clocks.generic(TIMER_GENERIC_CLOCKS[i]));
      List<InterruptLine> lines =
          wiring.lines(Lines.TC + TimerCounter.CHANNELS * i, TimerCounter.CHANNELS);
      TimerCounter timer = new TimerCounter("TC" + i, services, sources, lines, gpio);
      map.add(0x40010000 + 0x4000 * i, 0x400, timer, Mask.PBA, 2 + i);
    }
  }

  private void addUsarts() {
    for (int i = 0; i < USARTS; i++) {
      int clock = 8 + i;
      Usart usart =
          new Usart("USART" + i, services, gatedA(clock), wiring.line(Lines.USART + i), gpio, spi);
      map.add(0x40024000 + 0x4000 * i, 0x400, usart, Mask.PBA, clock);
      pdca.connectReceive(i, usart.receivePort());
      pdca.connectTransmit(18 + i, usart.transmitPort());
    }
  }

  private void addSpi() {
    Spi master = new Spi("SPI", services, gatedA(1), wiring.line(Lines.SPI), gpio, spi);
    map.add(0x40008000, 0x400, master, Mask.PBA, 1);
    pdca.connectReceive(4, master.receivePort());
    pdca.connectTransmit(22, master.transmitPort());
  }

  private void addTwoWire() {
    for (int i = 0; i < TWIM_BASES.length; i++) {
      ClockSource clock = gatedA(TWIM_CLOCKS[i]);
      Twim master = new Twim(i, services, clock, wiring.line(TWIM_LINES[i]), gpio);
      map.add(TWIM_BASES[i], 0x400, master, Mask.PBA, TWIM_CLOCKS[i]);
      pdca.connectReceive(5 + i, master.receivePort());
      pdca.connectTransmit(23 + i, master.transmitPort());
      if (i < TWIS_LINES.length) {
        addSlave(i, master);
      }
    }
  }

  /** Slaves 0 and 1 share the pads of the masters. */
  private void addSlave(int number, Twim master) {
    Twis slave = new Twis(number, services, wiring.line(TWIS_LINES[number]), gpio);
    map.add(TWIM_BASES[number] + 0x400, 0x400, slave, Mask.PBA, TWIS_CLOCKS[number]);
    master.setSlave(slave::isEnabled);
    slave.setMaster(master::isEnabled);
    pdca.connectReceive(9 + number, slave.receivePort());
    pdca.connectTransmit(27 + number, slave.transmitPort());
  }
}
