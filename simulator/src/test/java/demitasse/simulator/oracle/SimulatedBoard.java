package demitasse.simulator.oracle;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.processor.ProcessorOptions;
import demitasse.simulator.processor.Semihosting;
import demitasse.simulator.processor.SemihostingFile;
import demitasse.simulator.processor.SemihostingHost;
import demitasse.simulator.processor.StopReason;
import demitasse.simulator.processor.SystemConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BinaryOperator;

/**
 * The simulator's Cortex-M4 with the memories of mps2-an386, and the SAM4L's priorities: turns a
 * program and its cases into their results.
 *
 * <p>It knows no other class of this package at run time, so that it can be loaded with a broken
 * processor: {@link MutantProcessor}.
 */
final class SimulatedBoard implements BinaryOperator<byte[]> {
  private static final int MIB = 1 << 20;
  private static final long CYCLES_PER_CASE = 10_000;

  @Override
  public byte[] apply(byte[] program, byte[] cases) {
    // As many lines as QEMU's board has, but four bits of priority as a SAM4L has.
    SystemConfiguration system = new SystemConfiguration(32, 4, 8, 25, 9_999);
    Processor processor = new Processor(new ProcessorOptions(system, false), new Nothing());
    byte[] flash = new byte[4 * MIB];
    System.arraycopy(program, 0, flash, 0, program.length);
    byte[] psram = new byte[16 * MIB];
    System.arraycopy(cases, 0, psram, 0, cases.length);
    processor.addMemory(0, flash, true);
    processor.addMemory(0x2000_0000, new byte[4 * MIB], true);
    processor.addMemory(CaseRecord.BASE, psram, true);
    ResultFile results = new ResultFile();
    processor.setSemihosting(new Semihosting(processor.debuggerBus(), results, () -> 0));
    processor.powerOnReset();
    StopReason reason =
        processor.run(CYCLES_PER_CASE * (cases.length / CaseRecord.SIZE) + CYCLES_PER_CASE);
    if (reason != StopReason.EXIT) {
      throw new IllegalStateException(
          "the simulator stops: %s at 0x%08x after %d instructions"
              .formatted(reason, processor.register(15), processor.instructions()));
    }
    return results.bytes.toByteArray();
  }

  /** What is not memory answers with an error. */
  private static final class Nothing implements Bus {
    @Override
    public int load(int address, int width) {
      throw new BusError(address);
    }

    @Override
    public void store(int address, int value, int width) {
      throw new BusError(address);
    }
  }

  /** Keeps what the program writes to its one file. */
  private static final class ResultFile implements SemihostingHost, SemihostingFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void print(int character) {
      throw new IllegalStateException("the program prints");
    }

    @Override
    public SemihostingFile open(String name, String mode) {
      return this;
    }

    @Override
    public int read() {
      return -1;
    }

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void seek(long position) throws IOException {
      throw new IOException("the program only writes");
    }

    @Override
    public long length() {
      return bytes.size();
    }

    @Override
    public void close() {}
  }
}
