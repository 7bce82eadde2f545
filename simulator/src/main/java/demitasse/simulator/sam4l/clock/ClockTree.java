package demitasse.simulator.sam4l.clock;

import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All clocks of the chip, from the oscillators to the gate of each peripheral.
 *
 * <p>SCIF and BSCIF start and stop the oscillators; PM chooses the main clock, divides it and opens
 * the gates (Atmel 42023: PM, Synchronous clocks; SCIF, Generic clocks).
 */
public final class ClockTree {
  /** RCSYS, the oscillator that always runs, in Hz. */
  public static final long RCSYS_HERTZ = 115_200;

  /** What OSC32K and RC32K give, in Hz. */
  public static final long SLOW_HERTZ = 32_768;

  private static final int BRIDGES = 4;
  private static final int DIVIDED_TIMER_CLOCKS = 4;

  private final FixedClock rcsys = new FixedClock(RCSYS_HERTZ);
  private final Oscillator osc0;
  private final Oscillator pll0;
  private final Oscillator dfll0;
  private final Oscillator rc80m;
  private final Oscillator rcfast;
  private final Oscillator rc1m;
  private final Oscillator osc32k;
  private final Oscillator rc32k;
  private final DerivedClock clk32k;
  private final DerivedClock clk1k;
  private final DerivedClock main;
  private final DerivedClock cpu;
  private final DerivedClock hsb;
  private final DerivedClock[] bridges = new DerivedClock[BRIDGES];
  private final GenericClock[] generic = new GenericClock[GenericClock.COUNT];
  private final Map<Mask, List<Gate>> gates = new EnumMap<>(Mask.class);
  private final int[] masks = new int[Mask.values().length];
  private final int[] bridgeShifts = new int[BRIDGES];
  private int mainSelection;
  private final List<DerivedClock> timerClocks = new ArrayList<>();
  private int dividerMask;
  private int cpuShift;
  private boolean rc32kChosen;
  private SleepLevel level = SleepLevel.NONE;

  private record Gate(int bit, DerivedClock clock) {}

  public ClockTree(Timeline timeline) {
    osc0 = new Oscillator("OSC0", timeline);
    pll0 = new Oscillator("PLL0", timeline);
    dfll0 = new Oscillator("DFLL0", timeline);
    rc80m = new Oscillator("RC80M", timeline);
    rcfast = new Oscillator("RCFAST", timeline);
    rc1m = new Oscillator("RC1M", timeline);
    osc32k = new Oscillator("OSC32K", timeline);
    rc32k = new Oscillator("RC32K", timeline);
    clk32k = new DerivedClock(() -> (rc32kChosen ? rc32k : osc32k).hertz(), osc32k, rc32k);
    clk1k = new DerivedClock(() -> clk32k.hertz() / 32, clk32k);
    main = new DerivedClock(this::mainHertz, rcsys, osc0, pll0, dfll0, rc80m, rcfast, rc1m);
    cpu = new DerivedClock(() -> main.hertz() >> cpuShift, main);
    hsb = new DerivedClock(() -> level.compareTo(SleepLevel.HSB) >= 0 ? 0 : cpu.hertz(), cpu);
    for (int i = 0; i < BRIDGES; i++) {
      int bridge = i;
      bridges[i] = new DerivedClock(() -> bridgeHertz(bridge), main);
    }
    for (int i = 0; i < generic.length; i++) {
      generic[i] = new GenericClock(this);
    }
    for (Mask mask : Mask.values()) {
      gates.put(mask, new ArrayList<>());
      masks[mask.index()] = mask.resetValue();
    }
  }

  private long mainHertz() {
    ClockSource source = mainSource();
    return source == null || level.compareTo(SleepLevel.OSCILLATORS) >= 0 ? 0 : source.hertz();
  }

  private long bridgeHertz(int bridge) {
    return arePeripheralsStopped() ? 0 : main.hertz() >> bridgeShifts[bridge];
  }

  boolean arePeripheralsStopped() {
    return level.compareTo(SleepLevel.PERIPHERALS) >= 0;
  }

  public FixedClock rcsys() {
    return rcsys;
  }

  public Oscillator osc0() {
    return osc0;
  }

  public Oscillator pll0() {
    return pll0;
  }

  public Oscillator dfll0() {
    return dfll0;
  }

  public Oscillator rc80m() {
    return rc80m;
  }

  public Oscillator rcfast() {
    return rcfast;
  }

  public Oscillator rc1m() {
    return rc1m;
  }

  public Oscillator osc32k() {
    return osc32k;
  }

  public Oscillator rc32k() {
    return rc32k;
  }

  /** The 32 kHz clock that BPM's CK32S chooses. */
  public ClockSource clk32k() {
    return clk32k;
  }

  /** The 1 kHz clock, which is made of the 32 kHz clock. */
  public ClockSource clk1k() {
    return clk1k;
  }

  public ClockSource main() {
    return main;
  }

  /** The processor's clock; it stands still in the sleep modes that stop the oscillators. */
  public ClockSource cpu() {
    return cpu;
  }

  public ClockSource hsb() {
    return hsb;
  }

  /** The clock of the bridge A (0) to D (3), before the gates. */
  public ClockSource bridge(int number) {
    return bridges[number];
  }

  /** GCLK0 to GCLK11. */
  public GenericClock generic(int number) {
    return generic[number];
  }

  /** The clock of one peripheral, behind the gate that a bit of a mask opens. */
  public ClockSource gated(Mask mask, int bit) {
    ClockSource parent =
        mask.index() < Mask.PBA.index() ? hsb : bridges[mask.index() - Mask.PBA.index()];
    DerivedClock clock = new DerivedClock(() -> isEnabled(mask, bit) ? parent.hertz() : 0, parent);
    gates.get(mask).add(new Gate(bit, clock));
    return clock;
  }

  /** Whether the gate is open. */
  public boolean isEnabled(Mask mask, int bit) {
    return (masks[mask.index()] & (1 << bit)) != 0;
  }

  /** Opens and closes gates: a write of a mask register. */
  public void setMask(Mask mask, int value) {
    int changed = masks[mask.index()] ^ value;
    masks[mask.index()] = value;
    for (Gate gate : gates.get(mask)) {
      if ((changed & (1 << gate.bit)) != 0) {
        gate.clock.update();
      }
    }
  }

  /**
   * The clocks of a timer, which stand still while its own clock does: a generic clock, and then
   * what TIMER_CLOCK2 to 5 are divided from, each if PBADIVMASK lets it.
   */
  public List<ClockSource> timerClocks(ClockSource own, ClockSource genericClock) {
    List<ClockSource> made = new ArrayList<>();
    made.add(
        new DerivedClock(() -> own.hertz() == 0 ? 0 : genericClock.hertz(), own, genericClock));
    for (int i = 0; i < DIVIDED_TIMER_CLOCKS; i++) {
      int bit = 1 << (2 * i);
      DerivedClock clock = new DerivedClock(() -> (dividerMask & bit) != 0 ? own.hertz() : 0, own);
      timerClocks.add(clock);
      made.add(clock);
    }
    return made;
  }

  /** Opens and closes the gates of the divided clocks: a write of PBADIVMASK. */
  public void setDividerMask(int mask) {
    dividerMask = mask;
    timerClocks.forEach(DerivedClock::update);
  }

  /** The source that a value of MCCTRL.MCSEL means, or null if none is. */
  public ClockSource mainSource(int selection) {
    return switch (selection) {
      case 0 -> rcsys;
      case 1 -> osc0;
      case 2 -> pll0;
      case 3 -> dfll0;
      case 4 -> rc80m;
      case 5 -> rcfast;
      case 6 -> rc1m;
      default -> null;
    };
  }

  private ClockSource mainSource() {
    return mainSource(mainSelection);
  }

  /** Whether a value of MCCTRL.MCSEL is the one in force. */
  public boolean isMain(int selection) {
    return mainSelection == selection;
  }

  /** Chooses the main clock: a write of MCCTRL. */
  public void selectMain(int selection) {
    mainSelection = selection;
    main.update();
  }

  /** Divides the processor's clock by a power of two. */
  public void divideCpu(int shift) {
    cpuShift = shift;
    cpu.update();
  }

  /** Divides the clock of a bridge by a power of two. */
  public void divideBridge(int bridge, int shift) {
    bridgeShifts[bridge] = shift;
    bridges[bridge].update();
  }

  /** Chooses what the 32 kHz clock comes from: BPM's CK32S. */
  public void chooseRc32k(boolean chosen) {
    rc32kChosen = chosen;
    clk32k.update();
  }

  /** Stops what a sleep mode stops, or lets all run again. */
  public void sleep(SleepLevel newLevel) {
    boolean wereStopped = level.compareTo(SleepLevel.OSCILLATORS) >= 0;
    boolean areStopped = newLevel.compareTo(SleepLevel.OSCILLATORS) >= 0;
    level = newLevel;
    if (wereStopped != areStopped) {
      for (Oscillator oscillator : List.of(osc0, dfll0, rc80m, rcfast, rc1m)) {
        oscillator.setSuspended(areStopped);
      }
    }
    main.update();
    hsb.update();
    for (DerivedClock bridge : bridges) {
      bridge.update();
    }
    for (GenericClock clock : generic) {
      clock.update();
    }
  }

  public SleepLevel sleepLevel() {
    return level;
  }
}
