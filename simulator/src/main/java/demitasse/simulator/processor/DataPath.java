package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from the processor to memory and registers: the MPU's checks, then flash and RAM
 * directly, the system registers, bit-band aliases, or the bus.
 */
final class DataPath implements MemoryPath, Bus {
  /** Memories start and end at multiples of 1 << PAGE_SHIFT, or end in a page of their own. */
  private static final int PAGE_SHIFT = 20;

  private static final int MAXIMUM_EPOCH = (1 << (32 - Memory.EPOCH_SHIFT)) - 1;

  private final CoreState state;
  private final Bus bus;
  private final boolean bitBand;
  private final MemoryProtectionUnit protection;
  private final SystemControlSpace system;
  private final ExclusiveMonitor exclusive;
  private final Memory[] pages = new Memory[1 << (32 - PAGE_SHIFT)];
  private final List<Memory> memories = new ArrayList<>();

  private AccessListener listener;
  private int epoch = 1;
  private int generation = -1;
  private boolean privileged = true;
  private boolean observed;

  // What an element of Memory.granules must have where its mask is set, for each kind of access.
  private int loadKey;
  private int loadMask;
  private int storeKey;
  private int storeMask;
  private int executeKey;
  private int executeMask;

  DataPath(
      CoreState state,
      Bus bus,
      boolean bitBand,
      SystemControlSpace system,
      ExclusiveMonitor exclusive) {
    this.state = state;
    this.bus = bus;
    this.bitBand = bitBand;
    protection = system.protection();
    this.system = system;
    this.exclusive = exclusive;
  }

  void addMemory(Memory memory) {
    memories.add(memory);
    int last = (memory.base + memory.content.length - 1) >>> PAGE_SHIFT;
    for (int page = memory.base >>> PAGE_SHIFT; page <= last; page++) {
      if (pages[page] != null) {
        throw new IllegalArgumentException("two memories within one MiB");
      }
      pages[page] = memory;
    }
  }

  /** The memory at an address, or null. */
  Memory memoryAt(int address) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    return memory != null && memory.contains(address) ? memory : null;
  }

  /** Sets who hears of every load and store; null for nobody. */
  void setListener(AccessListener accessListener) {
    listener = accessListener;
    refresh();
  }

  /** Takes over what privilege and the MPU are now. */
  void refresh() {
    privileged = state.isPrivileged();
    if (generation != protection.generation()) {
      generation = protection.generation();
      nextEpoch();
    }
    int current = epoch << Memory.EPOCH_SHIFT;
    int load = read(privileged);
    int store = write(privileged);
    int execute = execute(privileged);
    int epochMask = -1 << Memory.EPOCH_SHIFT;
    loadKey = current | load;
    loadMask = epochMask | load;
    storeKey = current | store;
    storeMask = epochMask | store | Memory.HOLDS_CODE;
    executeKey = current | execute;
    executeMask = epochMask | execute;
    observed = listener != null || system.watchpoints().watchesData();
    if (observed) {
      // No granule is like this, as its epoch never comes.
      loadKey = loadMask = storeKey = storeMask = -1;
    }
  }

  private void nextEpoch() {
    epoch++;
    if (epoch == MAXIMUM_EPOCH) {
      epoch = 1;
      for (Memory memory : memories) {
        memory.forgetPermissions();
      }
    }
  }

  // --- The fast way: an aligned access to memory that the MPU is known to permit
  // ------------------

  int loadWord(int address) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length
          && ((granules[granule] ^ loadKey) & loadMask) == 0
          && (address & 3) == 0) {
        return memory.word(offset);
      }
    }
    return load(address, 4, privileged);
  }

  int loadHalf(int address) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length
          && ((granules[granule] ^ loadKey) & loadMask) == 0
          && (address & 1) == 0) {
        return memory.half(offset);
      }
    }
    return load(address, 2, privileged);
  }

  int loadByte(int address) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length && ((granules[granule] ^ loadKey) & loadMask) == 0) {
        return memory.content[offset] & 0xFF;
      }
    }
    return load(address, 1, privileged);
  }

  void storeWord(int address, int value) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length
          && ((granules[granule] ^ storeKey) & storeMask) == 0
          && (address & 3) == 0) {
        memory.setWord(offset, value);
        return;
      }
    }
    store(address, value, 4, privileged);
  }

  void storeHalf(int address, int value) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length
          && ((granules[granule] ^ storeKey) & storeMask) == 0
          && (address & 1) == 0) {
        memory.setHalf(offset, value);
        return;
      }
    }
    store(address, value, 2, privileged);
  }

  void storeByte(int address, int value) {
    Memory memory = pages[address >>> PAGE_SHIFT];
    if (memory != null) {
      int offset = address - memory.base;
      int granule = offset >>> Memory.GRANULE_SHIFT;
      int[] granules = memory.granules;
      if (granule < granules.length && ((granules[granule] ^ storeKey) & storeMask) == 0) {
        memory.content[offset] = (byte) value;
        return;
      }
    }
    store(address, value, 1, privileged);
  }

  /** Whether instructions of a granule may execute, as far as is known already. */
  boolean mayExecute(int granule) {
    return ((granule ^ executeKey) & executeMask) == 0;
  }

  // --- The slow way: any access ------------------------------------------------------------------

  /** Loads 1, 2 or 4 bytes, zero-extended. */
  int load(int address, int width, boolean asPrivileged) {
    if ((address & (width - 1)) != 0) {
      return loadUnaligned(address, width, asPrivileged);
    }
    check(address, read(asPrivileged));
    Memory memory = memoryAt(address);
    int value =
        memory != null
            ? memory.load(address - memory.base, width)
            : loadOutside(address, width, asPrivileged);
    if (observed) {
      report(address, width, value, false);
    }
    return value;
  }

  /** Stores 1, 2 or 4 bytes. */
  void store(int address, int value, int width, boolean asPrivileged) {
    if ((address & (width - 1)) != 0) {
      storeUnaligned(address, value, width, asPrivileged);
      return;
    }
    check(address, write(asPrivileged));
    Memory memory = memoryAt(address);
    if (memory != null && memory.writable) {
      int offset = address - memory.base;
      memory.store(offset, value, width);
      memory.forgetCode(offset, width);
    } else {
      storeOutside(address, value, width, asPrivileged);
    }
    if (observed) {
      report(address, width, value, true);
    }
  }

  private void report(int address, int width, int value, boolean store) {
    if (system.watchpoints().watchesData()) {
      system.watchpoints().accessed(address, width, store);
    }
    if (listener != null) {
      listener.accessed(address, width, value, store);
    }
  }

  private int loadUnaligned(int address, int width, boolean asPrivileged) {
    checkUnalignedAllowed();
    int value = 0;
    for (int index = 0; index < width; index++) {
      value |= load(address + index, 1, asPrivileged) << (8 * index);
    }
    return value;
  }

  private void storeUnaligned(int address, int value, int width, boolean asPrivileged) {
    checkUnalignedAllowed();
    // Both ends first, so that a store across the edge of a region stores nothing.
    check(address, write(asPrivileged));
    check(address + width - 1, write(asPrivileged));
    for (int index = 0; index < width; index++) {
      store(address + index, value >>> (8 * index), 1, asPrivileged);
    }
  }

  private void checkUnalignedAllowed() {
    if ((system.configurationControl() & SystemControlBlock.CCR_UNALIGN_TRP) != 0) {
      throw FaultException.of(Fault.UNALIGNED);
    }
  }

  boolean trapsDivisionByZero() {
    return (system.configurationControl() & SystemControlBlock.CCR_DIV_0_TRP) != 0;
  }

  private void check(int address, int needed) {
    if ((permissions(address) & needed) == 0) {
      throw FaultException.at(Fault.DACCVIOL, address);
    }
  }

  private int permissions(int address) {
    int permissions = protection.permissions(address);
    Memory memory = memoryAt(address);
    if (memory != null && generation == protection.generation()) {
      memory.remember(address - memory.base, permissions, epoch);
    }
    return permissions;
  }

  private int loadOutside(int address, int width, boolean asPrivileged) {
    if ((address >>> 20) == 0xE00) {
      return system.load(address, width, asPrivileged);
    }
    try {
      if (isBitBandAlias(address)) {
        return (loadTarget(bitBandTarget(address)) >>> bitBandBit(address)) & 1;
      }
      return bus.load(address, width);
    } catch (BusError error) {
      refuse(address);
      return 0;
    }
  }

  private void storeOutside(int address, int value, int width, boolean asPrivileged) {
    if ((address >>> 20) == 0xE00) {
      storeToSystem(address, value, width, asPrivileged);
      return;
    }
    int narrow = width == 4 ? value : value & ((1 << (8 * width)) - 1);
    try {
      if (isBitBandAlias(address)) {
        storeBit(bitBandTarget(address), 1 << bitBandBit(address), (narrow & 1) != 0);
      } else {
        bus.store(address, narrow, width);
      }
    } catch (BusError error) {
      refuse(address);
    }
  }

  private void storeToSystem(int address, int value, int width, boolean asPrivileged) {
    int place = state.registers[CoreState.PC];
    system.store(address, value, width, asPrivileged);
    refresh();
    // Breakpoints or watchpoints may have come or gone.
    state.attention = true;
    if (state.registers[CoreState.PC] != place) {
      throw new InstructionAbandoned();
    }
  }

  /**
   * The bus has refused an access. A store faults precisely too: the write buffer, which makes that
   * imprecise on most chips, is taken to be off (ACTLR.DISDEFWBUF).
   */
  private void refuse(int address) {
    if (!system.exceptions().ignoresBusFaults()) {
      throw FaultException.at(Fault.PRECISERR, address);
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

  private int loadTarget(int address) {
    Memory memory = memoryAt(address);
    return memory != null ? memory.word(address - memory.base) : bus.load(address, 4);
  }

  private void storeBit(int address, int bit, boolean set) {
    int old = loadTarget(address);
    int value = set ? old | bit : old & ~bit;
    Memory memory = memoryAt(address);
    if (memory != null) {
      memory.setWord(address - memory.base, value);
      memory.forgetCode(address - memory.base, 4);
    } else {
      bus.store(address, value, 4);
    }
  }

  /**
   * Checks that an instruction may be fetched.
   *
   * @throws FaultException IACCVIOL
   */
  void checkExecute(int address) {
    if ((permissions(address) & execute(privileged)) == 0) {
      throw FaultException.of(Fault.IACCVIOL);
    }
  }

  /**
   * Fetches half an instruction, without checks.
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

  private static int read(boolean asPrivileged) {
    return asPrivileged
        ? MemoryProtectionUnit.PRIVILEGED_READ
        : MemoryProtectionUnit.UNPRIVILEGED_READ;
  }

  private static int write(boolean asPrivileged) {
    return asPrivileged
        ? MemoryProtectionUnit.PRIVILEGED_WRITE
        : MemoryProtectionUnit.UNPRIVILEGED_WRITE;
  }

  private static int execute(boolean asPrivileged) {
    return asPrivileged
        ? MemoryProtectionUnit.PRIVILEGED_EXECUTE
        : MemoryProtectionUnit.UNPRIVILEGED_EXECUTE;
  }

  // --- For debuggers: as the processor, but without checks and without faults
  // ----------------------

  @Override
  public int load(int address, int width) {
    Memory memory = memoryAt(address);
    if (memory != null) {
      return memory.load(address - memory.base, width);
    }
    return (address >>> 20) == 0xE00
        ? system.debuggerLoad(address, width)
        : bus.load(address, width);
  }

  @Override
  public void store(int address, int value, int width) {
    Memory memory = memoryAt(address);
    if (memory != null && memory.writable) {
      memory.store(address - memory.base, value, width);
      memory.forgetCode(address - memory.base, width);
    } else if ((address >>> 20) == 0xE00) {
      system.debuggerStore(address, value, width);
      refresh();
    } else {
      bus.store(address, value, width);
    }
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

  // --- For the exception model -------------------------------------------------------------------

  @Override
  public int loadWord(int address, boolean asPrivileged) {
    return load(address, 4, asPrivileged);
  }

  @Override
  public void storeWord(int address, int value, boolean asPrivileged) {
    store(address, value, 4, asPrivileged);
  }

  @Override
  public int loadVector(int address) {
    Memory memory = memoryAt(address);
    return memory != null ? memory.word(address - memory.base) : loadOutside(address, 4, true);
  }

  @Override
  public void clearExclusive() {
    exclusive.clearExclusive();
  }
}
