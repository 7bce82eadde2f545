package demitasse.kernel;

import java.util.Arrays;

/**
 * Calls that capsules ask the loop to make later, so that no callback happens inside a call.
 *
 * <p>Each deferred call belongs to one client and is pending or not: asked for twice before it is
 * made, it is made once.
 */
public final class DeferredCalls {
  /** The calls are the bits of an int. */
  private static final int CAPACITY = 32;

  private final CapsuleBoundary boundary;
  private Client[] clients = {};
  private Capsule[] capsules = {};
  private int pending;

  /** Calls of this round that were not made yet; they outlive a client that throws. */
  private int unserved;

  /** Deferred calls into capsules, whose exceptions the boundary charges to them. */
  public DeferredCalls(CapsuleBoundary boundary) {
    this.boundary = boundary;
  }

  /** Makes a deferred call, while the board is built; answers its number for {@link #request}. */
  public int create(Capsule capsule, Client client) {
    int number = clients.length;
    if (number == CAPACITY) {
      throw new IllegalStateException("a board has at most " + CAPACITY + " deferred calls");
    }
    clients = Arrays.copyOf(clients, number + 1);
    capsules = Arrays.copyOf(capsules, number + 1);
    clients[number] = client;
    capsules[number] = capsule;
    return number;
  }

  /** Asks for a call, soon, from the loop. */
  public void request(int number) {
    pending |= 1 << number;
  }

  /** Whether a call has been asked for and not been made. */
  boolean hasPending() {
    return (pending | unserved) != 0;
  }

  /**
   * Makes the calls that are pending now, each once; what they ask for in turn waits for the next
   * round, so that a client that always asks again leaves time to others.
   */
  void servePending() {
    unserved |= pending;
    pending = 0;
    while (unserved != 0) {
      int number = Integer.numberOfTrailingZeros(unserved);
      unserved &= unserved - 1;
      pending &= ~(1 << number);
      if (!capsules[number].isFaulted()) {
        boundary.enter(capsules[number]);
        clients[number].deferredCall();
        boundary.leave();
      }
    }
  }

  /** Who is called. */
  public interface Client {
    /** Does what was put off. */
    void deferredCall();
  }
}
