package demitasse.hil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteRingTest {
  @Test
  void anEmptyRingAnswersNothing() {
    ByteRing ring = new ByteRing(1);

    assertThat(ring.isEmpty()).isTrue();
    assertThat(ring.take()).isEqualTo(ByteRing.NOTHING);
  }

  @Test
  void aByteIsUnsigned() {
    ByteRing ring = new ByteRing(1);

    ring.put(0x1FF);

    assertThat(ring.take()).isEqualTo(0xFF);
  }

  @Test
  void aFullRingRefuses() {
    ByteRing ring = new ByteRing(2);

    assertThat(ring.put(1)).isTrue();
    assertThat(ring.put(2)).isTrue();
    assertThat(ring.isFull()).isTrue();
    assertThat(ring.put(3)).isFalse();
    assertThat(ring.take()).isEqualTo(1);
  }

  @Test
  void roomIsWhatCanBePut() {
    ByteRing ring = new ByteRing(3);
    assertThat(ring.room()).isEqualTo(3);

    ring.put(1);
    ring.put(2);
    ring.take();

    assertThat(ring.room()).isEqualTo(2);
  }

  @Test
  void itIsAQueueWhateverTheOrderOfCalls() {
    Random random = new Random(1);
    ByteRing ring = new ByteRing(5);
    ArrayDeque<Integer> oracle = new ArrayDeque<>();
    for (int step = 0; step < 10_000; step++) {
      int value = random.nextInt(256);
      if (random.nextBoolean()) {
        assertThat(ring.put(value)).isEqualTo(oracle.size() < 5 && oracle.add(value));
      } else {
        int expected = oracle.isEmpty() ? ByteRing.NOTHING : oracle.remove();
        assertThat(ring.take()).isEqualTo(expected);
      }
    }
  }
}
