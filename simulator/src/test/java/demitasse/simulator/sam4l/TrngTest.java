package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrngTest {
  private static final long WORD_TIME = Timeline.picoseconds(Trng.CYCLES_PER_WORD, 48_000_000) + 1;

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final Trng trng = new Trng(bench.services(), new FixedClock(48_000_000), line);

  TrngTest() {
    trng.reset();
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    assertThat(trng.load(Trng.ISR)).isZero();
    assertThat(trng.load(Trng.IMR)).isZero();
    assertThat(trng.load(Trng.VERSION)).isEqualTo(0x103);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aDriverGetsWordsByInterrupt() {
    trng.store(Trng.CR, 0x524E_4701);
    trng.store(Trng.IER, 1);
    Set<Integer> words = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      assertThat(line.isHigh()).isFalse();
      bench.run(WORD_TIME);
      assertThat(line.isHigh()).isTrue();
      assertThat(trng.load(Trng.ISR)).isOne();
      words.add(trng.load(Trng.ODATA));
      assertThat(trng.load(Trng.ISR)).isZero();
    }
    trng.store(Trng.IDR, 1);
    trng.store(Trng.CR, 0x524E_4700);
    assertThat(words).hasSize(100);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aWordTakesEightyFourCycles() {
    trng.store(Trng.CR, 0x524E_4701);
    bench.run(WORD_TIME - 2);
    assertThat(trng.load(Trng.ISR)).isZero();
    bench.run(2);
    assertThat(trng.load(Trng.ISR)).isOne();
  }

  @Test
  void theSameSeedGivesTheSameWords() {
    trng.setSeed(7);
    trng.store(Trng.CR, 0x524E_4701);
    bench.run(WORD_TIME);
    int first = trng.load(Trng.ODATA);
    trng.reset();
    trng.store(Trng.CR, 0x524E_4701);
    bench.run(WORD_TIME);
    assertThat(trng.load(Trng.ODATA)).isEqualTo(first);
    trng.reset();
    trng.setSeed(8);
    trng.store(Trng.CR, 0x524E_4701);
    bench.run(WORD_TIME);
    assertThat(trng.load(Trng.ODATA)).isNotEqualTo(first);
  }

  @Test
  void controlWithoutTheKeyIsLostAndReported() {
    trng.store(Trng.CR, 1);
    bench.run(10 * WORD_TIME);
    assertThat(trng.load(Trng.ISR)).isZero();
    assertThat(bench.misuse()).containsExactly(Misuse.LOCKED);
  }

  @Test
  void aWordThatIsReadTwiceIsReported() {
    trng.store(Trng.CR, 0x524E_4701);
    trng.load(Trng.ODATA);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
    bench.run(WORD_TIME);
    trng.load(Trng.ODATA);
    assertThat(bench.misuse()).hasSize(1);
    trng.load(Trng.ODATA);
    assertThat(bench.misuse()).hasSize(2);
  }
}
