package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.model.ClassModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/** The analysed program: the closure of methods, and what each field and element may hold. */
public final class WholeProgram {

  private final ClassModel model;
  private final ImageHeap heap;
  private final Problems problems;
  private final CallGraph calls;
  private final Map<Integer, Map<FieldReference, Cell>> fields;
  private final Map<FieldReference, Cell> statics;
  private final Map<Integer, Cell> elements;
  private final Set<Integer> externalArrays;
  private final Value thrown;
  private final Map<MethodReference, MethodFacts> methods = new LinkedHashMap<>();

  WholeProgram(
      ClassModel model,
      ImageHeap heap,
      Problems problems,
      CallGraph calls,
      Map<Integer, Map<FieldReference, Cell>> fields,
      Map<FieldReference, Cell> statics,
      Map<Integer, Cell> elements,
      Set<Integer> externalArrays,
      Value thrown,
      List<MethodInstance> instances) {
    this.model = model;
    this.heap = heap;
    this.problems = problems;
    this.calls = calls;
    this.fields = fields;
    this.statics = statics;
    this.elements = elements;
    this.externalArrays = externalArrays;
    this.thrown = thrown;
    for (MethodInstance instance : instances) {
      methods
          .computeIfAbsent(instance.method.getReference(), key -> new MethodFacts(instance.method))
          .add(instance);
    }
  }

  public ClassModel model() {
    return model;
  }

  public ImageHeap heap() {
    return heap;
  }

  public Problems problems() {
    return problems;
  }

  public CallGraph calls() {
    return calls;
  }

  /** All methods reached, in the order in which they were. */
  public Collection<MethodFacts> methods() {
    return methods.values();
  }

  /** What is known of one method, or null if it is not reached. */
  public MethodFacts method(MethodReference reference) {
    return methods.get(reference);
  }

  /** The static fields that code reads or writes, with what they may hold. */
  public Map<FieldReference, Cell> statics() {
    return statics;
  }

  /** Every exception that is thrown anywhere. */
  public Value thrown() {
    return thrown;
  }

  /** What a field of an object may hold; null if no code touches it. */
  public Cell field(ImageObject object, FieldReference field) {
    Map<FieldReference, Cell> cells = fields.get(object.id());
    return cells == null ? null : cells.get(field);
  }

  /** What the elements of an array may be; null if no code touches them. */
  public Cell element(ImageObject array) {
    return elements.get(array.id());
  }

  /** Whether C, assembly or DMA writes the elements of an array. */
  public boolean isExternal(ImageObject array) {
    return externalArrays.contains(array.id());
  }
}
