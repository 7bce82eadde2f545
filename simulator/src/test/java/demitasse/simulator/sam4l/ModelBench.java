package demitasse.simulator.sam4l;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Time, diagnostics, pads and interrupt lines for a test of one model. */
public final class ModelBench implements PadRouter {
  private final Timeline timeline = new Timeline();
  private final Diagnostics diagnostics = new Diagnostics(timeline);
  private final Map<String, Net> nets = new HashMap<>();
  private final List<Runnable> muxListeners = new ArrayList<>();
  private long now;

  public ModelBench() {
    timeline.setClock(() -> now);
  }

  /** What the model is made with. */
  public ChipServices services() {
    return new ChipServices(timeline, diagnostics);
  }

  public long now() {
    return now;
  }

  /** Lets time pass, with the events that are due in it at their times. */
  public void run(long picoseconds) {
    long until = now + picoseconds;
    while (timeline.next() <= until) {
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
    now = until;
  }

  /** Muxes a pad to a function; its net is new. */
  public Net connect(String function) {
    Net net = new Net(function);
    nets.put(function, net);
    muxListeners.forEach(Runnable::run);
    return net;
  }

  @Override
  public List<Net> nets(String function) {
    return nets.containsKey(function) ? List.of(nets.get(function)) : List.of();
  }

  @Override
  public void addListener(Runnable changed) {
    muxListeners.add(changed);
  }

  /** The kinds of misuse that were reported, in order. */
  public List<Misuse> misuse() {
    return diagnostics.all().stream().map(Diagnostic::misuse).toList();
  }

  /** An interrupt line whose level a test can see. */
  public static final class Line implements InterruptLine {
    private boolean high;

    @Override
    public void set(boolean asserted) {
      high = asserted;
    }

    public boolean isHigh() {
      return high;
    }
  }
}
