package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;
import static demitasse.simulator.processor.Decoder.bits;

/** Decodes multiplications and divisions of 32 bits (A5.3.14, A5.3.15). */
final class WideMultiplyDecoder {
  /** By bits 6:4, with Ra. */
  private static final Operation[] ACCUMULATING = {
    Multiplication::mla, Multiplication::smlaxy, Multiplication::smlad, Multiplication::smlaw,
    Multiplication::smlad, Multiplication::smmla, Multiplication::smmls, Multiplication::usada8,
  };

  /** By bits 6:4, where Ra is the PC. */
  private static final Operation[] PLAIN = {
    Multiplication::mul,
    Multiplication::smulxy,
    Multiplication::smuad,
    Multiplication::smulw,
    Multiplication::smuad,
    Multiplication::smmul,
    null,
    Multiplication::usad8,
  };

  private WideMultiplyDecoder() {}

  static Instruction decode(int first, int second) {
    return (first & 0x80) == 0 ? oneWord(first, second) : twoWords(first, second);
  }

  private static Instruction oneWord(int first, int second) {
    int opcode = bits(first, 4, 3);
    int choice = bits(second, 4, 4);
    int a = bits(second, 12, 4);
    if (choice > highestChoice(opcode)) {
      return Decoder.undefined();
    }
    Operation operation = a == PC ? PLAIN[opcode] : ACCUMULATING[opcode];
    if (opcode == 0 && choice == 1) {
      operation = Multiplication::mls;
    }
    // Bit 1 of the kind: the top half of Rn in SMLAxy, a difference in SMLSD.
    Instruction operands =
        operands(first, second, operation).kind(opcode == 4 ? 2 | choice : choice);
    if (opcode >= 5 && choice == 1) {
      operands.amount(1 << 31);
    }
    operands.d(bits(second, 8, 4));
    boolean accumulates = a != PC || operation == ACCUMULATING[opcode];
    return finish(accumulates || (opcode == 0 && choice == 1) ? operands.a(a) : operands);
  }

  private static int highestChoice(int opcode) {
    return opcode == 1 ? 3 : opcode == 7 ? 0 : 1;
  }

  private static Instruction twoWords(int first, int second) {
    int opcode = bits(first, 4, 3);
    int choice = bits(second, 4, 4);
    Instruction operands = operands(first, second, longOperation(opcode, choice)).kind(choice & 3);
    if (choice == 15) {
      boolean isClear = bits(second, 12, 4) == 15;
      return isClear ? finish(operands.d(bits(second, 8, 4))) : Decoder.undefined();
    }
    if (opcode == 5) {
      operands.kind(2 | (choice & 1));
    } else if (opcode == 4 && choice >= 12) {
      operands.kind(choice & 1);
    }
    operands.d(bits(second, 12, 4)).a(bits(second, 8, 4));
    return operands.a == operands.d ? Decoder.undefined() : finish(operands);
  }

  private static Operation longOperation(int opcode, int choice) {
    switch ((opcode << 4) | choice) {
      case 0x00:
        return Multiplication::smull;
      case 0x1F:
        return Multiplication::sdiv;
      case 0x20:
        return Multiplication::umull;
      case 0x3F:
        return Multiplication::udiv;
      case 0x40:
        return Multiplication::smlal;
      case 0x48, 0x49, 0x4A, 0x4B:
        return Multiplication::smlalxy;
      case 0x4C, 0x4D, 0x5C, 0x5D:
        return Multiplication::smlald;
      case 0x60:
        return Multiplication::umlal;
      case 0x66:
        return Multiplication::umaal;
      default:
        return null;
    }
  }

  private static Instruction operands(int first, int second, Operation operation) {
    return new Instruction(operation).n(bits(first, 0, 4)).m(bits(second, 0, 4));
  }

  private static Instruction finish(Instruction i) {
    boolean usesPc = i.d == PC || i.n == PC || i.m == PC || i.a == PC;
    return i.operation == null || usesPc ? Decoder.undefined() : i.aligningStackPointer();
  }
}
