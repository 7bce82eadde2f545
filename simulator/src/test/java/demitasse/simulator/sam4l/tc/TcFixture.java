package demitasse.simulator.sam4l.tc;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import java.util.List;

/** TC0 at 12.8 MHz, so that a tick of TIMER_CLOCK5 takes 10 us; its pads are nets of their own. */
final class TcFixture {
  static final int CCR = 0x00;
  static final int CMR = 0x04;
  static final int CV = 0x10;
  static final int RA = 0x14;
  static final int RB = 0x18;
  static final int RC = 0x1C;
  static final int SR = 0x20;
  static final int IER = 0x24;
  static final int IDR = 0x28;
  static final int IMR = 0x2C;
  static final int BCR = 0xC0;
  static final int BMR = 0xC4;
  static final int WPMR = 0xE4;
  static final int START = TimerCounter.CLKEN | TimerCounter.SWTRG;
  static final int WAVE = 1 << 15;
  static final int CPCTRG = 1 << 14;
  static final int TIMER_CLOCK5 = 4;
  static final long TICK = 10 * Timeline.MICROSECOND;

  final ModelBench bench = new ModelBench();
  final FixedClock bus = new FixedClock(12_800_000);
  final FixedClock generic = new FixedClock(0);
  final ModelBench.Line[] lines = {
    new ModelBench.Line(), new ModelBench.Line(), new ModelBench.Line()
  };
  final TimerCounter timer =
      new TimerCounter(
          "TC0", bench.services(), List.of(generic, bus, bus, bus, bus), List.of(lines), bench);

  TcFixture() {
    timer.reset();
  }

  int load(int channel, int register) {
    return timer.load(0x40 * channel + register);
  }

  void store(int channel, int register, int value) {
    timer.store(0x40 * channel + register, value);
  }

  /** Lets ticks of TIMER_CLOCK5 pass. */
  void ticks(long count) {
    bench.run(count * TICK);
  }

  /** Starts a channel, and waits for the tick at which it counts from 0. */
  void start(int channel) {
    store(channel, CCR, START);
    ticks(1);
  }

  Net net(String function) {
    return bench.connect(function);
  }

  List<Misuse> misuse() {
    return bench.misuse();
  }
}
