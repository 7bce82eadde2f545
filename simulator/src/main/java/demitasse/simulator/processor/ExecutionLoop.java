package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;

/** Executes instructions one after the other until something else has to happen. */
final class ExecutionLoop {
  private final CoreState state;
  private final int[] registers;
  private final Core core;
  private final MemoryMap map;
  private final InstructionFetch fetch;

  ExecutionLoop(Core core, MemoryMap map) {
    this.core = core;
    this.map = map;
    state = core.state;
    registers = core.registers;
    fetch = new InstructionFetch(core.memory, map);
  }

  /** Executes one instruction at least, and more until attention or the cycle limit ask to stop. */
  void execute() {
    try {
      do {
        executeNext();
      } while (!state.attention && state.cycles < state.cycleLimit);
    } catch (FaultException fault) {
      takeFault(fault);
    }
  }

  /** Executes one instruction. */
  void executeOne() {
    try {
      executeNext();
    } catch (FaultException fault) {
      takeFault(fault);
    }
  }

  private void executeNext() {
    int address = registers[PC];
    Instruction instruction = fetch.fetch(address);
    core.next = address + instruction.size;
    if (state.itState == 0) {
      instruction.operation.execute(core, instruction);
    } else {
      executeInItBlock(instruction);
    }
    registers[PC] = core.next;
    state.cycles += instruction.cycles;
    state.instructions++;
  }

  private void executeInItBlock(Instruction instruction) {
    int it = state.itState;
    core.itNext = (it & 7) == 0 ? 0 : (it & 0xE0) | ((it << 1) & 0x1F);
    if (instruction.unconditional || core.passes(it >>> 4)) {
      Instruction within = instruction.inItBlock;
      within.operation.execute(core, within);
    } else if (instruction.crossesGranule) {
      core.memory.checkExecute(registers[PC] + 2);
    }
    state.itState = core.itNext;
    core.itNext = 0;
  }

  /** Fetches and refuses an instruction, as EPSR.T is clear; the fetch may fault first (B1.4.2). */
  void refuseNext() {
    try {
      core.memory.checkExecute(registers[PC]);
      map.fetch(registers[PC]);
      takeFault(FaultException.of(Fault.INVSTATE));
    } catch (FaultException fault) {
      takeFault(fault);
    }
  }

  /** The instruction at the PC faults: before it, or in the middle. */
  private void takeFault(FaultException fault) {
    core.itNext = 0;
    core.exceptions.takeFault(fault);
    core.refresh();
  }
}
