package demitasse.simulator.processor;

/** Finds the decoded instruction at an address, or fetches and decodes it. */
final class InstructionFetch {
  private final DataPath memory;
  private final MemoryMap map;

  /** Where the last instruction came from. */
  private Memory current = new Memory(0, new byte[0], false);

  InstructionFetch(DataPath memory, MemoryMap map) {
    this.memory = memory;
    this.map = map;
  }

  /**
   * The instruction at an address.
   *
   * @throws FaultException IACCVIOL or IBUSERR
   */
  Instruction fetch(int address) {
    Memory here = current;
    int offset = address - here.base;
    int granule = offset >>> Memory.GRANULE_SHIFT;
    if (granule < here.granules.length && memory.mayExecute(here.granules[granule])) {
      Instruction instruction = here.decoded[offset >>> 1];
      if (instruction != null) {
        return instruction;
      }
    }
    return fetchSlowly(address);
  }

  private Instruction fetchSlowly(int address) {
    memory.checkExecute(address);
    Memory here = map.memoryAt(address);
    if (here == null) {
      return decode(address);
    }
    current = here;
    int offset = address - here.base;
    Instruction instruction = here.decoded[offset >>> 1];
    if (instruction == null) {
      instruction = decode(address);
      if (offset + instruction.size <= here.content.length) {
        here.keep(offset, instruction);
      }
    }
    return instruction;
  }

  private Instruction decode(int address) {
    int first = map.fetch(address);
    if (!Decoder.isWide(first)) {
      return Decoder.decodeNarrow(first, address);
    }
    memory.checkExecute(address + 2);
    Instruction result = Decoder.decodeWide(first, map.fetch(address + 2), address);
    boolean crosses = ((address + 2) & ((1 << Memory.GRANULE_SHIFT) - 1)) == 0;
    return crosses ? checkingEnd(result) : result;
  }

  /** The instruction's second half is in another granule, whose permissions change on their own. */
  private static Instruction checkingEnd(Instruction instruction) {
    Operation inner = instruction.operation;
    Instruction result =
        instruction.as(
            (core, i) -> {
              core.memory.checkExecute(core.registers[CoreState.PC] + 2);
              inner.execute(core, i);
            });
    result.crossesGranule = true;
    return result;
  }
}
