package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.TextLocation;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;

/** Emits one method as one C function: blocks become labels, and phis copies on the way. */
final class FunctionEmitter {
  private final Emission emission;
  private final MethodFacts facts;
  private final Locals locals;
  private final Expressions expressions;
  private final TryRegions regions;
  private final CodeWriter code = new CodeWriter();
  private final Map<Phi, String> handlerSlots = new LinkedHashMap<>();
  private final Set<BasicBlock> handlerBlocks = new LinkedHashSet<>();
  private final InstructionEmitter instructions;
  private final Branches branches;

  FunctionEmitter(Emission emission, MethodFacts facts) {
    this.emission = emission;
    this.facts = facts;
    this.locals = new Locals(facts, emission.names, emission.types, emission.program.heap());
    this.expressions = new Expressions(emission, locals);
    this.regions = new TryRegions(facts);
    Checks checks = new Checks(emission, facts.method().getReference(), locals, expressions, code);
    Calls calls = new Calls(emission, facts, locals, expressions, checks, code);
    this.branches = new Branches(emission, facts, locals, expressions);
    this.instructions =
        new InstructionEmitter(emission, this, locals, expressions, checks, calls, code, branches);
  }

  /** The whole function; {@code header} is its first line without the brace. */
  CodeWriter emit(String header) {
    nameParameters();
    findHandlers();
    List<BasicBlock> blocks = reachableBlocks();
    CodeWriter function = new CodeWriter();
    function.at(firstLocation(facts));
    function.add(header + " {");
    code.at(firstLocation(facts));
    enterRegion(TryRegions.NONE, regions.regionOf(blocks.get(0)));
    for (int i = 0; i < blocks.size(); i++) {
      BasicBlock next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (!branches.isMerged(blocks.get(i))) {
        emitBlock(blocks.get(i), next);
      }
    }
    if (!regions.isEmpty()) {
      emitDispatch();
    }
    declareLocals(function);
    function.addAll(code);
    function.add("}");
    return function;
  }

  private void nameParameters() {
    for (int i = 0; i <= facts.method().parameterCount(); i++) {
      locals.name(facts.program().variableAt(i));
    }
  }

  String lengthName(int index) {
    return locals.lengthName(facts.program().variableAt(index));
  }

  String parameterName(int index) {
    return locals.name(facts.program().variableAt(index));
  }

  private List<BasicBlock> reachableBlocks() {
    List<BasicBlock> blocks = new ArrayList<>();
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      if (facts.isReachable(block)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** The place of the method's first instruction. */
  static TextLocation firstLocation(MethodFacts facts) {
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      for (Instruction instruction : block) {
        TextLocation location = instruction.getLocation();
        if (location != null && location.getLine() > 0) {
          return location;
        }
      }
    }
    return TextLocation.EMPTY;
  }

  private void findHandlers() {
    for (List<TryCatchBlock> handlers : regions.handlers().values()) {
      for (TryCatchBlock handler : handlers) {
        handlerBlocks.add(handler.getHandler());
      }
    }
    for (BasicBlock block : handlerBlocks) {
      for (Phi phi : block.getPhis()) {
        if (expressions.needsAssignment(phi.getReceiver())) {
          handlerSlots.put(phi, locals.name(phi.getReceiver()) + "_thrown");
        }
      }
    }
  }

  private void declareLocals(CodeWriter function) {
    if (!regions.isEmpty()) {
      function.add("  struct demitasse_try_frame try_frame;");
      if (regions.areSeveral()) {
        function.add("  volatile int32_t try_region = 0;");
      }
    }
    for (Variable variable : locals.declared()) {
      if (!locals.isParameter(variable)) {
        function.add("  " + declaration(variable, locals.name(variable)));
      }
    }
    handlerSlots.forEach(
        (phi, slot) -> {
          String type = locals.cType(phi.getReceiver());
          String separator = type.endsWith("*") ? "volatile " : " volatile ";
          function.add("  " + type + separator + slot + ";");
        });
  }

  private String declaration(Variable variable, String name) {
    String type = locals.cType(variable);
    if (locals.isVolatile(variable)) {
      return type + (type.endsWith("*") ? "volatile " : " volatile ") + name + ";";
    }
    return type + (type.endsWith("*") ? "" : " ") + name + ";";
  }

  private void emitBlock(BasicBlock block, BasicBlock next) {
    code.add(label(block) + ":;");
    if (handlerBlocks.contains(block)) {
      receiveException(block);
    }
    assignSlotsAtStart(block);
    instructions.emit(block, next);
  }

  private static String label(BasicBlock block) {
    return "L" + block.getIndex();
  }

  private void receiveException(BasicBlock block) {
    Variable exception = block.getExceptionVariable();
    if (exception != null && expressions.needsAssignment(exception)) {
      code.add("  " + locals.name(exception) + " = demitasse_thrown;");
    }
    for (Phi phi : block.getPhis()) {
      if (handlerSlots.containsKey(phi)) {
        code.add("  " + locals.name(phi.getReceiver()) + " = " + handlerSlots.get(phi) + ";");
      }
    }
  }

  /** Values that were set before the block started are given to its handlers as it starts. */
  private void assignSlotsAtStart(BasicBlock block) {
    forEachSlot(
        block,
        (slot, value) -> {
          Instruction definition = locals.definition(value);
          if (definition == null || definition.getBasicBlock() != block) {
            code.add("  " + slot + " = " + expressions.use(value) + ";");
          }
        });
  }

  /** A value that was just set is given to the handlers of its block. */
  void assignSlotsAfter(BasicBlock block, Variable defined) {
    forEachSlot(
        block,
        (slot, value) -> {
          if (value == defined) {
            code.add("  " + slot + " = " + expressions.use(value) + ";");
          }
        });
  }

  private interface SlotAction {
    void apply(String slot, Variable value);
  }

  private void forEachSlot(BasicBlock block, SlotAction action) {
    Set<BasicBlock> seen = new LinkedHashSet<>();
    for (TryCatchBlock handler : block.getTryCatchBlocks()) {
      if (!seen.add(handler.getHandler())) {
        continue;
      }
      for (Phi phi : handler.getHandler().getPhis()) {
        for (Incoming incoming : phi.getIncomings()) {
          if (incoming.getSource() == block && handlerSlots.containsKey(phi)) {
            action.apply(handlerSlots.get(phi), incoming.getValue());
          }
        }
      }
    }
  }

  private void enterRegion(int from, int to) {
    if (from == to) {
      return;
    }
    if (to == TryRegions.NONE) {
      code.add("  demitasse_try_leave(&try_frame);");
      return;
    }
    if (regions.areSeveral()) {
      code.add("  try_region = " + to + ";");
    }
    if (from == TryRegions.NONE) {
      code.add("  if (demitasse_try_enter(&try_frame)) goto dispatch;");
    }
  }

  /** Unlinks the try frame before a return. */
  void leaveAllRegions(BasicBlock block) {
    enterRegion(regions.regionOf(block), TryRegions.NONE);
  }

  /** What happens on the way from one block to another, the jump itself included. */
  void go(BasicBlock source, BasicBlock target, BasicBlock next) {
    if (!isReached(source, target)) {
      code.add("  __builtin_unreachable();");
      return;
    }
    copyPhis(source, target);
    enterRegion(regions.regionOf(source), regions.regionOf(target));
    if (target != next) {
      code.add("  goto " + label(target) + ";");
    }
  }

  private void copyPhis(BasicBlock source, BasicBlock target) {
    List<String> receivers = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (Phi phi : target.getPhis()) {
      if (!expressions.needsAssignment(phi.getReceiver())) {
        continue;
      }
      String receiver =
          handlerSlots.containsKey(phi) ? handlerSlots.get(phi) : locals.name(phi.getReceiver());
      for (Incoming incoming : phi.getIncomings()) {
        String value = expressions.use(incoming.getValue());
        if (incoming.getSource() == source && !value.equals(receiver)) {
          receivers.add(receiver);
          values.add(value);
          types.add(locals.cType(phi.getReceiver()));
        }
      }
    }
    boolean isParallel = receivers.stream().anyMatch(values::contains);
    if (!isParallel) {
      for (int i = 0; i < receivers.size(); i++) {
        code.add("  " + receivers.get(i) + " = " + values.get(i) + ";");
      }
      return;
    }
    StringBuilder copies = new StringBuilder("  {");
    for (int i = 0; i < receivers.size(); i++) {
      copies.append(' ').append(types.get(i)).append(" copy").append(i);
      copies.append(" = ").append(values.get(i)).append(';');
    }
    for (int i = 0; i < receivers.size(); i++) {
      copies.append(' ').append(receivers.get(i)).append(" = copy").append(i).append(';');
    }
    code.add(copies + " }");
  }

  /** Where a throw arrives: the handler that takes the exception, or the next frame. */
  private void emitDispatch() {
    code.add("dispatch:;");
    for (Map.Entry<Integer, List<TryCatchBlock>> region : regions.handlers().entrySet()) {
      if (regions.areSeveral()) {
        code.add("  if (try_region == " + region.getKey() + ") {");
      }
      if (!emitHandlers(region.getValue())) {
        code.add("  demitasse_throw(demitasse_thrown);");
      }
      if (regions.areSeveral()) {
        code.add("  }");
      }
    }
    if (regions.areSeveral()) {
      code.add("  __builtin_unreachable();");
    }
  }

  private boolean emitHandlers(List<TryCatchBlock> handlers) {
    for (TryCatchBlock handler : handlers) {
      String type = handler.getExceptionType();
      String test = type == null ? "1" : thrownTest(type);
      if (test.equals("0") || !facts.isReachable(handler.getHandler())) {
        continue;
      }
      if (!test.equals("1")) {
        code.add("  if (" + test + ") {");
      }
      enterRegion(TryRegions.NONE, regions.regionOf(handler.getHandler()));
      code.add("  goto " + label(handler.getHandler()) + ";");
      if (test.equals("1")) {
        return true;
      }
      code.add("  }");
    }
    return false;
  }

  /** Whether the analysis found that control can pass from one block to the other. */
  boolean isReached(BasicBlock source, BasicBlock target) {
    return facts.isEdgeReachable(source, target);
  }

  private String thrownTest(String type) {
    return emission.tests.test(
        "demitasse_thrown",
        emission.program.thrown(),
        object -> emission.program.model().isSubclass(object.className(), type));
  }
}
