package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast the processor executes: unprivileged code with the MPU on and SysTick at 1 kHz, in
 * millions of instructions a second, and in proportion to a loop of plain Java, as machines differ.
 */
@Tag("bench")
class SpeedBenchmark {
  private static final int RAM = 0x2000_0000;
  private static final int CODE = 0x100;
  private static final int HANDLER = 0x80;
  private static final int HERTZ = 48_000_000;

  /** Loads, stores, shifts, an IT block, calls and branches in the proportions of compiled C. */
  private static final int[] PROGRAM = {
    0x2300, // outer: movs r3, #0
    0x2400, // movs r4, #0
    0x58C5, // loop: ldr r5, [r0, r3]
    0x01EE, // lsls r6, r5, #7
    0x4075, // eors r5, r6
    0xEB04, 0x04D5, // add r4, r4, r5, lsr #3
    0x50C5, // str r5, [r0, r3]
    0x5CC6, // ldrb r6, [r0, r3]
    0x2E40, // cmp r6, #64
    0xBF38, // it lo
    0x3401, // addlo r4, #1
    0xF000, 0xF807, // bl function
    0x3304, // adds r3, #4
    0x428B, // cmp r3, r1
    0xD1F0, // bne loop
    0x4E0C, // ldr r6, =0x12345678
    0x4074, // eors r4, r6
    0x6014, // str r4, [r2]
    0xE7EA, // b outer
    0xB510, // function: push {r4, lr}
    0xF3C5, 0x1707, // ubfx r7, r5, #4, #8
    0xFB07, 0x5706, // mla r7, r7, r6, r5
    0xF017, 0x0F01, // tst r7, #1
    0xD005, // beq even
    0x1CFC, // adds r4, r7, #3
    0xF245, 0x5C55, // movw r12, #0x5555
    0xEA04, 0x040C, // and r4, r4, r12
    0xE002, // b out
    0xBA3C, // even: rev r4, r7
    0xF444, 0x7480, // orr r4, r4, #0x100
    0xF84D, 0x4C08, // out: str r4, [sp, #-8]
    0xBD10, // pop {r4, pc}
    0x0000, // (padding)
    0x5678, 0x1234, // the literal
  };

  /** A process that calls a kernel each 800 instructions, which turns the MPU off and on again. */
  private static final int[] CALLS = {
    0x23C8, // thread: movs r3, #200
    0x18E4, // adds r4, r4, r3
    0x6004, // str r4, [r0]
    0x3B01, // subs r3, #1
    0xD1FB, // bne to the adds
    0xDF00, // svc #0
    0xE7F8, // b thread
    0xBF00, // nop
    0xF64E, 0x5094, // handler: movw r0, #0xED94
    0xF2CE, 0x0000, // movt r0, #0xE000: MPU_CTRL
    0x2100, // movs r1, #0
    0x6001, // str r1, [r0]
    0x2264, // movs r2, #100
    0x9B00, // ldr r3, [sp]
    0xF84D, 0x3C08, // str r3, [sp, #-8]
    0x3A01, // subs r2, #1
    0xD1FA, // bne to the ldr
    0x2105, // movs r1, #5
    0x6001, // str r1, [r0]
    0x4770, // bx lr
  };

  private static final int CALLS_HANDLER = CODE + 0x10;

  @Test
  void systemCallsHardlySlowItDown() {
    Processor processor = prepare(CALLS);
    measure(processor, 2);
    double rate = measure(processor, 2);
    System.out.printf("with system calls: %.1f million instructions/s%n", rate);
    assertThat(rate).as("million instructions a second").isGreaterThan(40);
  }

  @Test
  void sixtyMillionInstructionsASecond() {
    Processor processor = prepare(PROGRAM);
    measure(processor, 2);
    double best = 0;
    for (int round = 0; round < 5; round++) {
      best = Math.max(best, measure(processor, 1));
    }
    assertThat(processor.isPrivileged()).isFalse();
    double java = javaRate();
    System.out.printf(
        "processor: %.1f million instructions/s, %.4f of a plain Java loop (%.0f million/s)%n",
        best, best / java, java);
    assertThat(best).as("million instructions a second").isGreaterThan(60);
  }

  /** Millions of instructions a second, over some simulated seconds. */
  private static double measure(Processor processor, int seconds) {
    long instructions = processor.instructions();
    long start = processorTime();
    StopReason reason = processor.run(processor.cycles() + (long) seconds * HERTZ);
    double nanoseconds = processorTime() - start;
    assertThat(reason).isEqualTo(StopReason.LIMIT);
    return (processor.instructions() - instructions) * 1000 / nanoseconds;
  }

  /** Steps of a random number generator, which depend on each other, in millions a second. */
  private static double javaRate() {
    double best = 0;
    long x = 1;
    for (int round = 0; round < 5; round++) {
      long start = processorTime();
      for (int step = 0; step < 50_000_000; step++) {
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
      }
      best = Math.max(best, 50_000_000 * 1000.0 / (processorTime() - start));
    }
    assertThat(x).isNotZero();
    return best;
  }

  /** Time of this thread only: other programs do not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Processor prepare(int[] program) {
    ByteBuffer flash = ByteBuffer.allocate(0x1000).order(ByteOrder.LITTLE_ENDIAN);
    flash.putInt(0, RAM + 0x8000).putInt(4, CODE + 1).putInt(15 * 4, HANDLER + 1);
    flash.putShort(HANDLER, (short) 0x4770); // bx lr
    flash.putInt(11 * 4, CALLS_HANDLER + 1);
    for (int index = 0; index < program.length; index++) {
      flash.putShort(CODE + 2 * index, (short) program[index]);
    }
    byte[] ram = new byte[0x1_0000];
    Processor processor = new Processor(ProcessorOptions.sam4l(), new Nothing());
    processor.addMemory(0, flash.array(), false);
    processor.addMemory(RAM, ram, true);
    processor.powerOnReset();
    protect(processor.debuggerBus());
    processor.setRegister(0, RAM + 0x4000);
    processor.setRegister(1, 1024);
    processor.setRegister(2, RAM + 0x5000);
    processor.setRegister(Processor.PSP, RAM + 0x6000);
    processor.setRegister(Processor.CONTROL_AND_MASKS, 3 << 24);
    for (int offset = 0; offset < 1024; offset += 4) {
      processor.debuggerBus().store(RAM + 0x4000 + offset, offset * 0x9E37_79B9, 4);
    }
    return processor;
  }

  /** Two regions as a process has them, and SysTick each millisecond. */
  private static void protect(Bus bus) {
    bus.store(0xE000_ED9C, 0x10, 4); // RBAR: region 0, flash
    bus.store(0xE000_EDA0, 0x0600_0017, 4); // RASR: read and execute, 4 KiB
    bus.store(0xE000_ED9C, RAM + 0x4000 + 0x11, 4);
    bus.store(0xE000_EDA0, 0x1300_001B, 4); // read and write, 16 KiB
    bus.store(0xE000_ED94, 5, 4); // MPU_CTRL: ENABLE, PRIVDEFENA
    bus.store(0xE000_E014, HERTZ / 1000 - 1, 4);
    bus.store(0xE000_E018, 0, 4);
    bus.store(0xE000_E010, 7, 4);
  }

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
}
