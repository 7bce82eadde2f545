package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.machine.Memory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Processes without code for tests of capsules: they live in simulated RAM, call drivers and get
 * upcalls as the test says.
 *
 * <p>An access to anything but what a live process has, its own RAM and its grants, fails the test.
 */
public final class ProcessBench implements Machine {
  /** How much of its RAM a process can use itself, from {@link #memory} on. */
  public static final int APP_BYTES = 1024;

  private static final int RAM = 0x20008000;
  private static final int PROCESS_BYTES = 2048;

  /** One upcall that a process has got. */
  public record Told(int number, int argument0, int argument1, int argument2) {}

  private final ProcessTable processes;
  private final GrantTable grants;
  private final CapsuleBoundary boundary = new CapsuleBoundary();
  private final DeferredCalls deferredCalls = new DeferredCalls(boundary);
  private final byte[] ram;

  /** A bench with slots for processes, attached as the machine; none of them runs yet. */
  public ProcessBench(int slotCount) {
    processes = new ProcessTable(slotCount);
    grants = new GrantTable(processes);
    ram = new byte[slotCount * PROCESS_BYTES];
    Machine.attach(this);
  }

  public ProcessTable processes() {
    return processes;
  }

  public GrantTable grants() {
    return grants;
  }

  public DeferredCalls deferredCalls() {
    return deferredCalls;
  }

  /** Makes the deferred calls that are pending, as the loop would. */
  public void runDeferredCalls() {
    deferredCalls.servePending();
  }

  /** The first address of a slot's RAM. */
  public int memory(int slot) {
    return RAM + slot * PROCESS_BYTES;
  }

  /** Starts a process in a slot, its RAM filled with a letter; answers its identifier. */
  public int start(int slot, char letter) {
    Process process = processes.inSlot(slot);
    Arrays.fill(ram, slot * PROCESS_BYTES, (slot + 1) * PROCESS_BYTES, (byte) letter);
    process.identifier = processes.nextIdentifier(slot);
    process.memoryStart = memory(slot);
    process.memoryEnd = process.memoryStart + PROCESS_BYTES;
    process.regionSize = PROCESS_BYTES;
    process.appBreak = process.memoryStart + APP_BYTES;
    process.store = process.memoryEnd - ProcessStore.sizeBytes(grants.count());
    process.kernelBreak = process.store;
    process.state = ProcessState.RUNNING;
    grants.upcalls().clear(process);
    grants.clear(process);
    return process.identifier;
  }

  /** Ends the process in a slot, as an exit or a fault does. */
  public void end(int slot) {
    Process process = processes.inSlot(slot);
    process.state = ProcessState.TERMINATED;
    grants.upcalls().clear(process);
    grants.releaseAll(process);
  }

  /** Calls a driver for a process, as the system call does. */
  public CommandReturn command(
      SyscallDriver driver, Grant<?> grant, int processId, int command, int argument) {
    assertThat(grant.ensure(processes.find(processId))).as("memory for the grant").isTrue();
    return driver.command(processId, command, argument, 0);
  }

  /** Gives a driver a buffer to read from, in place of what it had. */
  public void allowReadOnly(Grant<?> grant, int processId, int number, int address, int length) {
    allow(grant, processId, grant.readOnlyOffset(number), address, length);
  }

  /** Gives a driver a buffer to write to, in place of what it had. */
  public void allowReadWrite(Grant<?> grant, int processId, int number, int address, int length) {
    allow(grant, processId, grant.readWriteOffset(number), address, length);
  }

  private void allow(Grant<?> grant, int processId, int offset, int address, int length) {
    Process process = processes.find(processId);
    assertThat(grant.ensure(process)).as("memory for the grant").isTrue();
    assertThat(ProcessRanges.isWriteable(process, address, length)).as("the buffer").isTrue();
    Memory.store32(grant.address(process) + offset, address);
    Memory.store32(grant.address(process) + offset + ProcessStore.WORD, length);
  }

  /** The upcalls that a process has got since the last call, the oldest first. */
  public List<Told> takeUpcalls(int slot) {
    Process process = processes.inSlot(slot);
    List<Told> told = new ArrayList<>();
    for (int position = 0; position < process.queueCount; position++) {
      int index = (process.queueHead + position) % ProcessStore.UPCALL_CAPACITY;
      int entry = process.store + ProcessStore.UPCALL_QUEUE + index * ProcessStore.UPCALL_BYTES;
      told.add(
          new Told(
              Memory.load32(entry) & 0xFF,
              Memory.load32(entry + ProcessStore.WORD),
              Memory.load32(entry + 2 * ProcessStore.WORD),
              Memory.load32(entry + 3 * ProcessStore.WORD)));
    }
    grants.upcalls().clear(process);
    return told;
  }

  /** Writes text into RAM, a byte for each character. */
  public void poke(int address, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, ram, address - RAM, bytes.length);
  }

  /** Reads text from RAM, a character for each byte. */
  public String peek(int address, int length) {
    return new String(ram, address - RAM, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int load(int address, int widthBytes) {
    check(address, widthBytes);
    int value = 0;
    for (int offset = widthBytes - 1; offset >= 0; offset--) {
      value = value << 8 | (ram[address - RAM + offset] & 0xFF);
    }
    return value;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    check(address, widthBytes);
    for (int offset = 0; offset < widthBytes; offset++) {
      ram[address - RAM + offset] = (byte) (value >> (8 * offset));
    }
  }

  private void check(int address, int widthBytes) {
    int offset = address - RAM;
    if (offset < 0 || offset + widthBytes > ram.length || address % widthBytes != 0) {
      throw new AssertionError("Access of %d bytes at 0x%08x".formatted(widthBytes, address));
    }
  }
}
