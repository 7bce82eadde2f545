package demitasse.kernel;

import demitasse.abi.TbfBuilder;
import demitasse.hil.KernelMessages;
import demitasse.machine.Machine;
import demitasse.machine.Memory;
import java.util.ArrayList;
import java.util.List;

/** Processes that have memory but run no code, for tests of one capsule. */
public final class CapsuleBench {
  private static final int FLASH = 0x0010_0000;
  private static final int APP_BYTES = 1024;
  private static final int RAM = 0x2001_0000;
  private static final int RAM_BYTES = 0x1_0000;
  private static final int FUNCTION_OFFSET = 0x201;

  private final BenchMachine machine = new BenchMachine();
  private final KernelBuilder builder;
  private int apps;

  /** An upcall that was queued for a process. */
  public record Queued(int number, boolean isFunction, int a0, int a1, int a2) {}

  /** A bench for up to {@code slotCount} processes; its machine is attached. */
  public CapsuleBench(int slotCount) {
    Machine.attach(machine);
    builder =
        new KernelBuilder(
            slotCount,
            1,
            1_000_000,
            new RoundRobinScheduler(10_000),
            restarts -> FaultPolicy.Action.STOP,
            new Silence());
  }

  public KernelBuilder builder() {
    return builder;
  }

  public ProcessTable processes() {
    return builder.processes();
  }

  public GrantTable grants() {
    return builder.grants();
  }

  /** Loads an app into the lowest free slot; answers its process's identifier. */
  public int start(String name) {
    return load(TbfBuilder.app(name));
  }

  /** Loads an app that asks for an amount of RAM. */
  public int start(String name, int ramBytes) {
    return load(TbfBuilder.app(name).minimumRam(ramBytes));
  }

  private int load(TbfBuilder builtApp) {
    int address = FLASH + apps * APP_BYTES;
    byte[] app = builtApp.program(0x81).flashSize(APP_BYTES).build();
    System.arraycopy(app, 0, machine.flash, apps * APP_BYTES, app.length);
    apps++;
    int processId = builder.loader().load(address);
    run(process(processId));
    return processId;
  }

  /** A process that runs keeps all upcalls; one that waits would drop those without a function. */
  private void run(Process process) {
    builder.grants().upcalls().clear(process);
    process.state = ProcessState.RUNNING;
  }

  /** Ends a process. */
  public void end(int processId) {
    builder.lifecycle().terminate(process(processId), 0);
  }

  /** Ends a process and starts it anew; answers its new identifier. */
  public int restart(int processId) {
    end(processId);
    return startAgain(processId);
  }

  /** Starts a process that has ended anew; answers its new identifier. */
  public int startAgain(int processId) {
    Process process = process(processId);
    builder.lifecycle().restart(process);
    run(process);
    return process.identifier();
  }

  public Process process(int processId) {
    return builder.processes().inSlot(builder.processes().slotOf(processId));
  }

  /** Leaves a process no memory for grants. */
  public void exhaustMemory(int processId) {
    Process process = process(processId);
    process.kernelBreak = process.appBreak;
  }

  /** Makes the grant, as the kernel does before a driver's first command. */
  public void use(int processId, Grant<?> grant) {
    if (!grant.ensure(process(processId))) {
      throw new AssertionError("no memory for the grant");
    }
  }

  /** Subscribes a function to an upcall. */
  public void subscribe(int processId, Grant<?> grant, int number) {
    use(processId, grant);
    Process process = process(processId);
    Memory.store32(
        grant.address(process) + Grant.upcallOffset(number), process.flashStart + FUNCTION_OFFSET);
  }

  /** Gives a driver {@code length} bytes from the start of the process's memory. */
  public void allowReadWrite(int processId, Grant<?> grant, int number, int length) {
    allowReadWrite(processId, grant, number, 0, length);
  }

  /** Gives a driver bytes of the process's memory to read and write. */
  public void allowReadWrite(int processId, Grant<?> grant, int number, int offset, int length) {
    allow(processId, grant, grant.readWriteOffset(number), offset, length);
  }

  /** Gives a driver bytes of the process's memory to read. */
  public void allowReadOnly(int processId, Grant<?> grant, int number, int offset, int length) {
    allow(processId, grant, grant.readOnlyOffset(number), offset, length);
  }

  private void allow(int processId, Grant<?> grant, int buffer, int offset, int length) {
    use(processId, grant);
    Process process = process(processId);
    int slot = grant.address(process) + buffer;
    Memory.store32(slot, process.memoryStart + offset);
    Memory.store32(slot + 4, length);
  }

  /** Writes text into the process's memory, a byte for each character. */
  public void setText(int processId, int offset, String text) {
    for (int index = 0; index < text.length(); index++) {
      Memory.store8(process(processId).memoryStart + offset + index, text.charAt(index));
    }
  }

  /** Reads text from the process's memory, a character for each byte. */
  public String textAt(int processId, int offset, int length) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < length; index++) {
      text.append((char) byteAt(processId, offset + index));
    }
    return text.toString();
  }

  /** A byte of the process's memory, 0 to 255. */
  public int byteAt(int processId, int offset) {
    return Memory.load8(process(processId).memoryStart + offset);
  }

  /** A word of the process's memory. */
  public int wordAt(int processId, int offset) {
    return Memory.load32(process(processId).memoryStart + offset);
  }

  /** Makes the deferred calls that are pending. */
  public void serveDeferredCalls() {
    builder.deferredCalls().servePending();
  }

  /** What is queued for a process, the oldest first; nothing is afterwards. */
  public List<Queued> takeUpcalls(int processId) {
    Process process = process(processId);
    List<Queued> taken = new ArrayList<>();
    for (int position = 0; position < process.queueCount; position++) {
      int index = (process.queueHead + position) % ProcessStore.UPCALL_CAPACITY;
      int entry = process.store + ProcessStore.UPCALL_QUEUE + index * ProcessStore.UPCALL_BYTES;
      int head = Memory.load32(entry);
      taken.add(
          new Queued(
              head & 0xFF,
              head >>> 16 != 0,
              Memory.load32(entry + 4),
              Memory.load32(entry + 8),
              Memory.load32(entry + 12)));
    }
    builder.grants().upcalls().clear(process);
    return taken;
  }

  /** Flash, RAM, and system registers that take every store. */
  private static final class BenchMachine implements Machine {
    private final byte[] flash = new byte[8 * APP_BYTES];
    private final byte[] ram = new byte[RAM_BYTES];

    @Override
    public int load(int address, int widthBytes) {
      int value = 0;
      for (int i = widthBytes - 1; i >= 0; i--) {
        value = (value << 8) | (byteOf(address + i) & 0xFF);
      }
      return value;
    }

    private byte byteOf(int address) {
      if (address >= FLASH && address < FLASH + flash.length) {
        return flash[address - FLASH];
      }
      return ram[address - RAM];
    }

    @Override
    public void store(int address, int value, int widthBytes) {
      if (address >>> 28 == 0xE) {
        return;
      }
      for (int i = 0; i < widthBytes; i++) {
        ram[address - RAM + i] = (byte) (value >>> (8 * i));
      }
    }

    @Override
    public int processFaultStatus() {
      return 0;
    }

    @Override
    public int linkerSymbol(String name) {
      switch (name) {
        case "demitasse_apps_start":
          return FLASH;
        case "demitasse_apps_end":
          return FLASH + flash.length;
        case "demitasse_process_ram_start":
          return RAM;
        case "demitasse_process_ram_end":
          return RAM + ram.length;
        default:
          throw new AssertionError(name);
      }
    }
  }

  /** Messages that nobody reads. */
  private static final class Silence implements KernelMessages {
    @Override
    public void print(String text) {}

    @Override
    public void printByte(int value) {}

    @Override
    public void printDecimal(int value) {}

    @Override
    public void printHexadecimal(int value) {}
  }
}
