package demitasse.simulator.sam4l.chip;

import java.util.ArrayList;
import java.util.List;

/** Parts of the RAM whose bytes lie in arrays of somebody else: a program that runs on the JVM. */
final class RamOverlays {
  private static final class Overlay {
    private final int address;
    private final byte[] array;

    Overlay(int address, byte[] array) {
      this.address = address;
      this.array = array;
    }

    boolean contains(int other, int width) {
      return other - address >= 0 && other - address <= array.length - width;
    }
  }

  private final List<Overlay> overlays = new ArrayList<>();

  /** Adds a part in place of those whose bytes it takes. */
  void add(int address, byte[] array) {
    overlays.removeIf(
        other ->
            other.address < address + array.length && address < other.address + other.array.length);
    overlays.add(new Overlay(address, array));
  }

  /** Stores into the array that has these bytes, if there is one. */
  boolean store(int address, int value, int width) {
    for (Overlay overlay : overlays) {
      if (overlay.contains(address, width)) {
        Bytes.store(overlay.array, address - overlay.address, value, width);
        return true;
      }
    }
    return false;
  }

  /** Loads from the array that has these bytes, otherwise from {@code ram} at an offset. */
  int load(int address, int width, byte[] ram, int offset) {
    for (Overlay overlay : overlays) {
      if (overlay.contains(address, width)) {
        return Bytes.load(overlay.array, address - overlay.address, width);
      }
    }
    return Bytes.load(ram, offset, width);
  }
}
