package demitasse.simulator.processor;

/** What an instruction does, given its operands. */
@FunctionalInterface
interface Operation {
  /**
   * Executes the instruction at {@code registers[PC]}; {@link Core#next} holds the address of the
   * one behind it, and branches change it.
   *
   * @throws FaultException before the instruction changed anything that its repetition would see
   */
  void execute(Core core, Instruction instruction);
}
