package demitasse.simulator.sam4l.clock;

import demitasse.simulator.sam4l.ClockSource;
import java.util.Arrays;

/** A generic clock: one of many sources, divided (Atmel 42023: SCIF, Generic clocks). */
public final class GenericClock implements ClockSource {
  /** GCLK0 to GCLK11. */
  public static final int COUNT = 12;

  private static final int SOURCES = 17;

  private final ClockTree tree;
  private final DerivedClock clock;
  private int control;

  GenericClock(ClockTree tree) {
    this.tree = tree;
    ClockSource[] sources = new ClockSource[SOURCES];
    int count = 0;
    for (int i = 0; i < SOURCES; i++) {
      ClockSource source = source(i);
      if (source != null) {
        sources[count++] = source;
      }
    }
    clock = new DerivedClock(this::compute, Arrays.copyOf(sources, count));
  }

  /** The source that a value of GCCTRL.OSCSEL means, or null if it is not modelled. */
  private ClockSource source(int selection) {
    return switch (selection) {
      case 0 -> tree.rcsys();
      case 1 -> tree.clk32k();
      case 2 -> tree.dfll0();
      case 3 -> tree.osc0();
      case 4 -> tree.rc80m();
      case 5 -> tree.rcfast();
      case 6 -> tree.rc1m();
      case 7 -> tree.cpu();
      case 8 -> tree.hsb();
      case 9, 10, 11, 12 -> tree.bridge(selection - 9);
      case 13 -> tree.rc32k();
      case 15 -> tree.clk1k();
      case 16 -> tree.pll0();
      default -> null;
    };
  }

  /** Whether the simulator models a value of GCCTRL.OSCSEL. */
  public boolean hasSource(int selection) {
    return source(selection) != null;
  }

  /** Writes GCCTRL: CEN, DIVEN, OSCSEL and DIV. */
  public void configure(int newControl) {
    control = newControl;
    clock.update();
  }

  private long compute() {
    ClockSource source = source((control >>> 8) & 0x1F);
    if ((control & 1) == 0 || source == null || tree.arePeripheralsStopped()) {
      return 0;
    }
    boolean divided = (control & 2) != 0;
    return divided ? source.hertz() / (2L * ((control >>> 16) + 1)) : source.hertz();
  }

  @Override
  public long hertz() {
    return clock.hertz();
  }

  @Override
  public void addListener(Runnable changed) {
    clock.addListener(changed);
  }

  void update() {
    clock.update();
  }
}
