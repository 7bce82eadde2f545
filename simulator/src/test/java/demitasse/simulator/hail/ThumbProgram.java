package demitasse.simulator.hail;

import demitasse.simulator.firmware.Firmware;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A small program for the board, made of stores to registers and waits for their bits. */
final class ThumbProgram {
  private static final int STACK_TOP = 0x20001000;
  private static final int CODE = 0x200;

  private final int base;
  private final ByteBuffer image = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

  /** A program whose vector table lies at {@code base}. */
  ThumbProgram(int base) {
    this.base = base;
    image.putInt(0, STACK_TOP).putInt(4, (base + CODE) | 1);
    image.position(CODE);
  }

  /** Stores a word. */
  ThumbProgram store(int address, int value) {
    return constant(0, address).constant(1, value).half(0x6001);
  }

  /** Copies a word. */
  ThumbProgram copy(int from, int to) {
    return constant(0, from).half(0x6801).constant(0, to).half(0x6001);
  }

  /** Waits until one of the bits of a word is set. */
  ThumbProgram waitFor(int address, int bits) {
    // ldr r1,[r0]; tst r1,r2; beq to the load.
    return constant(0, address).constant(2, bits).half(0x6801).half(0x4211).half(0xD0FC);
  }

  /** Where the next instruction lies, for {@link #jump}. */
  int here() {
    return image.position();
  }

  /** Goes on at an instruction. */
  ThumbProgram jump(int target) {
    return half(0xE000 | (((target - here() - 4) >> 1) & 0x7FF));
  }

  /** Executes an instruction that is undefined. */
  ThumbProgram undefined() {
    return half(0xDE00);
  }

  /** Stays where it is. */
  Firmware end() {
    jump(here());
    return Firmware.binary(image.array(), base);
  }

  private ThumbProgram constant(int register, int value) {
    return wide(0xF240, register, value & 0xFFFF).wide(0xF2C0, register, value >>> 16);
  }

  /** MOVW or MOVT: the 16 bits are in four pieces. */
  private ThumbProgram wide(int operation, int register, int value) {
    half(operation | ((value >>> 1) & 0x400) | (value >>> 12));
    return half(((value << 4) & 0x7000) | (register << 8) | (value & 0xFF));
  }

  private ThumbProgram half(int value) {
    image.putShort((short) value);
    return this;
  }
}
