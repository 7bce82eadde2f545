package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.TransitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Which variables of a method with exception handlers must survive a throw.
 *
 * <p>A throw restores the registers as they were when the protected region was entered. A variable
 * that is set inside a region and needed in a handler, or after it, must therefore be in memory.
 */
final class Liveness {
  private final MethodFacts facts;
  private final Program program;
  private final List<BitSet> liveIn = new ArrayList<>();
  private final List<BitSet> definitions = new ArrayList<>();
  private final List<BitSet> uses = new ArrayList<>();

  private Liveness(MethodFacts facts) {
    this.facts = facts;
    this.program = facts.program();
  }

  /** The indexes of the variables that must be volatile. */
  static BitSet acrossThrows(MethodFacts facts) {
    BitSet result = new BitSet();
    boolean hasHandlers = false;
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      hasHandlers |= facts.isReachable(block) && !block.getTryCatchBlocks().isEmpty();
    }
    if (hasHandlers) {
      Liveness liveness = new Liveness(facts);
      liveness.collect();
      liveness.propagate();
      liveness.findVolatile(result);
    }
    return result;
  }

  private void collect() {
    DefinitionExtractor definition = new DefinitionExtractor();
    UsageExtractor usage = new UsageExtractor();
    for (BasicBlock block : program.getBasicBlocks()) {
      BitSet defined = new BitSet();
      BitSet used = new BitSet();
      for (Phi phi : block.getPhis()) {
        defined.set(phi.getReceiver().getIndex());
      }
      if (block.getExceptionVariable() != null) {
        defined.set(block.getExceptionVariable().getIndex());
      }
      for (Instruction instruction : block) {
        instruction.acceptVisitor(usage);
        for (Variable variable : usage.getUsedVariables()) {
          if (!defined.get(variable.getIndex())) {
            used.set(variable.getIndex());
          }
        }
        instruction.acceptVisitor(definition);
        for (Variable variable : definition.getDefinedVariables()) {
          defined.set(variable.getIndex());
        }
      }
      definitions.add(defined);
      uses.add(used);
      liveIn.add((BitSet) used.clone());
    }
  }

  private void propagate() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = program.basicBlockCount() - 1; i >= 0; i--) {
        BasicBlock block = program.basicBlockAt(i);
        BitSet live = liveOut(block);
        live.andNot(definitions.get(i));
        live.or(uses.get(i));
        live.or(neededByHandlers(block));
        if (!live.equals(liveIn.get(i))) {
          liveIn.set(i, live);
          changed = true;
        }
      }
    }
  }

  private BitSet liveOut(BasicBlock block) {
    BitSet live = new BitSet();
    TransitionExtractor transitions = new TransitionExtractor();
    Instruction last = block.getLastInstruction();
    if (last != null) {
      last.acceptVisitor(transitions);
      if (transitions.getTargets() != null) {
        for (BasicBlock target : transitions.getTargets()) {
          addNeededBy(target, block, live);
        }
      }
    }
    return live;
  }

  private BitSet neededByHandlers(BasicBlock block) {
    BitSet live = new BitSet();
    for (TryCatchBlock handler : block.getTryCatchBlocks()) {
      addNeededBy(handler.getHandler(), block, live);
    }
    live.andNot(definitions.get(block.getIndex()));
    return live;
  }

  private void addNeededBy(BasicBlock target, BasicBlock source, BitSet live) {
    live.or(liveIn.get(target.getIndex()));
    for (Phi phi : target.getPhis()) {
      for (Incoming incoming : phi.getIncomings()) {
        if (incoming.getSource() == source) {
          live.set(incoming.getValue().getIndex());
        }
      }
    }
  }

  private void findVolatile(BitSet result) {
    BitSet neededInHandlers = new BitSet();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (TryCatchBlock handler : block.getTryCatchBlocks()) {
        neededInHandlers.or(liveIn.get(handler.getHandler().getIndex()));
        neededInHandlers.or(phiReceivers(handler.getHandler()));
      }
    }
    for (BasicBlock block : program.getBasicBlocks()) {
      if (facts.isReachable(block) && touchesRegion(block)) {
        result.or(definitions.get(block.getIndex()));
      }
    }
    result.and(neededInHandlers);
  }

  private static BitSet phiReceivers(BasicBlock handler) {
    BitSet receivers = new BitSet();
    handler.getPhis().forEach(phi -> receivers.set(phi.getReceiver().getIndex()));
    return receivers;
  }

  /** Whether the block, or a block that assigns its phis on the way to it, is protected. */
  private boolean touchesRegion(BasicBlock block) {
    if (!block.getTryCatchBlocks().isEmpty()) {
      return true;
    }
    for (Phi phi : block.getPhis()) {
      for (Incoming incoming : phi.getIncomings()) {
        if (!incoming.getSource().getTryCatchBlocks().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
