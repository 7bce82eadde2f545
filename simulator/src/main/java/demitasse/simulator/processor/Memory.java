package demitasse.simulator.processor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A flash or RAM that the processor reaches without asking the bus, with what is known about it: of
 * each granule of 32 bytes who may access it, and of each halfword the decoded instruction.
 *
 * <p>An element of {@link #granules} has the permissions of {@link MemoryProtectionUnit} in bits 5
 * to 0, bit 6 if the granule holds decoded instructions, and above that the epoch in which this
 * holds. An access compares what it needs of it, so it takes the slow way if anything is unusual:
 * no permission, permissions of an earlier epoch, a store to flash or to decoded code.
 */
final class Memory {
  /** Instructions of this granule are decoded: a store has to forget them. */
  static final int HOLDS_CODE = 1 << 6;

  static final int EPOCH_SHIFT = 7;

  /** The smallest region of the MPU is 32 bytes. */
  static final int GRANULE_SHIFT = 5;

  private static final int WRITE =
      MemoryProtectionUnit.PRIVILEGED_WRITE | MemoryProtectionUnit.UNPRIVILEGED_WRITE;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle HALF =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  final int base;
  final byte[] content;
  final boolean writable;
  final int[] granules;
  final Instruction[] decoded;

  Memory(int base, byte[] content, boolean writable) {
    if (((base | content.length) & 31) != 0) {
      throw new IllegalArgumentException("a memory not made of granules of 32 bytes");
    }
    this.base = base;
    this.content = content;
    this.writable = writable;
    granules = new int[content.length >>> GRANULE_SHIFT];
    decoded = new Instruction[content.length / 2];
  }

  boolean contains(int address) {
    return Integer.compareUnsigned(address - base, content.length) < 0;
  }

  int word(int offset) {
    return (int) WORD.get(content, offset);
  }

  void setWord(int offset, int value) {
    WORD.set(content, offset, value);
  }

  int half(int offset) {
    return (short) HALF.get(content, offset) & 0xFFFF;
  }

  void setHalf(int offset, int value) {
    HALF.set(content, offset, (short) value);
  }

  int load(int offset, int width) {
    return switch (width) {
      case 4 -> word(offset);
      case 2 -> half(offset);
      default -> content[offset] & 0xFF;
    };
  }

  void store(int offset, int value, int width) {
    switch (width) {
      case 4 -> setWord(offset, value);
      case 2 -> setHalf(offset, value);
      default -> content[offset] = (byte) value;
    }
  }

  /** Notes what a granule permits. */
  void remember(int offset, int permissions, int epoch) {
    int granule = offset >>> GRANULE_SHIFT;
    int code = granules[granule] & HOLDS_CODE;
    int direct = writable ? permissions : permissions & ~WRITE;
    granules[granule] = (epoch << EPOCH_SHIFT) | code | direct;
  }

  /** Forgets all permissions: the epochs start again. */
  void forgetPermissions() {
    for (int granule = 0; granule < granules.length; granule++) {
      granules[granule] &= HOLDS_CODE;
    }
  }

  /** Keeps a decoded instruction until its bytes change. */
  void keep(int offset, Instruction instruction) {
    decoded[offset >> 1] = instruction;
    granules[offset >>> GRANULE_SHIFT] |= HOLDS_CODE;
    int end = (offset + instruction.size - 1) >>> GRANULE_SHIFT;
    granules[end] |= HOLDS_CODE;
  }

  /** Forgets the instructions of the granules of {@code length} bytes, which have changed. */
  void forgetCode(int offset, int length) {
    int last = (offset + length - 1) >>> GRANULE_SHIFT;
    for (int granule = offset >>> GRANULE_SHIFT; granule <= last; granule++) {
      if ((granules[granule] & HOLDS_CODE) != 0) {
        granules[granule] &= ~HOLDS_CODE;
        int start = granule << (GRANULE_SHIFT - 1);
        // One halfword earlier may begin an instruction that ends here.
        int end = Math.min(start + 16, decoded.length);
        Arrays.fill(decoded, Math.max(start - 1, 0), end, null);
      }
    }
  }
}
