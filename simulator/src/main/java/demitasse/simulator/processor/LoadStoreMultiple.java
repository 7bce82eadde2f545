package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;
import static demitasse.simulator.processor.CoreState.SP;

/**
 * LDM, STM, PUSH and POP: the list of registers is in {@code immediate}, the distance of the lowest
 * word from Rn in {@code amount}.
 *
 * <p>A load writes no register before all words are there, so a fault leaves nothing half done and
 * the instruction can be repeated.
 */
final class LoadStoreMultiple {
  private LoadStoreMultiple() {}

  static void load(Core core, Instruction i) {
    loadRegisters(core, i);
  }

  /** A load of the PC among others: also a return from an exception. */
  static void loadAndJump(Core core, Instruction i) {
    int target = loadRegisters(core, i);
    core.branchExchange(target);
  }

  static void store(Core core, Instruction i) {
    int address = core.registers[i.n] + i.amount;
    checkAlignment(address);
    for (int list = i.immediate; list != 0; list &= list - 1) {
      core.memory.storeWord(address, core.registers[Integer.numberOfTrailingZeros(list)]);
      address += 4;
    }
    core.registers[i.n] += i.writeback;
  }

  /** Returns the last word, that of the PC if it is in the list. */
  private static int loadRegisters(Core core, Instruction i) {
    int[] loaded = core.loaded;
    int address = core.registers[i.n] + i.amount;
    checkAlignment(address);
    int count = 0;
    for (int list = i.immediate; list != 0; list &= list - 1) {
      loaded[count] = core.memory.loadWord(address);
      count++;
      address += 4;
    }
    core.registers[i.n] += i.writeback;
    count = 0;
    for (int list = i.immediate & ~(1 << PC); list != 0; list &= list - 1) {
      core.registers[Integer.numberOfTrailingZeros(list)] = loaded[count];
      count++;
    }
    core.registers[SP] &= ~3;
    return (i.immediate >>> PC) == 0 ? 0 : loaded[count];
  }

  private static void checkAlignment(int address) {
    if ((address & 3) != 0) {
      throw FaultException.of(Fault.UNALIGNED);
    }
  }
}
