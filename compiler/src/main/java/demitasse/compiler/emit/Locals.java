package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.image.ImageHeap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * How each SSA variable of a method appears in C: as a constant, inside the expression that uses
 * it, or as a local variable.
 */
final class Locals {
  private final MethodFacts facts;
  private final Names names;
  private final CTypes types;
  private final ImageHeap heap;
  private final BitSet volatiles;
  private final Instruction[] definitions;
  private final BitSet phiReceivers = new BitSet();
  private final BitSet phiArguments = new BitSet();
  private final int[] useCount;
  private final BasicBlock[] useBlock;
  private final BitSet usedInSeveralBlocks = new BitSet();
  private final String[] localNames;
  private final Map<Variable, String> lengthNames = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Set<Variable> declared = new LinkedHashSet<>();
  private final Kinds kinds;
  private final BitSet unsigned;

  Locals(MethodFacts facts, Names names, CTypes types, ImageHeap heap) {
    this.facts = facts;
    this.names = names;
    this.types = types;
    this.heap = heap;
    this.volatiles = Liveness.acrossThrows(facts);
    int count = facts.program().variableCount();
    definitions = new Instruction[count];
    useCount = new int[count];
    useBlock = new BasicBlock[count];
    localNames = new String[count];
    kinds = new Kinds(facts.program(), facts.method().getReference());
    collect();
    unsigned = new Signedness(facts, definitions).unsigned();
  }

  private void collect() {
    DefinitionExtractor definition = new DefinitionExtractor();
    UsageExtractor usage = new UsageExtractor();
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      if (!facts.isReachable(block)) {
        continue;
      }
      for (Phi phi : block.getPhis()) {
        phiReceivers.set(phi.getReceiver().getIndex());
        for (Incoming incoming : phi.getIncomings()) {
          phiArguments.set(incoming.getValue().getIndex());
          use(incoming.getValue(), incoming.getSource());
        }
      }
      for (Instruction instruction : block) {
        instruction.acceptVisitor(definition);
        for (Variable variable : definition.getDefinedVariables()) {
          definitions[variable.getIndex()] = instruction;
        }
        instruction.acceptVisitor(usage);
        for (Variable variable : usage.getUsedVariables()) {
          use(variable, block);
        }
      }
    }
  }

  private void use(Variable variable, BasicBlock block) {
    int index = variable.getIndex();
    useCount[index]++;
    if (useBlock[index] != null && useBlock[index] != block) {
      usedInSeveralBlocks.set(index);
    }
    useBlock[index] = block;
  }

  Value value(Variable variable) {
    return facts.variable(variable);
  }

  Kind kind(Variable variable) {
    return kinds.of(variable);
  }

  boolean isUsed(Variable variable) {
    return useCount[variable.getIndex()] > 0;
  }

  boolean isVolatile(Variable variable) {
    return volatiles.get(variable.getIndex());
  }

  Instruction definition(Variable variable) {
    return definitions[variable.getIndex()];
  }

  /** Whether the analysis knows the variable's value, so that no C variable is needed. */
  boolean isKnown(Variable variable) {
    Value value = value(variable);
    if (value.isConstant() || value.isEmpty() || value.isNull()) {
      return true;
    }
    int single = value.singleObject();
    return single != ImageHeap.NULL && !heap.object(single).isSummary();
  }

  /**
   * Whether the expression that defines the variable can stand at the one place that uses it: in
   * the same block, so that what it reads has not changed in between.
   */
  boolean mayStandAtUse(Variable variable, boolean isCopy) {
    int index = variable.getIndex();
    Instruction definition = definitions[index];
    return definition != null
        && !volatiles.get(index)
        && !phiArguments.get(index)
        && !usedInSeveralBlocks.get(index)
        && useBlock[index] == definition.getBasicBlock()
        && (isCopy || useCount[index] == 1);
  }

  /** Whether the variable is set once only, so that a copy of it can always be read as itself. */
  boolean isSetOnce(Variable variable) {
    return !phiReceivers.get(variable.getIndex()) && !volatiles.get(variable.getIndex());
  }

  /** The name of the C variable, which is declared from then on unless it is a parameter. */
  String name(Variable variable) {
    int index = variable.getIndex();
    if (localNames[index] == null) {
      localNames[index] = makeName(variable);
      declared.add(variable);
    }
    return localNames[index];
  }

  /** The name of the parameter that has the length of the array in this one. */
  String lengthName(Variable parameter) {
    return lengthNames.computeIfAbsent(
        parameter, key -> unique(name(parameter) + "_length", parameter.getIndex()));
  }

  private String makeName(Variable variable) {
    String debugName = variable.getDebugName();
    String base = "v";
    if (variable.getIndex() == 0) {
      base = "this_";
    } else if (debugName != null && !Names.sanitize(debugName).isEmpty()) {
      base = Reserved.local(Names.sanitize(debugName));
    }
    String name = base.equals("v") ? "v" + variable.getIndex() : base;
    return unique(name, variable.getIndex());
  }

  private String unique(String wanted, int index) {
    String name = wanted;
    for (int i = index; names.isTaken(name) || !takenNames.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /** The variables that need a declaration, parameters excluded. */
  Set<Variable> declared() {
    return declared;
  }

  String cType(Variable variable) {
    Kind kind = kind(variable);
    if (kind == Kind.REFERENCE) {
      return types.pointer(value(variable));
    }
    return isUnsigned(variable) ? "uint32_t" : kind.cType();
  }

  /** Whether the variable is a uint32_t in C. */
  boolean isUnsigned(Variable variable) {
    return kind(variable) == Kind.INT
        && !isParameter(variable)
        && unsigned.get(variable.getIndex());
  }

  boolean isParameter(Variable variable) {
    return variable.getIndex() <= facts.method().parameterCount();
  }
}
