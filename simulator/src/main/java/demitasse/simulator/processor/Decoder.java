package demitasse.simulator.processor;

/** Decodes instructions: where the manual leaves an encoding open, it is undefined here. */
final class Decoder {
  private Decoder() {}

  /** Whether a halfword begins an instruction of two (A5.1). */
  static boolean isWide(int first) {
    return first >= 0xE800;
  }

  static Instruction decodeNarrow(int code, int address) {
    return NarrowDecoder.decode(code, address);
  }

  /** Decodes an instruction of 32 bits (A5.3). */
  static Instruction decodeWide(int first, int second, int address) {
    Instruction result = wide(first, second, address).wide();
    result.inItBlock = result;
    return result;
  }

  private static Instruction wide(int first, int second, int address) {
    if ((first & 0x0C00) == 0x0C00) {
      return coprocessor(first);
    }
    switch (bits(first, 11, 2)) {
      case 1:
        return (first & 0x0200) == 0
            ? WideLoadStoreDecoder.multipleOrDual(first, second, address)
            : WideDataDecoder.shiftedRegister(first, second);
      case 2:
        if ((second & 0x8000) != 0) {
          return WideBranchDecoder.decode(first, second, address);
        }
        return (first & 0x0200) == 0
            ? WideDataDecoder.modifiedConstant(first, second)
            : WideDataDecoder.plainConstant(first, second, address);
      default:
        if ((first & 0x0200) == 0) {
          return WideLoadStoreDecoder.single(first, second, address);
        }
        return (first & 0x0100) == 0
            ? WideDataDecoder.registers(first, second)
            : WideMultiplyDecoder.decode(first, second);
    }
  }

  /** There is no coprocessor, not even a place for one at 0xEF and 0xFF (A5.3.18). */
  private static Instruction coprocessor(int first) {
    return (first & 0x0F00) == 0x0F00
        ? undefined()
        : new Instruction(SystemInstructions.COPROCESSOR);
  }

  static Instruction undefined() {
    return new Instruction(SystemInstructions.UNDEFINED);
  }

  static int bits(int code, int low, int count) {
    return (code >>> low) & ((1 << count) - 1);
  }

  /** ThumbExpandImm (A5.3.2). */
  static int expandConstant(int code) {
    int low = code & 0xFF;
    switch (code >>> 8) {
      case 0:
        return low;
      case 1:
        return low | (low << 16);
      case 2:
        return (low << 8) | (low << 24);
      case 3:
        return low | (low << 8) | (low << 16) | (low << 24);
      default:
        return Integer.rotateRight(0x80 | (code & 0x7F), code >>> 7);
    }
  }
}
