package demitasse.chip.sam4l;

import demitasse.cortexm.InterruptService;
import demitasse.machine.Machine;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.ast.Ast;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.flash.FlashController;
import demitasse.simulator.sam4l.flash.PicoCache;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.pdca.Pdca;
import demitasse.simulator.sam4l.power.Bpm;
import demitasse.simulator.sam4l.power.Bscif;
import demitasse.simulator.sam4l.power.PowerManager;
import demitasse.simulator.sam4l.power.Scif;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simulator's models of what the drivers use, as a machine: each access takes some cycles, and
 * {@link #run} serves interrupts as the kernel's loop does.
 */
final class Sam4lMachine implements Machine {
  private static final int LINES = 80;

  /** An access with the instructions around it. */
  private static final int CYCLES_OF_ACCESS = 8;

  private static final long CRYSTAL_HERTZ = 16_000_000;

  private final boolean[] asserted = new boolean[LINES];
  final Timeline timeline = new Timeline();
  final Diagnostics diagnostics = new Diagnostics(timeline);
  final ChipServices services = new ChipServices(timeline, diagnostics);
  final ClockTree clocks = new ClockTree(timeline);
  final ArrayMemory memory = new ArrayMemory();
  final FlashController flash = new FlashController(services, line(0), new FlashArray());
  final PicoCache cache = new PicoCache(services);
  final Bpm bpm = new Bpm(services, line(37), clocks);
  final Gpio gpio = new Gpio(services, clocks.gated(Mask.PBC, 4), lines(25, Gpio.LINES));
  final Pdca pdca = new Pdca(services, clocks.gated(Mask.HSB, 0), memory, lines(1, Pdca.CHANNELS));
  final Ast ast = new Ast(services, astClocks(), lines(39, 5).toArray(InterruptLine[]::new));

  final demitasse.simulator.sam4l.usart.Usart usart =
      new demitasse.simulator.sam4l.usart.Usart(
          "USART0", services, clocks.gated(Mask.PBA, 8), line(65), gpio);

  private final Map<Integer, InterruptService> connected = new TreeMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private long now;

  private record Slot(int base, int size, RegisterBlock block, Mask mask, int bit) {}

  Sam4lMachine() {
    timeline.setClock(() -> now);
    pdca.connectReceive(0, usart.receivePort());
    pdca.connectTransmit(18, usart.transmitPort());
    add(0x40024000, 0x400, usart, Mask.PBA, 8);
    add(0x400A0000, 0x400, flash, Mask.PBB, 0);
    add(0x400A0400, 0x400, cache, Mask.PBB, 1);
    add(0x400A2000, 0x840, pdca, Mask.PBB, 3);
    add(0x400E0000, 0x400, new PowerManager(services, line(22), clocks), Mask.PBC, 0);
    add(0x400E0800, 0x400, new Scif(services, line(23), clocks, CRYSTAL_HERTZ), Mask.PBC, 2);
    add(0x400E1000, 0x600, gpio, Mask.PBC, 4);
    add(0x400F0000, 0x400, bpm, Mask.PBD, 0);
    add(0x400F0400, 0x400, new Bscif(services, line(38), clocks, true), Mask.PBD, 1);
    add(0x400F0800, 0x400, ast, Mask.PBD, 2);
    slots.forEach(slot -> slot.block.reset());
  }

  /** Adds a peripheral behind a bit of a mask. */
  void add(int base, int size, RegisterBlock block, Mask mask, int bit) {
    slots.add(new Slot(base, size, block, mask, bit));
  }

  /** An interrupt line's end at its peripheral. */
  InterruptLine line(int number) {
    return level -> asserted[number] = level;
  }

  private List<InterruptLine> lines(int first, int count) {
    List<InterruptLine> lines = new ArrayList<>();
    for (int number = first; number < first + count; number++) {
      lines.add(line(number));
    }
    return lines;
  }

  private ClockSource[] astClocks() {
    return new ClockSource[] {
      clocks.rcsys(), clocks.clk32k(), clocks.gated(Mask.PBD, 2), clocks.generic(2), clocks.clk1k()
    };
  }

  /** Names the service of a line. */
  void connect(int line, InterruptService service) {
    connected.put(line, service);
  }

  boolean isAsserted(int line) {
    return asserted[line];
  }

  @Override
  public int load(int address, int widthBytes) {
    passCycles();
    Slot slot = slot(address);
    return isClocked(slot) ? slot.block.load(address - slot.base, widthBytes) : 0;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    passCycles();
    Slot slot = slot(address);
    if (isClocked(slot)) {
      slot.block.store(address - slot.base, value, widthBytes);
    }
  }

  @Override
  public int addressOf(byte[] array) {
    return memory.addressOf(array);
  }

  /** Lets time pass, in picoseconds, in which the kernel does something else. */
  void pass(long picoseconds) {
    long end = now + picoseconds;
    while (timeline.next() <= end) {
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
    now = Math.max(now, end);
  }

  /** Lets time pass, in picoseconds, in which the kernel serves interrupts at once. */
  void run(long picoseconds) {
    long end = now + picoseconds;
    while (now < end) {
      if (!serveFirst()) {
        pass(Math.min(end, Math.max(now + 1, timeline.next())) - now);
      }
    }
  }

  private boolean serveFirst() {
    for (Map.Entry<Integer, InterruptService> entry : connected.entrySet()) {
      if (asserted[entry.getKey()]) {
        long before = now;
        entry.getValue().serve();
        // A service that does nothing for its line would be called for ever.
        now = Math.max(now, before + 1);
        return true;
      }
    }
    return false;
  }

  private void passCycles() {
    long hertz = clocks.cpu().hertz();
    if (hertz == 0) {
      throw new AssertionError("The processor's clock stands still");
    }
    pass(Timeline.picoseconds(CYCLES_OF_ACCESS, hertz));
  }

  private Slot slot(int address) {
    for (Slot slot : slots) {
      if (Integer.compareUnsigned(address - slot.base, slot.size) < 0) {
        return slot;
      }
    }
    throw new AssertionError("Nothing is at 0x" + Integer.toHexString(address));
  }

  private boolean isClocked(Slot slot) {
    if (clocks.isEnabled(slot.mask, slot.bit)) {
      return true;
    }
    services.report(slot.block.name(), Misuse.CLOCK_MASKED, slot.mask + " bit " + slot.bit);
    return false;
  }
}
