package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;
import static demitasse.simulator.processor.Decoder.bits;

/** Decodes loads and stores of 32 bits. */
final class WideLoadStoreDecoder {
  // Each by bits 8 (sign), 6:5 (size) and 4 (load) of the first halfword.
  private static final Operation[] CONSTANT = {
    LoadStore::strbImmediate,
    LoadStore::ldrbImmediate,
    LoadStore::strhImmediate,
    LoadStore::ldrhImmediate,
    LoadStore::strImmediate,
    LoadStore::ldrImmediate,
    null,
    null,
    null,
    LoadStore::ldrsbImmediate,
    null,
    LoadStore::ldrshImmediate,
    null,
    null,
    null,
    null,
  };

  private static final Operation[] REGISTER = {
    LoadStore::strbRegister,
    LoadStore::ldrbRegister,
    LoadStore::strhRegister,
    LoadStore::ldrhRegister,
    LoadStore::strRegister,
    LoadStore::ldrRegister,
    null,
    null,
    null,
    LoadStore::ldrsbRegister,
    null,
    LoadStore::ldrshRegister,
    null,
    null,
    null,
    null,
  };

  private static final Operation[] LITERAL = {
    null,
    LoadStore::ldrbLiteral,
    null,
    LoadStore::ldrhLiteral,
    null,
    LoadStore::ldrLiteral,
    null,
    null,
    null,
    LoadStore::ldrsbLiteral,
    null,
    LoadStore::ldrshLiteral,
    null,
    null,
    null,
    null,
  };

  private static final Operation[] INDEXED = {
    LoadStoreIndexed::strb,
    LoadStoreIndexed::ldrb,
    LoadStoreIndexed::strh,
    LoadStoreIndexed::ldrh,
    LoadStoreIndexed::str,
    LoadStoreIndexed::ldr,
    null,
    null,
    null,
    LoadStoreIndexed::ldrsb,
    null,
    LoadStoreIndexed::ldrsh,
    null,
    null,
    null,
    null,
  };

  private static final Operation[] UNPRIVILEGED = {
    LoadStoreIndexed::strt,
    LoadStoreIndexed::ldrbt,
    LoadStoreIndexed::strt,
    LoadStoreIndexed::ldrht,
    LoadStoreIndexed::strt,
    LoadStoreIndexed::ldrt,
    null,
    null,
    null,
    LoadStoreIndexed::ldrsbt,
    null,
    LoadStoreIndexed::ldrsht,
    null,
    null,
    null,
    null,
  };

  private WideLoadStoreDecoder() {}

  /** One register (A5.3.7 to A5.3.10). */
  static Instruction single(int first, int second, int address) {
    int n = bits(first, 0, 4);
    int kind = (bits(first, 8, 1) << 3) | (bits(first, 5, 2) << 1) | bits(first, 4, 1);
    Instruction operands = new Instruction(null).n(n).d(bits(second, 12, 4));
    operands.cycles((kind & 1) != 0 ? CycleEstimate.LOAD : CycleEstimate.STORE);
    boolean upwards = (first & 0x80) != 0;
    int offset = bits(second, 0, 12);
    if (n == PC) {
      int place = (address + 4) & ~3;
      operands.n(0).immediate(upwards ? place + offset : place - offset);
      return plain(operands, kind, LITERAL[kind], LoadStore::jumpLiteral);
    }
    if (upwards) {
      return plain(operands.immediate(offset), kind, CONSTANT[kind], LoadStore::jumpImmediate);
    }
    if ((second & 0x800) != 0) {
      return shortOffset(operands, kind, second);
    }
    operands.m(bits(second, 0, 4)).amount(bits(second, 4, 2));
    return bits(second, 6, 6) != 0 || operands.m == PC
        ? Decoder.undefined()
        : plain(operands, kind, REGISTER[kind], LoadStore::jumpRegister);
  }

  /** An offset of 8 bits: downwards, unprivileged, or with a change of Rn. */
  private static Instruction shortOffset(Instruction operands, int kind, int second) {
    int offset = bits(second, 0, 8);
    boolean isPc = operands.d == PC;
    switch (bits(second, 8, 3)) {
      case 4:
        return plain(operands.immediate(-offset), kind, CONSTANT[kind], LoadStore::jumpImmediate);
      case 6:
        operands.immediate(offset).kind(1 << bits(kind, 1, 2));
        return isPc ? Decoder.undefined() : finish(operands, UNPRIVILEGED[kind]);
      case 1, 3, 5, 7:
        int change = (second & 0x200) != 0 ? offset : -offset;
        operands.immediate((second & 0x400) != 0 ? change : 0).writeback(change);
        if (operands.n == operands.d || (isPc && kind != 5)) {
          return Decoder.undefined();
        }
        return isPc ? operands.as(LoadStoreIndexed::jump) : finish(operands, INDEXED[kind]);
      default:
        return Decoder.undefined();
    }
  }

  /** A form without change of Rn: with the PC as Rt, a branch, a hint, or undefined. */
  private static Instruction plain(
      Instruction operands, int kind, Operation operation, Operation jump) {
    if (operands.d != PC || operation == null) {
      return finish(operands, operation);
    }
    if (kind == 5) {
      return operands.d(0).as(jump);
    }
    // PLD, PLI, and room for more of them.
    boolean load = (kind & 1) != 0;
    return load ? new Instruction(SystemInstructions::nothing) : Decoder.undefined();
  }

  private static Instruction finish(Instruction operands, Operation operation) {
    return operation == null ? Decoder.undefined() : operands.as(operation).aligningStackPointer();
  }

  /** LDM, STM (A5.3.5); LDRD, STRD, exclusives and table branches (A5.3.6). */
  static Instruction multipleOrDual(int first, int second, int address) {
    if ((first & 0x40) == 0) {
      return multiple(first, second);
    }
    if ((first & 0x120) == 0) {
      return (first & 0x80) == 0
          ? exclusiveWord(first, second)
          : narrowOrTable(first, second, address);
    }
    return dual(first, second, address);
  }

  private static Instruction multiple(int first, int second) {
    int n = bits(first, 0, 4);
    boolean load = (first & 0x10) != 0;
    boolean writeback = (first & 0x20) != 0;
    int direction = bits(first, 7, 2);
    int count = Integer.bitCount(second);
    boolean changesListed = writeback && ((second >>> n) & 1) != 0;
    boolean storesPc = !load && (second & (1 << PC)) != 0;
    if ((direction != 1 && direction != 2) || n == PC || count < 2 || changesListed || storesPc) {
      return Decoder.undefined();
    }
    int growth = direction == 1 ? 4 * count : -4 * count;
    Instruction result =
        load
            ? NarrowDecoder.multipleLoad(second)
            : new Instruction(LoadStoreMultiple::store).cycles(CycleEstimate.storeMultiple(count));
    return result
        .n(n)
        .immediate(second)
        .amount(direction == 1 ? 0 : growth)
        .writeback(writeback ? growth : 0);
  }

  private static Instruction exclusiveWord(int first, int second) {
    boolean load = (first & 0x10) != 0;
    int t = bits(second, 12, 4);
    Instruction result =
        new Instruction(load ? ExclusiveMonitor::load : ExclusiveMonitor::store)
            .n(bits(first, 0, 4))
            .immediate(bits(second, 0, 8) * 4)
            .kind(4)
            .cycles(CycleEstimate.LOAD);
    return checked(load ? result.d(t) : result.d(bits(second, 8, 4)).a(t));
  }

  private static Instruction narrowOrTable(int first, int second, int address) {
    boolean load = (first & 0x10) != 0;
    int choice = bits(second, 4, 4);
    int n = bits(first, 0, 4);
    if (load && choice < 2 && bits(second, 0, 4) != PC) {
      return new Instruction(n == PC ? Branches::tableBranchHere : Branches::tableBranch)
          .n(n == PC ? 0 : n)
          .m(bits(second, 0, 4))
          .amount(choice)
          .immediate(address + 4)
          .cycles(CycleEstimate.LOAD);
    }
    if (choice != 4 && choice != 5) {
      return Decoder.undefined();
    }
    int t = bits(second, 12, 4);
    Instruction result =
        new Instruction(load ? ExclusiveMonitor::load : ExclusiveMonitor::store)
            .n(n)
            .kind(choice - 3)
            .cycles(CycleEstimate.LOAD);
    return checked(load ? result.d(t) : result.d(bits(second, 0, 4)).a(t));
  }

  private static Instruction dual(int first, int second, int address) {
    int n = bits(first, 0, 4);
    boolean load = (first & 0x10) != 0;
    boolean writeback = (first & 0x20) != 0;
    int offset = (first & 0x80) != 0 ? bits(second, 0, 8) * 4 : bits(second, 0, 8) * -4;
    Instruction result =
        new Instruction(load ? LoadStoreIndexed::ldrd : LoadStoreIndexed::strd)
            .d(bits(second, 12, 4))
            .a(bits(second, 8, 4))
            .n(n)
            .immediate((first & 0x100) != 0 ? offset : 0)
            .writeback(writeback ? offset : 0)
            .cycles(load ? CycleEstimate.loadMultiple(2) : CycleEstimate.storeMultiple(2));
    boolean changesListed = writeback && (n == result.d || n == result.a);
    if (changesListed || (load && result.d == result.a)) {
      return Decoder.undefined();
    }
    if (n == PC && load && !writeback) {
      Instruction literal = result.as(LoadStoreIndexed::ldrdLiteral).n(0);
      return checked(literal.immediate(((address + 4) & ~3) + offset));
    }
    return checked(result);
  }

  /** No operand of these may be the PC. */
  private static Instruction checked(Instruction i) {
    boolean usesPc = i.d == PC || i.a == PC || i.n == PC;
    return usesPc ? Decoder.undefined() : i.aligningStackPointer();
  }
}
