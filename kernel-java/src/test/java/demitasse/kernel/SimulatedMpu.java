package demitasse.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The MPU of a simulated board: which bytes a process without privilege can reach.
 *
 * <p>Written from the ARMv7-M manual (B3.5), in 64 bits, with nothing of the code that it judges. A
 * store that makes a region which the manual calls unpredictable fails the test.
 */
public final class SimulatedMpu {
  /** What a process may want to do with a byte. */
  public enum Access {
    READ,
    WRITE,
    EXECUTE
  }

  /** Bytes side by side that can be accessed; {@code end} is the address after the last. */
  public record Span(long start, long end) {
    @Override
    public String toString() {
      return "[%08x, %08x)".formatted(start, end);
    }
  }

  static final int CTRL = 0xE000ED94;
  static final int RNR = 0xE000ED98;
  static final int RBAR = 0xE000ED9C;
  static final int RASR = 0xE000EDA0;

  private static final int REGIONS = 8;
  private static final int CTRL_ENABLE = 1;
  private static final int RBAR_VALID = 1 << 4;

  private final int[] bases = new int[REGIONS];
  private final int[] attributes = new int[REGIONS];
  private int control;
  private int number;
  private int stores;

  boolean isRegister(int address) {
    return address == CTRL || address == RNR || address == RBAR || address == RASR;
  }

  void store(int address, int value) {
    stores++;
    if (address == CTRL) {
      control = value;
    } else if (address == RNR) {
      number = value & 7;
    } else if (address == RBAR) {
      if ((value & RBAR_VALID) != 0) {
        number = value & 7;
      }
      bases[number] = value & ~0x1F;
    } else {
      attributes[number] = value;
    }
    if (isEnabled()) {
      for (int region = 0; region < REGIONS; region++) {
        check(region);
      }
    }
  }

  /** How many stores to registers there were so far. */
  public int stores() {
    return stores;
  }

  /** Whether it protects anything at all. */
  public boolean isEnabled() {
    return (control & CTRL_ENABLE) != 0;
  }

  /** MPU_RBAR's address bits of a region. */
  public int base(int region) {
    return bases[region];
  }

  /** MPU_RASR of a region. */
  public int attributes(int region) {
    return attributes[region];
  }

  private void check(int region) {
    if ((attributes[region] & 1) == 0) {
      return;
    }
    int sizeField = attributes[region] >> 1 & 0b11111;
    long size = size(region);
    boolean legal =
        sizeField >= 4
            && Integer.toUnsignedLong(bases[region]) % size == 0
            && (size >= 256 || (attributes[region] >> 8 & 0xFF) == 0);
    if (!legal) {
      throw new AssertionError(
          "MPU region %d is unpredictable: RBAR %08x, RASR %08x"
              .formatted(region, bases[region], attributes[region]));
    }
  }

  private long size(int region) {
    return 2L << (attributes[region] >> 1 & 0b11111);
  }

  /** Whether a process can access all of these bytes. */
  public boolean permits(int address, int length, Access access) {
    for (int offset = 0; offset < length; offset++) {
      long at = Integer.toUnsignedLong(address) + offset;
      if (at > 0xFFFF_FFFFL || !permits(at, access)) {
        return false;
      }
    }
    return true;
  }

  private boolean permits(long address, Access access) {
    for (int region = REGIONS - 1; region >= 0; region--) {
      if (covers(region, address)) {
        int permission = attributes[region] >> 24 & 0b111;
        boolean readable = permission == 0b011 || permission == 0b010 || permission == 0b110;
        boolean executeNever = (attributes[region] >> 28 & 1) != 0;
        return switch (access) {
          case READ -> readable;
          case WRITE -> permission == 0b011;
          case EXECUTE -> readable && !executeNever;
        };
      }
    }
    return false;
  }

  private boolean covers(int region, long address) {
    long base = Integer.toUnsignedLong(bases[region]);
    if ((attributes[region] & 1) == 0 || address < base || address >= base + size(region)) {
      return false;
    }
    int subRegion = (int) ((address - base) * 8 / size(region));
    return (attributes[region] >> (8 + subRegion) & 1) == 0;
  }

  /** All bytes that a process can access, in order; spans that touch are one. */
  public List<Span> spans(Access access) {
    TreeSet<Long> edges = new TreeSet<>();
    for (int region = 0; region < REGIONS; region++) {
      for (int part = 0; part <= 8; part++) {
        edges.add(Integer.toUnsignedLong(bases[region]) + size(region) * part / 8);
      }
    }
    List<Span> spans = new ArrayList<>();
    long start = -1;
    for (long edge : edges) {
      boolean permitted = permits(edge, access);
      if (permitted && start < 0) {
        start = edge;
      } else if (!permitted && start >= 0) {
        spans.add(new Span(start, edge));
        start = -1;
      }
    }
    return spans;
  }
}
