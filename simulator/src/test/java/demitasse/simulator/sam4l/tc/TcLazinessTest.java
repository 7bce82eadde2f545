package demitasse.simulator.sam4l.tc;

import static demitasse.simulator.sam4l.tc.TcFixture.CMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CV;
import static demitasse.simulator.sam4l.tc.TcFixture.RA;
import static demitasse.simulator.sam4l.tc.TcFixture.RB;
import static demitasse.simulator.sam4l.tc.TcFixture.RC;
import static demitasse.simulator.sam4l.tc.TcFixture.SR;
import static demitasse.simulator.sam4l.tc.TcFixture.TIMER_CLOCK5;
import static demitasse.simulator.sam4l.tc.TcFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A counter that somebody looks at in each tick is the same as one that nobody looks at. */
class TcLazinessTest {
  private static final int EEVT_XC0 = 1 << 10;
  private static final int MODE = TIMER_CLOCK5 | WAVE | EEVT_XC0;
  private static final int WAVSEL = 3 << 13;
  private static final int MATCH_EFFECTS = 0x0F0F_0000;

  private static TcFixture started(int mode, int ra, int rb, int rc) {
    TcFixture tc = new TcFixture();
    tc.store(0, CMR, mode);
    tc.store(0, RA, ra);
    tc.store(0, RB, rb);
    tc.store(0, RC, rc);
    tc.start(0);
    return tc;
  }

  @Property(tries = 60)
  void lookingChangesNothing(
      @ForAll int bits, @ForAll boolean quick, @ForAll int size, @ForAll int places) {
    boolean affectsPins = (bits & 1) != 0;
    int mode = MODE | (bits & WAVSEL) | (affectsPins ? bits & MATCH_EFFECTS : 0);
    int range = quick ? 20 : 0x10000;
    int rc = 1 + (size & 0xFFFF) % (range - 1);
    int ra = (places & 0xFFFF) % range;
    int rb = (places >>> 16) % range;
    int ticks = (size >>> 12) % (quick ? 1_000 : 500_000);
    TcFixture watched = started(mode, ra, rb, rc);
    TcFixture alone = started(mode, ra, rb, rc);
    int flags = 0;
    for (int tick = 0; tick < ticks; tick++) {
      watched.ticks(1);
      watched.load(0, CV);
      flags |= tick % 7 == 0 ? watched.load(0, SR) & Status.INTERRUPTS : 0;
    }
    alone.ticks(ticks);
    assertThat(alone.load(0, CV)).isEqualTo(watched.load(0, CV));
    assertThat(alone.load(0, SR)).isEqualTo(watched.load(0, SR) | flags);
  }
}
