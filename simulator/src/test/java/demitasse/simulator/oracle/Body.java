package demitasse.simulator.oracle;

/** The instructions of one case: blocks in slots of the code, linked by branches. */
final class Body {
  /** The bytes of the code that a block may take, aligned. */
  static final int SLOT = 64;

  private static final int SLOTS = CaseRecord.CODE_SIZE / SLOT;
  private static final int UNMAPPED = 0x3000_0000;
  private static final int LONGEST = 20; // bytes of what one step writes

  private final CodeBuilder code;
  private final Dice dice;
  private final SingleTransfers single;
  private final MultipleTransfers multiple;
  private final SystemInstructions system;
  private final Links links;
  private final int transfers;

  /** So many instructions out of a hundred are loads and stores. */
  Body(CodeBuilder code, int transfers) {
    this.code = code;
    this.transfers = transfers;
    this.dice = code.dice;
    this.single = new SingleTransfers(code);
    this.multiple = new MultipleTransfers(code);
    this.system = new SystemInstructions(code);
    this.links = new Links(code);
  }

  /** Writes all instructions. */
  void write() {
    int blocks = dice.percent(50) ? 1 : dice.between(2, SLOTS);
    int[] order = blocks == 1 && !code.underMpu ? new int[1] : order();
    code.start(order[0] * SLOT);
    int state = code.record.itState();
    if (state != 0) {
      code.openBlock(state >> 4, state & 15);
    }
    write(blocks, order);
  }

  // Which slot is executed first, second and third.
  private int[] order() {
    int[] order = {0, 1, 2};
    for (int i = SLOTS - 1; i > 0; i--) {
      int other = dice.below(i + 1);
      int slot = order[i];
      order[i] = order[other];
      order[other] = slot;
    }
    return order;
  }

  private void write(int blocks, int[] order) {
    for (int block = 0; block < blocks; block++) {
      int start = order[block] * SLOT;
      code.continueAt(start);
      boolean last = block == blocks - 1;
      if (blocks == 1) {
        write(code.underMpu ? start + SLOT - 2 : CaseRecord.CODE_SIZE - 2, dice.between(8, 14));
      } else {
        write(start + SLOT - (last ? 2 : Links.SIZE), dice.between(3, 5));
      }
      if (last) {
        code.halfword(0xDF00 | dice.below(256));
      } else {
        links.write(code.record.codeAddress() + order[block + 1] * SLOT);
      }
    }
  }

  // A block of IT is finished, even if that takes more instructions than asked for.
  private void write(int limit, int count) {
    int left = count;
    while (left > 0 || code.inBlock()) {
      int rest = limit - code.offset();
      if (!code.inBlock() && rest < LONGEST) {
        return;
      }
      step(rest);
      left--;
    }
  }

  private void step(int rest) {
    if (!code.inBlock() && rest >= 2 + 16 + LONGEST && dice.percent(10)) {
      int state = Preparation.itState(dice);
      code.halfword(0xBF00 | state);
      code.openBlock(state >> 4, state & 15);
    }
    int kind = dice.below(200);
    if (kind < 2 && !code.mayBeSkipped()) {
      Encoding encoding = EncodingTable.undefined(dice);
      code.write(encoding, encoding.random(dice));
    } else if (kind < 4 && !code.inBlock()) {
      busFault();
    } else if (!tryWrite()) {
      operation();
    }
  }

  private boolean tryWrite() {
    if (dice.percent(6)) {
      return system.write();
    }
    if (dice.percent(transfers)) {
      return dice.percent(63) ? single.write() : multiple.write();
    }
    return false;
  }

  // LDR or STR where nothing answers; aligned, as QEMU reports the word's address in BFAR and not
  // that of the access.
  private void busFault() {
    int register = dice.below(8);
    code.constant(register, UNMAPPED + 4 * dice.below(0x400));
    code.narrow(0x6000 | (dice.below(2) << 11) | (register << 3) | dice.below(8));
  }

  private void operation() {
    Encoding encoding = EncodingTable.defined(dice);
    while (code.inBlock() && !encoding.mayBeConditional()) {
      encoding = EncodingTable.defined(dice);
    }
    int instruction = encoding.random(dice);
    code.forget(encoding.destinations(instruction));
    code.write(encoding, instruction);
  }
}
