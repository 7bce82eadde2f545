package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.model.MethodLocations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;

/**
 * A method analysed for one receiver object: the context of the points-to analysis.
 *
 * <p>Since every object of the image is known, telling instances apart by their receiver is exact
 * where it matters: two drivers of one class keep their own registers and clients. Static methods
 * have one instance.
 */
final class MethodInstance {
  final MethodHolder method;
  final Program program;
  final ImageObject receiver;
  final Cell result = new Cell();
  private final Cell[] variables;
  private final Map<Object, Task> tasks = new LinkedHashMap<>();
  private final BitSet reachable = new BitSet();
  private final List<BitSet> reachableEdges = new ArrayList<>();

  MethodInstance(MethodHolder method, ImageObject receiver) {
    this.method = method;
    this.program = method.getProgram();
    this.receiver = receiver;
    this.variables = new Cell[program.variableCount()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = new Cell();
    }
    for (int i = 0; i < program.basicBlockCount(); i++) {
      reachableEdges.add(new BitSet());
    }
  }

  Cell cell(Variable variable) {
    return variables[variable.getIndex()];
  }

  Cell cell(int index) {
    return variables[index];
  }

  /** The method's first line, where errors about the method itself are. */
  TextLocation firstLocation() {
    return MethodLocations.first(method);
  }

  Task task(Instruction instruction) {
    return tasks.computeIfAbsent(instruction, key -> new Task(this, instruction, null, null));
  }

  Task task(Phi phi) {
    return tasks.computeIfAbsent(phi, key -> new Task(this, null, phi, null));
  }

  Task task(TryCatchBlock handler) {
    return tasks.computeIfAbsent(handler, key -> new Task(this, null, null, handler));
  }

  boolean markReachable(BasicBlock block) {
    boolean isNew = !reachable.get(block.getIndex());
    reachable.set(block.getIndex());
    return isNew;
  }

  boolean isReachable(BasicBlock block) {
    return reachable.get(block.getIndex());
  }

  boolean markEdge(BasicBlock source, BasicBlock target) {
    BitSet edges = reachableEdges.get(target.getIndex());
    boolean isNew = !edges.get(source.getIndex());
    edges.set(source.getIndex());
    return isNew;
  }

  boolean isEdgeReachable(BasicBlock source, BasicBlock target) {
    return reachableEdges.get(target.getIndex()).get(source.getIndex());
  }
}
