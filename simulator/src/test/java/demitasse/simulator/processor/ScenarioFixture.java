package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A processor with flash, RAM, and programs that tests write instruction by instruction.
 *
 * <p>Handlers return at once unless a test writes them; the trace tells what was entered and left.
 * Stores to {@link #RAISE} raise an interrupt line, those to {@link #LOWER} lower it.
 */
class ScenarioFixture implements Bus {
  static final int MAIN = 0x1000;
  static final int RAM = 0x2000_0000;
  static final int MAIN_STACK = RAM + 0x1000;
  static final int PROCESS_STACK = RAM + 0x2000;
  static final int RAISE = 0x4000_0000;
  static final int LOWER = 0x4000_0004;
  static final int SLOW_RAM = 0x6000_0000;
  static final int NOWHERE = 0x6100_0000;

  static final int ICSR = 0xE000_ED04;
  static final int SCR = 0xE000_ED10;
  static final int CCR = 0xE000_ED14;
  static final int SHPR1 = 0xE000_ED18;
  static final int SHPR2 = 0xE000_ED1C;
  static final int SHPR3 = 0xE000_ED20;
  static final int SHCSR = 0xE000_ED24;
  static final int CFSR = 0xE000_ED28;
  static final int HFSR = 0xE000_ED2C;
  static final int MMFAR = 0xE000_ED34;
  static final int BFAR = 0xE000_ED38;
  static final int ISER = 0xE000_E100;
  static final int ISPR = 0xE000_E200;
  static final int IPR = 0xE000_E400;
  static final int ALL_FAULTS_ENABLED = 7 << 16;
  static final int PENDSVSET = 1 << 28;

  static final int MSP = 8;
  static final int PSP = 9;

  static final int WFI = 0xBF30;
  static final int CPSID_I = 0xB672;
  static final int CPSIE_I = 0xB662;
  static final int CPSID_F = 0xB671;
  static final int SVC = 0xDF00;
  static final int UDF = 0xDE00;
  static final int BX_LR = 0x4770;
  static final int LOOP = 0xE7FE;
  static final int BKPT_SEMIHOSTING = 0xBEAB;

  final Processor processor = new Processor(ProcessorOptions.sam4l(), this);
  final List<String> trace = new ArrayList<>();
  private final ByteBuffer flash = ByteBuffer.allocate(0x8000).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer slow = ByteBuffer.allocate(0x1000).order(ByteOrder.LITTLE_ENDIAN);
  private int position = MAIN;

  /** The line that a store to the first word of {@link #SLOW_RAM} raises; -1 for none. */
  int lineOfSlowRam = -1;

  ScenarioFixture() {
    processor.addMemory(0, flash.array(), false);
    processor.addMemory(RAM, new byte[0x4000], true);
    processor.setExceptionListener(
        new ExceptionListener() {
          @Override
          public void entered(int exception, int returnAddress) {
            trace.add("+" + exception);
          }

          @Override
          public void returned(int exception) {
            trace.add("-" + exception);
          }
        });
    flash.putInt(0, MAIN_STACK);
    flash.putInt(4, MAIN | 1);
    for (int exception = 2; exception < 96; exception++) {
      flash.putInt(4 * exception, handler(exception) | 1);
      flash.putShort(handler(exception), (short) BX_LR);
    }
  }

  static int handler(int exception) {
    return 0x2000 + 0x100 * exception;
  }

  @Override
  public int load(int address, int width) {
    if ((address >>> 12) != (SLOW_RAM >>> 12)) {
      throw new BusError(address);
    }
    return slow.getInt(address - SLOW_RAM);
  }

  @Override
  public void store(int address, int value, int width) {
    if (address == RAISE || address == LOWER) {
      processor.nvicLine(value).set(address == RAISE);
    } else if ((address >>> 12) == (SLOW_RAM >>> 12)) {
      slow.putInt(address - SLOW_RAM, value);
      if (lineOfSlowRam >= 0) {
        processor.nvicLine(lineOfSlowRam).set(true);
        processor.nvicLine(lineOfSlowRam).set(false);
      }
    } else {
      throw new BusError(address);
    }
  }

  // --- Programs ---------------------------------------------------------------------------------

  /** The next instructions are placed there. */
  void at(int address) {
    position = address;
  }

  /** The next instructions are the exception's handler. */
  void inHandler(int exception) {
    at(handler(exception));
  }

  void emit(int... halfwords) {
    for (int halfword : halfwords) {
      flash.putShort(position, (short) halfword);
      position += 2;
    }
  }

  /** MOVW and MOVT. */
  void set(int register, int value) {
    emitMove(0xF240, register, value & 0xFFFF);
    emitMove(0xF2C0, register, value >>> 16);
  }

  private void emitMove(int operation, int register, int value) {
    emit(
        operation | (value >>> 12) | ((value >>> 1) & 0x400),
        ((value << 4) & 0x7000) | (register << 8) | (value & 0xFF));
  }

  /** Stores a word; r6 and r7 are used up. */
  void store(int address, int value) {
    set(6, address);
    set(7, value);
    emit(0x6000 | (6 << 3) | 7);
  }

  /** Loads a word through r6. */
  void loadWord(int register, int address) {
    set(6, address);
    emit(0x6800 | (6 << 3) | register);
  }

  /** Enables a line and gives it and its neighbours of the word a priority. */
  void enable(int line, int priority) {
    store(ISER, 1 << line);
    store(IPR + (line & ~3), priority * 0x0101_0101);
  }

  /** MSR. */
  void writeSpecial(int sysm, int register) {
    emit(0xF380 | register, 0x8800 | sysm);
  }

  /** Thread mode goes on with the process stack, and without privilege if asked for. */
  void useProcessStack(int stackPointer, boolean unprivileged) {
    set(5, stackPointer);
    writeSpecial(9, 5);
    set(5, unprivileged ? 3 : 2);
    writeSpecial(20, 5);
    emit(0xF3BF, 0x8F6F);
  }

  /** ADDS r0, #value. */
  void addToR0(int value) {
    emit(0x3000 | value);
  }

  /** A handler's lines that make it return behind the interrupted instruction of two bytes. */
  void skipInstruction(int stackPointer) {
    // MRS r0, MSP or PSP; LDR r1, [r0, #24]; ADDS r1, #2; STR r1, [r0, #24]
    emit(0xF3EF, 0x8000 | stackPointer, 0x6981, 0x3102, 0x6181, BX_LR);
  }

  StopReason run(long cycles) {
    processor.powerOnReset();
    return goOn(cycles);
  }

  StopReason goOn(long cycles) {
    return processor.run(processor.cycles() + cycles);
  }

  int word(int address) {
    return processor.debuggerBus().load(address, 4);
  }

  int programCounter() {
    return processor.register(15);
  }
}
