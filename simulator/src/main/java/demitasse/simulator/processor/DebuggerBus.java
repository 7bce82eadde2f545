package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;

/** Memory and all registers as a debugger reaches them: no MPU, no privilege, no faults. */
final class DebuggerBus implements Bus {
  private final MemoryMap map;
  private final SystemControlSpace system;

  DebuggerBus(MemoryMap map, SystemControlSpace system) {
    this.map = map;
    this.system = system;
  }

  @Override
  public int load(int address, int width) {
    Memory memory = map.memoryAt(address);
    if (memory != null) {
      return memory.load(address - memory.base, width);
    }
    return isSystem(address)
        ? system.debuggerLoad(address, width)
        : map.loadOutside(address, width);
  }

  @Override
  public void store(int address, int value, int width) {
    Memory memory = map.memoryAt(address);
    if (memory != null && memory.writable) {
      memory.store(address - memory.base, value, width);
      memory.forgetCode(address - memory.base, width);
    } else if (isSystem(address)) {
      system.debuggerStore(address, value, width);
    } else {
      map.storeOutside(address, value, width);
    }
  }

  private static boolean isSystem(int address) {
    return (address >>> 20) == 0xE00;
  }
}
