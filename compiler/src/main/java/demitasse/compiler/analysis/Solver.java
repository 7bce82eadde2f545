package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Rule;
import demitasse.machine.ExternallyWritten;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;

/**
 * The points-to analysis: which objects and numbers each variable and field may hold, and which
 * code is reached.
 *
 * <p>Works over the whole program and the image heap at once, to a fixed point: an instruction is
 * evaluated again whenever something it reads has grown. Only blocks that a branch can reach, given
 * what is known of its condition, take part. Methods are analysed once for each receiver object.
 */
public final class Solver {
  private record InstanceKey(MethodHolder method, ImageObject context) {}

  final ClassModel model;
  final ImageHeap heap;
  final Problems problems = new Problems();
  final CallGraph calls = new CallGraph();
  final Cell thrown = new Cell();

  private final ClassLoader loader;
  private final Set<String> initialised;
  private boolean initialisedAnother;
  private final Map<InstanceKey, MethodInstance> instances = new LinkedHashMap<>();
  private final Map<Integer, Map<FieldReference, Cell>> fields = new LinkedHashMap<>();
  private final Map<FieldReference, Cell> statics = new LinkedHashMap<>();
  private final Map<Integer, Cell> elements = new LinkedHashMap<>();
  private final Map<Integer, Cell> grants = new LinkedHashMap<>();
  private final Set<Integer> externalArrays = new LinkedHashSet<>();
  private final Deque<Task> worklist = new ArrayDeque<>();
  private final Transfer transfer;

  /**
   * @param initialised the classes whose static initialisers have run; grows as code reaches more
   */
  public Solver(
      ClassModel model,
      ImageHeap heap,
      ClassLoader loader,
      Set<String> initialised,
      TrustedPackages trusted) {
    this.model = model;
    this.heap = heap;
    this.loader = loader;
    this.initialised = initialised;
    this.transfer = new Transfer(this, trusted);
  }

  /** Adds an entry point; {@code receiver} is null for a static method. */
  public void addEntryPoint(MethodHolder method, ImageObject receiver) {
    calls.addRoot(method.getReference());
    MethodInstance instance = instance(method, receiver);
    if (receiver != null) {
      update(instance.cell(0), cell -> cell.joinObject(receiver.id()));
    }
    for (int i = 1; i <= method.parameterCount(); i++) {
      update(instance.cell(i), Value::joinAnyNumber);
    }
  }

  /** Evaluates until nothing changes. */
  public void solve() {
    while (!worklist.isEmpty()) {
      Task task = worklist.remove();
      task.queued = false;
      if (task.phi != null) {
        evaluatePhi(task);
      } else if (task.handler != null) {
        evaluateHandler(task);
      } else {
        transfer.evaluate(task);
      }
    }
  }

  /** Whether a static initialiser ran during the analysis and may have changed the heap. */
  public boolean initialisedAnother() {
    return initialisedAnother;
  }

  /** What was found, for the verifier and the emitter. */
  public WholeProgram result() {
    return new WholeProgram(
        model,
        heap,
        problems,
        calls,
        fields,
        statics,
        elements,
        externalArrays,
        thrown,
        List.copyOf(instances.values()));
  }

  MethodInstance instance(MethodHolder method, ImageObject receiver) {
    return instance(new InstanceKey(method, receiver), receiver);
  }

  /** The instance of a static method for one of the objects that it is given. */
  MethodInstance instanceFor(MethodHolder method, ImageObject argument) {
    return instance(new InstanceKey(method, argument), null);
  }

  private MethodInstance instance(InstanceKey key, ImageObject receiver) {
    MethodInstance known = instances.get(key);
    if (known == null) {
      model.debugFormats().replaceIn(key.method());
      known = new MethodInstance(key.method(), receiver);
      instances.put(key, known);
      if (key.method().hasModifier(ElementModifier.SYNCHRONIZED)) {
        problems.report(
            key.method().getReference(),
            known.firstLocation(),
            Rule.SYNCHRONIZED,
            "synchronized method");
      }
      reach(known, known.program.basicBlockAt(0));
    }
    return known;
  }

  /** What a grant's factory has made, whenever that was. */
  Cell madeBy(ImageObject factory) {
    return grants.computeIfAbsent(factory.id(), key -> new Cell());
  }

  void reachEdge(MethodInstance instance, BasicBlock source, BasicBlock target) {
    if (instance.markEdge(source, target)) {
      for (Phi phi : target.getPhis()) {
        queue(instance.task(phi));
      }
    }
    reach(instance, target);
  }

  private void reach(MethodInstance instance, BasicBlock block) {
    if (!instance.markReachable(block)) {
      return;
    }
    for (Phi phi : block.getPhis()) {
      queue(instance.task(phi));
    }
    for (Instruction instruction : block) {
      queue(instance.task(instruction));
    }
    for (TryCatchBlock handler : block.getTryCatchBlocks()) {
      reachEdge(instance, block, handler.getHandler());
      queue(instance.task(handler));
    }
  }

  private void evaluateHandler(Task task) {
    thrown.addReader(task);
    String type = task.handler.getExceptionType();
    Cell caught = task.instance.cell(task.handler.getHandler().getExceptionVariable());
    if (thrown.isRefused()) {
      update(caught, Value::joinRefused);
    }
    thrown.objects().stream()
        .filter(id -> type == null || model.isSubclass(heap.object(id).className(), type))
        .forEach(id -> update(caught, cell -> cell.joinObject(id)));
  }

  private void evaluatePhi(Task phiTask) {
    MethodInstance instance = phiTask.instance;
    Phi phi = phiTask.phi;
    for (Incoming incoming : phi.getIncomings()) {
      if (instance.isEdgeReachable(incoming.getSource(), phi.getBasicBlock())) {
        Cell source = instance.cell(incoming.getValue());
        source.addReader(phiTask);
        update(instance.cell(phi.getReceiver()), cell -> cell.join(source));
      }
    }
  }

  /** A change to a cell, which answers whether the cell has grown. */
  interface Growth {
    boolean apply(Cell cell);
  }

  void update(Cell cell, Growth growth) {
    if (growth.apply(cell)) {
      cell.readers().forEach(this::queue);
    }
  }

  void queue(Task task) {
    if (!task.queued) {
      task.queued = true;
      worklist.add(task);
    }
  }

  Cell field(ImageObject object, FieldHolder field) {
    Map<FieldReference, Cell> cells =
        fields.computeIfAbsent(object.id(), key -> new LinkedHashMap<>());
    Cell cell = cells.get(field.getReference());
    if (cell == null) {
      cell = new Cell();
      cells.put(field.getReference(), cell);
      String path = object.path() + "." + field.getName();
      initialise(cell, field, heap.fieldValue(object, field), path);
      if (object.origin() == Origin.EXCEPTION && field.getName().equals("location")) {
        cell.joinAnyNumber();
        cell.markWritten();
      }
    }
    return cell;
  }

  Cell staticField(FieldHolder field) {
    Cell cell = statics.get(field.getReference());
    if (cell == null) {
      initialise(field.getOwnerName());
      cell = new Cell();
      statics.put(field.getReference(), cell);
      String path = field.getOwnerName() + "." + field.getName();
      initialise(cell, field, heap.staticValue(field), path);
    }
    return cell;
  }

  private void initialise(Cell cell, FieldHolder field, Object value, String path) {
    initialise(cell, field.getType(), value, path);
    if (field.getAnnotations().get(ExternallyWritten.class.getName()) == null) {
      return;
    }
    cell.markExternal();
    if (field.getType() instanceof ValueType.Primitive) {
      cell.joinAnyNumber();
    }
    cell.objects().stream().mapToObj(heap::object).forEach(this::markElementsExternal);
  }

  private void initialise(Cell cell, ValueType type, Object value, String path) {
    if (type instanceof ValueType.Primitive) {
      boolean isFloating = value instanceof Float || value instanceof Double;
      if (!isFloating) {
        cell.joinNumber(ImageHeap.number(value));
      }
    } else {
      cell.joinObject(value == null ? ImageHeap.NULL : heap.of(value, path).id());
    }
  }

  /** The one cell that stands for all elements of an array. */
  Cell element(ImageObject array) {
    Cell cell = elements.get(array.id());
    if (cell == null) {
      cell = new Cell();
      elements.put(array.id(), cell);
      for (int i = 0; i < array.length(); i++) {
        Object value = java.lang.reflect.Array.get(array.value(), i);
        initialise(cell, array.itemType(), value, array.path() + "[" + i + "]");
      }
    }
    return cell;
  }

  void markElementsExternal(ImageObject array) {
    if (array.isArray() && externalArrays.add(array.id())) {
      update(element(array), Cell::markExternal);
      if (array.itemType() instanceof ValueType.Primitive) {
        update(element(array), Value::joinAnyNumber);
      }
    }
  }

  /** What C is given a pointer to may change: nothing in it is folded any more. */
  void escape(ImageObject object) {
    if (object.isArray()) {
      markElementsExternal(object);
    } else if (!object.isString()) {
      for (FieldHolder field : model.instanceFields(object.className())) {
        update(field(object, field), Cell::markExternal);
        if (field.getType() instanceof ValueType.Primitive) {
          update(field(object, field), Value::joinAnyNumber);
        }
      }
    }
  }

  /** Runs a class's static initialiser on this JVM, if code on the board would have needed it. */
  void initialise(String className) {
    if (!initialised.add(className)) {
      return;
    }
    initialisedAnother = true;
    try {
      Class.forName(className, true, loader);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new InitialiserException(className, e);
    }
  }
}
