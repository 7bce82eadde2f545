package demitasse.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mocked registers that refuse what the datasheet does not allow.
 *
 * <p>An access to an address that is no register, of a width other than 32 bits, a load of a
 * register that has no value, and a store with a reserved bit each fail the test.
 */
public final class StrictRegisters implements Machine {
  /** One store, in the order of the program. */
  public record Store(int address, int value) {
    @Override
    public String toString() {
      return "0x%08x <- 0x%x".formatted(address, value);
    }
  }

  /** What the hardware does when a register is stored to. */
  public interface OnStore {
    /** Called after the store of {@code value} is recorded. */
    void stored(int value);
  }

  private final Map<Integer, Integer> writableBits = new HashMap<>();
  private final Map<Integer, List<Integer>> values = new HashMap<>();
  private final Map<Integer, OnStore> reactions = new HashMap<>();
  private final List<Store> stores = new ArrayList<>();

  /** Makes a register with the bits that may be stored as 1. */
  public StrictRegisters register(int address, int writable) {
    writableBits.put(address, writable);
    return this;
  }

  /** Sets what loads of a register answer, one after the other; the last value stays. */
  public StrictRegisters loads(int address, Integer... answers) {
    check(address, 4);
    values.put(address, new ArrayList<>(List.of(answers)));
    return this;
  }

  /** Sets what happens when a register is stored to. */
  public StrictRegisters onStore(int address, OnStore reaction) {
    check(address, 4);
    reactions.put(address, reaction);
    return this;
  }

  /** The stores since the last call. */
  public List<Store> takeStores() {
    List<Store> taken = List.copyOf(stores);
    stores.clear();
    return taken;
  }

  @Override
  public int load(int address, int widthBytes) {
    check(address, widthBytes);
    List<Integer> answers = values.get(address);
    if (answers == null) {
      throw new AssertionError("Load of register 0x%08x without a value".formatted(address));
    }
    return answers.size() > 1 ? answers.remove(0) : answers.get(0);
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    check(address, widthBytes);
    int reserved = value & ~writableBits.get(address);
    if (reserved != 0) {
      throw new AssertionError(
          "Store of reserved bits 0x%x to 0x%08x".formatted(reserved, address));
    }
    stores.add(new Store(address, value));
    OnStore reaction = reactions.get(address);
    if (reaction != null) {
      reaction.stored(value);
    }
  }

  private void check(int address, int widthBytes) {
    if (!writableBits.containsKey(address)) {
      throw new AssertionError("No register at 0x%08x".formatted(address));
    }
    if (widthBytes != 4) {
      throw new AssertionError(
          "Access of %d bytes to the register at 0x%08x".formatted(widthBytes, address));
    }
  }
}
