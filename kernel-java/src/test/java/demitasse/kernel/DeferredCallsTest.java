package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that the loop makes later. */
class DeferredCallsTest {
  private final DeferredCalls calls = new DeferredCalls(new CapsuleBoundary());
  private final Capsule capsule = new Capsule("capsule", 1);
  private final List<String> made = new ArrayList<>();

  private int create(String name) {
    return calls.create(capsule, () -> made.add(name));
  }

  @Test
  void callIsMadeOnceForAllRequestsBefore() {
    int first = create("first");
    int second = create("second");
    calls.request(second);
    calls.request(first);
    calls.request(second);
    assertThat(calls.hasPending()).isTrue();

    calls.servePending();

    assertThat(made).containsExactly("first", "second");
    assertThat(calls.hasPending()).isFalse();
    calls.servePending();
    assertThat(made).hasSize(2);
  }

  @Test
  void clientThatAlwaysAsksAgainLeavesTimeToOthers() {
    int[] number = new int[1];
    number[0] =
        calls.create(
            capsule,
            () -> {
              made.add("again");
              calls.request(number[0]);
            });
    calls.request(number[0]);

    calls.servePending();

    assertThat(made).containsExactly("again");
    assertThat(calls.hasPending()).isTrue();
    calls.servePending();
    assertThat(made).hasSize(2);
  }

  @Test
  void callThatIsAskedForInTheSameRoundIsMadeOnce() {
    int[] second = new int[1];
    int first = calls.create(capsule, () -> calls.request(second[0]));
    second[0] = create("second");
    calls.request(first);
    calls.request(second[0]);

    calls.servePending();
    calls.servePending();

    assertThat(made).containsExactly("second");
  }

  @Test
  void callsBehindOneThatThrowsAreMadeLater() {
    int thrower =
        calls.create(
            capsule,
            () -> {
              throw new IllegalStateException();
            });
    int other = create("other");
    calls.request(thrower);
    calls.request(other);

    try {
      calls.servePending();
    } catch (IllegalStateException expected) {
      made.add("thrown");
    }

    assertThat(calls.hasPending()).isTrue();
    calls.servePending();
    assertThat(made).containsExactly("thrown", "other");
  }

  @Test
  void thereAreThirtyTwo() {
    int last = -1;
    for (int count = 0; count < 32; count++) {
      last = create("call " + count);
    }
    calls.request(last);
    calls.servePending();

    assertThat(made).containsExactly("call 31");
  }
}
