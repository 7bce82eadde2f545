package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;

/** What is known of a method whichever receiver it runs on: what its one C function may rely on. */
public final class MethodFacts {
  private final MethodHolder method;
  private final List<ImageObject> receivers = new ArrayList<>();
  private final Value[] variables;
  private final Value result = new Value();
  private final BitSet reachable = new BitSet();
  private final List<MethodInstance> instances = new ArrayList<>();

  MethodFacts(MethodHolder method) {
    this.method = method;
    this.variables = new Value[method.getProgram().variableCount()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = new Value();
    }
  }

  void add(MethodInstance instance) {
    instances.add(instance);
    if (instance.receiver != null) {
      receivers.add(instance.receiver);
    }
    for (int i = 0; i < variables.length; i++) {
      variables[i].join(instance.cell(i));
    }
    result.join(instance.result);
    for (int i = 0; i < program().basicBlockCount(); i++) {
      if (instance.isReachable(program().basicBlockAt(i))) {
        reachable.set(i);
      }
    }
  }

  public MethodHolder method() {
    return method;
  }

  public Program program() {
    return method.getProgram();
  }

  /** The objects that it is called on; none for a static method. */
  public List<ImageObject> receivers() {
    return receivers;
  }

  public Value variable(Variable variable) {
    return variables[variable.getIndex()];
  }

  public Value variable(int index) {
    return variables[index];
  }

  public Value result() {
    return result;
  }

  public boolean isReachable(BasicBlock block) {
    return reachable.get(block.getIndex());
  }

  public boolean isEdgeReachable(BasicBlock source, BasicBlock target) {
    return instances.stream().anyMatch(instance -> instance.isEdgeReachable(source, target));
  }

  @Override
  public String toString() {
    return method.getReference().toString();
  }
}
