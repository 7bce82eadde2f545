package demitasse.corpus.trusted;

import demitasse.machine.GrantMemory;
import java.util.function.Supplier;

/**
 * State of one kind for each process, in the process's memory.
 *
 * @param <T> the state, a class marked {@link demitasse.machine.GrantState}
 */
public final class Grant<T> {
  private final Supplier<T> factory;
  private final int sizeBytes;
  private final int[] addresses;

  public Grant(Supplier<T> factory, int processes) {
    this.factory = factory;
    this.sizeBytes = GrantMemory.sizeOf(factory);
    this.addresses = new int[processes];
  }

  /** The bytes that one process's state takes on the board. */
  public int sizeBytes() {
    return sizeBytes;
  }

  /** The process's state, made when it is first asked for; null if there is no memory for it. */
  public T enter(ProcessMemory process) {
    int address = addresses[process.index()];
    if (address != 0) {
      return GrantMemory.at(address, factory);
    }
    address = process.allocate(sizeBytes);
    if (address == 0) {
      return null;
    }
    T made = GrantMemory.construct(factory, address);
    addresses[process.index()] = address;
    return made;
  }

  /** Forgets the process's state, as the process is dead. */
  public void release(ProcessMemory process) {
    int address = addresses[process.index()];
    if (address != 0) {
      GrantMemory.release(address);
      addresses[process.index()] = 0;
    }
  }
}
