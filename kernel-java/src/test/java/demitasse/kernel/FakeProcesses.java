package demitasse.kernel;

import demitasse.hil.KernelMessages;
import demitasse.machine.GrantState;
import demitasse.machine.Machine;
import demitasse.machine.Memory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A kernel without apps on sparse memory, whose process slots a test fills as it likes. */
public final class FakeProcesses implements Machine {
  private static final int FLASH = 0x30000;
  private static final int FLASH_BYTES = 0x4000;
  private static final int RAM = 0x20006000;
  private static final int RAM_BYTES = 0x2000;

  private final Map<Integer, Byte> memory = new HashMap<>();
  private final Map<String, Integer> symbols = new HashMap<>();
  private final Grant<?>[] grants;
  private final KernelBuilder builder;

  @GrantState
  static final class Nothing {
    int value;
  }

  /** A kernel with so many slots and grants. */
  public FakeProcesses(int slotCount, int grantCount, FaultPolicy policy) {
    Machine.attach(this);
    builder =
        new KernelBuilder(
            slotCount, 1, 1_000_000, new RoundRobinScheduler(10_000), policy, new Silent());
    grants = new Grant<?>[grantCount];
    for (int i = 0; i < grantCount; i++) {
      grants[i] = builder.grants().create(Nothing::new, 1, 0, 0);
    }
  }

  public ProcessControl control() {
    return builder.processControl();
  }

  /** Puts a process that has just been loaded into a slot. */
  public Process add(int slot, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    Process process = builder.processes().inSlot(slot);
    process.flashStart = FLASH + slot * FLASH_BYTES;
    process.flashEnd = process.flashStart + FLASH_BYTES;
    process.binaryStart = process.flashStart + 76;
    process.memoryStart = RAM + slot * RAM_BYTES;
    process.memoryEnd = process.memoryStart + RAM_BYTES;
    process.store = process.memoryEnd - ProcessStore.sizeBytes(builder.grants().count());
    process.regionSize = RAM_BYTES / 2;
    process.nameOffset = 40;
    process.nameLength = (char) bytes.length;
    for (int i = 0; i < bytes.length; i++) {
      store(process.nameAddress() + i, bytes[i], 1);
    }
    builder.grants().clear(process);
    builder.lifecycle().start(process);
    return process;
  }

  /** Lets a process have made a system call. */
  public FakeProcesses called(Process process, int number, int r0, int r1, int r2, int r3) {
    int[] words = {number, r0, r1, r2, r3};
    for (int i = 0; i < words.length; i++) {
      store(process.store + ProcessStore.LAST_SYSTEM_CALL + 4 * i, words[i], 4);
    }
    process.systemCalls++;
    return this;
  }

  /** Sets a process's numbers. */
  public FakeProcesses counted(Process process, int systemCalls, int expirations, int restarts) {
    process.systemCalls = systemCalls;
    Memory.store32(process.store + ProcessStore.SLICE_EXPIRATIONS, expirations);
    process.restarts = (char) restarts;
    return this;
  }

  /** Sets the state of a process, stopped or not. */
  public FakeProcesses inState(Process process, ProcessState state, boolean stopped) {
    process.state = state;
    process.stopped = stopped;
    process.queueCount = 0;
    return this;
  }

  /** Sets what the process has said of its memory, and its break; 0 is nothing. */
  public FakeProcesses withMemory(
      Process process, int appBreak, int heapStart, int stackTop, int lowestStackPointer) {
    process.appBreak = appBreak;
    store(process.store + ProcessStore.HEAP_START, heapStart, 4);
    store(process.store + ProcessStore.STACK_TOP, stackTop, 4);
    store(process.store + ProcessStore.LOWEST_STACK_POINTER, lowestStackPointer, 4);
    return this;
  }

  /** Lets a process have used the driver of a grant. */
  public FakeProcesses used(Process process, int grant) {
    grants[grant].ensure(process);
    return this;
  }

  /** Lets a process have exited. */
  public FakeProcesses exited(Process process, int completionCode) {
    builder.lifecycle().terminate(process, completionCode);
    return this;
  }

  /** What handles the system calls of these processes. */
  SystemCalls systemCalls() {
    return new SystemCalls(
        builder.drivers, builder.grants, builder.mpu, builder.boundary, builder.lifecycle);
  }

  /** Gives a symbol of the linker script an address. */
  public FakeProcesses symbol(String name, int address) {
    symbols.put(name, address);
    return this;
  }

  /** The slots, with what is in them. */
  public ProcessTable table() {
    return builder.processes();
  }

  @Override
  public int load(int address, int widthBytes) {
    int value = 0;
    for (int i = widthBytes - 1; i >= 0; i--) {
      value = value << 8 | (memory.getOrDefault(address + i, (byte) 0) & 0xFF);
    }
    return value;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    for (int i = 0; i < widthBytes; i++) {
      memory.put(address + i, (byte) (value >>> (8 * i)));
    }
  }

  @Override
  public int processFaultStatus() {
    return 0;
  }

  @Override
  public int linkerSymbol(String name) {
    return symbols.get(name);
  }

  private static final class Silent implements KernelMessages {
    @Override
    public void printByte(int value) {}
  }
}
