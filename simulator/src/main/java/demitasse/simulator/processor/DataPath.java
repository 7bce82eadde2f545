package demitasse.simulator.processor;

import demitasse.simulator.bus.BusError;

/**
 * The way from the processor to memory and registers: the MPU's checks, then flash and RAM
 * directly, the system registers, bit-band aliases, or the bus.
 */
final class DataPath implements MemoryPath {
  private static final int PAGE_SHIFT = MemoryMap.PAGE_SHIFT;

  /** The epoch of the default map, that is while the MPU is off. */
  private static final int DEFAULT_EPOCH = 1;

  private static final int MAXIMUM_EPOCH = (1 << (32 - Memory.EPOCH_SHIFT)) - 1;

  private final CoreState state;
  private final MemoryMap map;
  private final Memory[] pages;
  private final MemoryProtectionUnit protection;
  private final SystemControlSpace system;
  private final ExclusiveMonitor exclusive;

  private AccessListener listener;
  private int epoch = DEFAULT_EPOCH;
  private int lastEpoch = DEFAULT_EPOCH;
  private int generation = -1;
  private int regionGeneration = -1;
  private boolean privileged = true;
  private boolean observed;

  // What an element of Memory.granules must have where its mask is set, for each kind of access.
  private int loadKey;
  private int loadMask;
  private int storeKey;
  private int storeMask;
  private int executeKey;
  private int executeMask;

  DataPath(CoreState state, MemoryMap map, SystemControlSpace system, ExclusiveMonitor exclusive) {
    this.state = state;
    this.map = map;
    pages = map.pages();
    protection = system.protection();
    this.system = system;
    this.exclusive = exclusive;
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
      epoch = protection.isEnabled() ? epochOfRegions() : DEFAULT_EPOCH;
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

  /** The same one for the same regions, so that a kernel may turn the MPU off and on again. */
  private int epochOfRegions() {
    if (regionGeneration != protection.regionGeneration()) {
      regionGeneration = protection.regionGeneration();
      lastEpoch++;
      if (lastEpoch == MAXIMUM_EPOCH) {
        lastEpoch = DEFAULT_EPOCH + 1;
        map.forgetPermissions();
      }
    }
    return lastEpoch;
  }

  // --- The fast way: an aligned access to memory that the MPU is known to permit ----------------

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
    Memory memory = map.memoryAt(address);
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
    Memory memory = map.memoryAt(address);
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
    Memory memory = asPrivileged == privileged ? map.memoryAt(address) : null;
    if (memory != null && allows(memory, address, width, loadKey, loadMask)) {
      return memory.load(address - memory.base, width);
    }
    int value = 0;
    for (int index = 0; index < width; index++) {
      value |= load(address + index, 1, asPrivileged) << (8 * index);
    }
    return value;
  }

  private void storeUnaligned(int address, int value, int width, boolean asPrivileged) {
    checkUnalignedAllowed();
    Memory memory = asPrivileged == privileged ? map.memoryAt(address) : null;
    if (memory != null && allows(memory, address, width, storeKey, storeMask)) {
      memory.store(address - memory.base, value, width);
      return;
    }
    // Both ends first, so that a store across the edge of a region stores nothing.
    check(address, write(asPrivileged));
    check(address + width - 1, write(asPrivileged));
    for (int index = 0; index < width; index++) {
      store(address + index, value >>> (8 * index), 1, asPrivileged);
    }
  }

  /** Whether the granules of both ends are known to permit an access. */
  private static boolean allows(Memory memory, int address, int width, int key, int mask) {
    int[] granules = memory.granules;
    int first = (address - memory.base) >>> Memory.GRANULE_SHIFT;
    int last = (address - memory.base + width - 1) >>> Memory.GRANULE_SHIFT;
    return last < granules.length
        && (((granules[first] ^ key) | (granules[last] ^ key)) & mask) == 0;
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
    Memory memory = map.memoryAt(address);
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
      return map.loadOutside(address, width);
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
    try {
      map.storeOutside(address, width == 4 ? value : value & ((1 << (8 * width)) - 1), width);
    } catch (BusError error) {
      refuse(address);
    }
  }

  private void storeToSystem(int address, int value, int width, boolean asPrivileged) {
    system.store(address, value, width, asPrivileged);
    refresh();
    // Breakpoints or watchpoints may have come or gone.
    state.attention = true;
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
    Memory memory = map.memoryAt(address);
    return memory != null ? memory.word(address - memory.base) : loadOutside(address, 4, true);
  }

  @Override
  public void clearExclusive() {
    exclusive.clearExclusive();
  }
}
