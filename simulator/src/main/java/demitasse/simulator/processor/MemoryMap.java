package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What there is at an address, whoever may access it: memory beside the bus, aliases of bits, or
 * the bus.
 */
final class MemoryMap {
  /** Memories are found by the MiB that they are in. */
  static final int PAGE_SHIFT = 20;

  private final Bus bus;
  private final boolean bitBand;
  private final Memory[] pages = new Memory[1 << (32 - PAGE_SHIFT)];
  private final List<Memory> memories = new ArrayList<>();

  MemoryMap(Bus bus, boolean bitBand) {
    this.bus = bus;
    this.bitBand = bitBand;
  }

  /** The memory of each MiB, or null; it need not fill it. */
  Memory[] pages() {
    return pages;
  }

  void add(Memory memory) {
    int first = memory.base >>> PAGE_SHIFT;
    int last = (memory.base + memory.content.length - 1) >>> PAGE_SHIFT;
    for (int page = first; page <= last; page++) {
      if (pages[page] != null) {
        throw new IllegalArgumentException("two memories within one MiB");
      }
      pages[page] = memory;
    }
    memories.add(memory);
  }

  /** Removes all memories: what they hold is reached by the bus. */
  void removeAll() {
    forgetPermissions();
    Arrays.fill(pages, null);
    memories.clear();
  }

  /** The memory at an address, or null. */
  Memory memoryAt(int address) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    return memory != null && memory.contains(address) ? memory : null;
  }

  void forgetPermissions() {
    memories.forEach(Memory::forgetPermissions);
  }

  /** Forgets what was decoded of bytes that have changed. */
  void invalidate(int address, int length) {
    for (Memory memory : memories) {
      int start = Math.max(address - memory.base, 0);
      int end = Math.min(address - memory.base + length, memory.content.length);
      if (start < end) {
        memory.forgetCode(start, end - start);
      }
    }
  }

  /**
   * Fetches half an instruction.
   *
   * @throws FaultException IBUSERR
   */
  int fetch(int address) {
    Memory memory = memoryAt(address);
    if (memory != null) {
      return memory.half(address - memory.base);
    }
    try {
      return bus.load(address, 2) & 0xFFFF;
    } catch (BusError error) {
      throw FaultException.of(Fault.IBUSERR);
    }
  }

  /**
   * Loads from where no memory is.
   *
   * @throws BusError if nothing else is either
   */
  int loadOutside(int address, int width) {
    if (isBitBandAlias(address)) {
      return (loadWord(bitBandTarget(address)) >>> bitBandBit(address)) & 1;
    }
    return bus.load(address, width);
  }

  /**
   * Stores to where no memory is, or one that the bus takes stores for, as flash.
   *
   * @throws BusError if nothing takes it
   */
  void storeOutside(int address, int value, int width) {
    if (isBitBandAlias(address)) {
      storeBit(bitBandTarget(address), 1 << bitBandBit(address), (value & 1) != 0);
    } else {
      bus.store(address, value, width);
    }
  }

  // --- Bit-band aliases (Cortex-M4 TRM, 3.7) -----------------------------------------------------

  private boolean isBitBandAlias(int address) {
    int region = address >>> 25;
    return bitBand && (region == 0x11 || region == 0x21);
  }

  private static int bitBandTarget(int address) {
    return (address & 0xF000_0000) | (((address & 0x01FF_FFFF) >>> 5) & ~3);
  }

  private static int bitBandBit(int address) {
    return (address >>> 2) & 31;
  }

  private int loadWord(int address) {
    Memory memory = memoryAt(address);
    return memory != null ? memory.word(address - memory.base) : bus.load(address, 4);
  }

  private void storeBit(int address, int bit, boolean set) {
    int old = loadWord(address);
    int value = set ? old | bit : old & ~bit;
    Memory memory = memoryAt(address);
    if (memory != null) {
      memory.setWord(address - memory.base, value);
      memory.forgetCode(address - memory.base, 4);
    } else {
      bus.store(address, value, 4);
    }
  }
}
