package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.util.HashMap;
import java.util.Map;

/** A processor with a flash, a RAM and one register of a peripheral, to execute a few lines. */
abstract class ProgramFixture {
  static final int CODE = 0x400;
  static final int RAM = 0x2000_0000;
  static final int DATA = RAM + 0x1000;
  static final int STACK = RAM + 0x8000;
  static final int PERIPHERAL = 0x4000_0000;
  static final int CCR = 0xE000_ED14;
  static final int CFSR = 0xE000_ED28;

  final byte[] flash = new byte[0x1000];
  final byte[] ram = new byte[0x8000];
  final Map<Integer, Integer> stored = new HashMap<>();
  final Processor processor = new Processor(ProcessorOptions.sam4l(), new Registers());

  ProgramFixture() {
    put(flash, 0, STACK);
    put(flash, 4, CODE + 1);
    for (int exception = 2; exception < 96; exception++) {
      put(flash, 4 * exception, handler(exception) + 1);
    }
    processor.addMemory(0, flash, false);
    processor.addMemory(RAM, ram, true);
    processor.powerOnReset();
  }

  static int handler(int exception) {
    return 0x200 + 2 * exception;
  }

  /** Puts code where the processor starts. */
  final void program(int... halfwords) {
    for (int index = 0; index < halfwords.length; index++) {
      flash[CODE + 2 * index] = (byte) halfwords[index];
      flash[CODE + 2 * index + 1] = (byte) (halfwords[index] >> 8);
    }
    processor.invalidate(CODE, 2 * halfwords.length);
  }

  /** Executes straight code to its end. */
  final void execute(int... halfwords) {
    program(halfwords);
    processor.setRegister(15, CODE);
    int end = CODE + 2 * halfwords.length;
    while (processor.register(15) != end && processor.exceptionNumber() == 0) {
      assertThat(processor.step()).isEqualTo(StopReason.LIMIT);
    }
  }

  final void steps(int count) {
    for (int step = 0; step < count; step++) {
      assertThat(processor.step()).isEqualTo(StopReason.LIMIT);
    }
  }

  final void set(int register, int value) {
    processor.setRegister(register, value);
  }

  final int register(int number) {
    return processor.register(number);
  }

  final void poke(int address, int value) {
    processor.debuggerBus().store(address, value, 4);
  }

  final int peek(int address) {
    return processor.debuggerBus().load(address, 4);
  }

  /** The flags as letters, capital ones being set: {@code nZCvq}. */
  final String flags() {
    StringBuilder result = new StringBuilder();
    for (int index = 0; index < 5; index++) {
      boolean set = ((processor.xpsr() >>> (31 - index)) & 1) != 0;
      result.append((set ? "NZCVQ" : "nzcvq").charAt(index));
    }
    return result.toString();
  }

  /** APSR.GE. */
  final int greaterOrEqual() {
    return (processor.xpsr() >>> 16) & 0xF;
  }

  /** Sets APSR's flags N, Z, C, V, Q from bit 4 down, and GE. */
  final void setFlags(int flags, int greaterOrEqual) {
    set(Processor.XPSR, (flags << 27) | (greaterOrEqual << 16) | (1 << 24));
  }

  /** Takes privilege from thread mode. */
  final void dropPrivilege() {
    set(Processor.CONTROL_AND_MASKS, 1 << 24);
  }

  /** A region of the MPU; the default map holds for privileged code elsewhere. */
  final void protect(int region, int address, int attributes) {
    poke(0xE000_ED9C, address | 0x10 | region);
    poke(0xE000_EDA0, attributes);
    poke(0xE000_ED94, 5);
  }

  final void assertFault(Fault fault) {
    assertThat(processor.exceptionNumber()).as("HardFault").isEqualTo(3);
    assertThat(peek(CFSR) & 0x030F_1F1F).as("CFSR").isEqualTo(fault.statusBit());
  }

  private static void put(byte[] memory, int offset, int value) {
    for (int index = 0; index < 4; index++) {
      memory[offset + index] = (byte) (value >>> (8 * index));
    }
  }

  /** One register that answers, and a flash that notes what is stored to it. */
  private final class Registers implements Bus {
    @Override
    public int load(int address, int width) {
      if ((address & ~0xFF) != PERIPHERAL) {
        throw new BusError(address);
      }
      return stored.getOrDefault(address, 0);
    }

    @Override
    public void store(int address, int value, int width) {
      if ((address & ~0xFF) != PERIPHERAL && Integer.compareUnsigned(address, 0x1000) >= 0) {
        throw new BusError(address);
      }
      stored.put(address, value);
    }
  }
}
