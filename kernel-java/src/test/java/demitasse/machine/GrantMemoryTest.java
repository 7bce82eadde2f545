package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Grant state on the JVM: found by its address while it lives, poisoned when it dies. */
class GrantMemoryTest {
  private static final int ADDRESS = 0x2000_1000;

  @GrantState
  static final class State {
    private final String name = new String("state");
    private int count = 1;
    private long ticks = 2;
    private byte level = 3;
    private boolean armed;
  }

  @GrantState
  static final class Empty {}

  @GrantState
  static final class Bytes {
    private byte first;
    private byte second;
    private boolean third;
    private char fourth;
  }

  private final Supplier<State> factory = State::new;

  @Test
  void whatWasConstructedIsFoundAtItsAddress() {
    State made = GrantMemory.construct(factory, ADDRESS);
    State other = GrantMemory.construct(factory, ADDRESS + 64);

    assertThat(GrantMemory.at(ADDRESS, factory)).isSameAs(made).isNotSameAs(other);
    assertThat(GrantMemory.at(ADDRESS + 64, factory)).isSameAs(other);
  }

  @Test
  void constructingAgainReplacesWhatWasThere() {
    State first = GrantMemory.construct(factory, ADDRESS);
    State second = GrantMemory.construct(factory, ADDRESS);

    assertThat(GrantMemory.at(ADDRESS, factory)).isSameAs(second).isNotSameAs(first);
  }

  @Test
  void releasedStateIsGoneAndPoisoned() {
    State kept = GrantMemory.construct(factory, ADDRESS);

    GrantMemory.release(ADDRESS);

    assertThatThrownBy(() -> GrantMemory.at(ADDRESS, factory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0x20001000");
    assertThat(kept.name).isNull();
    assertThat(kept.count).isEqualTo(0xDEADDEAD);
    assertThat(kept.ticks).isEqualTo(0xDEADDEAD_DEADDEADL);
    assertThat(kept.level).isEqualTo((byte) 0xAD);
    assertThat(kept.armed).isTrue();
  }

  @Test
  void releasingTwiceChangesNothing() {
    GrantMemory.construct(factory, ADDRESS);
    GrantMemory.release(ADDRESS);

    GrantMemory.release(ADDRESS);

    assertThatThrownBy(() -> GrantMemory.at(ADDRESS, factory))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sizesCountTheTypeAndThePadding() {
    assertThat(GrantMemory.sizeOf(Empty::new)).isEqualTo(4);
    // Type 4, fourth 2, first 1, second 1, third 1, and 3 to the next word.
    assertThat(GrantMemory.sizeOf(Bytes::new)).isEqualTo(12);
    // Type 4, padding 4, ticks 8, name 4, count 4, level 1, armed 1, and 6 to the next long.
    assertThat(GrantMemory.sizeOf(State::new)).isEqualTo(32);
  }
}
