package demitasse.simulator.sam4l.other;

import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import java.util.Arrays;
import java.util.Map;

/** A peripheral that is nothing but memory; its first use is reported. */
public final class UnmodelledPeripheral extends RegisterBlock {
  private final ChipServices services;
  private final Map<Integer, Integer> resetValues;
  private final int[] words;
  private boolean reported;

  /**
   * Makes the peripheral.
   *
   * @param size of its registers, in bytes
   * @param resetValues by offset, where they are not 0
   */
  public UnmodelledPeripheral(
      String name, ChipServices services, int size, Map<Integer, Integer> resetValues) {
    super(name);
    this.services = services;
    this.resetValues = Map.copyOf(resetValues);
    words = new int[size / 4];
    reset();
  }

  @Override
  public int load(int offset) {
    return isThere(offset) ? words[offset / 4] : 0;
  }

  @Override
  public void store(int offset, int value) {
    if (isThere(offset)) {
      words[offset / 4] = value;
    }
  }

  private boolean isThere(int offset) {
    if (!reported) {
      reported = true;
      services.report(name(), Misuse.NOT_MODELLED, "its registers are memory and do nothing");
    }
    if (offset / 4 < words.length) {
      return true;
    }
    services.report(name(), Misuse.NO_REGISTER, "no register at 0x%03x".formatted(offset));
    return false;
  }

  @Override
  public void reset() {
    Arrays.fill(words, 0);
    resetValues.forEach((offset, value) -> words[offset / 4] = value);
  }
}
