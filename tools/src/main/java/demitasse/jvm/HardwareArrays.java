package demitasse.jvm;

import demitasse.simulator.sam4l.chip.Sam4l;
import java.util.IdentityHashMap;

/** Java arrays that the chip's DMA reaches, each at an address in the kernel's part of the RAM. */
final class HardwareArrays {
  private final Sam4l chip;
  private final int end;
  private final IdentityHashMap<byte[], Integer> addresses = new IdentityHashMap<>();
  private int next;

  /** Gives out addresses from {@code start} up to {@code end}, which are both aligned to a word. */
  HardwareArrays(Sam4l chip, int start, int end) {
    this.chip = chip;
    this.next = start;
    this.end = end;
  }

  /** The address of an array, always the same. */
  int addressOf(byte[] array) {
    Integer known = addresses.get(array);
    if (known != null) {
      return known;
    }
    int address = next;
    next += (array.length + 3) & ~3;
    if (Integer.compareUnsigned(next, end) > 0) {
      throw new KernelFault("no RAM left for an array of " + array.length + " bytes");
    }
    chip.placeInRam(address, array);
    addresses.put(array, address);
    return address;
  }
}
