package demitasse.simulator.oracle;

/** Random instructions between random registers and a scratch window. */
final class InstructionCases {
  private InstructionCases() {}

  /** Makes a case of a batch; the same seed and number make the same case. */
  static CaseRecord make(long seed, int number) {
    Dice dice = Dice.of(seed, number);
    CaseRecord record = new CaseRecord(number);
    record.scratchAddress(0x2010_0000 + (dice.below(0x4_0000) << 2));
    Preparation.fill(record, dice);
    new Body(new CodeBuilder(dice, record), 33).write();
    return record;
  }
}
