package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;

/**
 * What the emitted code needs to exist: found by emitting it once, and used when it is emitted
 * again.
 *
 * <p>A field is stored only if some load of it could not be folded; an object carries its type only
 * if some code asks for it; an array its length only if the length is not known everywhere.
 */
final class Demands {
  /** A parameter whose array's length is passed along: the callers often know it. */
  private record LengthParameter(MethodReference method, int index) {}

  private final WholeProgram program;
  private final Set<MethodReference> methods = new LinkedHashSet<>();
  private final Deque<MethodFacts> newMethods = new ArrayDeque<>();
  private final Set<FieldReference> storedFields = new LinkedHashSet<>();
  private final Set<String> typedHierarchies = new LinkedHashSet<>();
  private final Set<String> typedClasses = new LinkedHashSet<>();
  private final Set<Integer> lengths = new LinkedHashSet<>();
  private final Set<Integer> objects = new LinkedHashSet<>();
  private final Set<LengthParameter> lengthParameters = new LinkedHashSet<>();
  private final Map<MethodDescriptor, Map<String, MethodReference>> dispatched =
      new LinkedHashMap<>();
  private final Set<MethodReference> dispatchedMethods = new LinkedHashSet<>();

  Demands(WholeProgram program) {
    this.program = program;
  }

  /** The function of this method is called. */
  void method(MethodReference method) {
    if (methods.add(method)) {
      newMethods.add(program.method(method));
    }
  }

  /** The next function that is called but not emitted yet, or null. */
  MethodFacts nextMethod() {
    return newMethods.poll();
  }

  Set<MethodReference> methods() {
    return methods;
  }

  void field(FieldReference field) {
    storedFields.add(field);
  }

  boolean isStored(FieldReference field) {
    return storedFields.contains(field);
  }

  void object(ImageObject object) {
    objects.add(object.id());
  }

  Set<Integer> objects() {
    return objects;
  }

  void length(ImageObject array) {
    lengths.add(array.id());
  }

  boolean hasLength(ImageObject array) {
    return lengths.contains(array.id());
  }

  /** The function wants the length of the array in a parameter, passed after it. */
  void lengthParameter(MethodReference method, int index) {
    lengthParameters.add(new LengthParameter(method, index));
  }

  boolean hasLengthParameter(MethodReference method, int index) {
    return !isDispatched(method) && lengthParameters.contains(new LengthParameter(method, index));
  }

  /** How much is demanded: a run that adds nothing to it has seen all there is. */
  int size() {
    int entries = dispatched.values().stream().mapToInt(Map::size).sum();
    return methods.size() + storedFields.size() + typedClasses.size() + lengths.size()
        + objects.size() + lengthParameters.size() + dispatchedMethods.size() + entries;
  }

  /** Objects of this class must tell their class at run time. */
  void type(String className) {
    typedClasses.add(className);
    typedHierarchies.add(hierarchyOf(className));
  }

  Set<String> typedClasses() {
    return typedClasses;
  }

  boolean hasType(String className) {
    return typedHierarchies.contains(hierarchyOf(className));
  }

  /** All classes below the same direct subclass of Object agree on whether a type comes first. */
  private String hierarchyOf(String className) {
    List<String> classes = program.model().superclassesFirst(className);
    return classes.isEmpty() ? className : classes.get(0);
  }

  /** A call of {@code selector} through the type of an object of class {@code className}. */
  void dispatch(MethodDescriptor selector, String className, MethodReference target) {
    type(className);
    method(target);
    dispatchedMethods.add(target);
    dispatched.computeIfAbsent(selector, key -> new LinkedHashMap<>()).put(className, target);
  }

  Map<MethodDescriptor, Map<String, MethodReference>> dispatched() {
    return dispatched;
  }

  boolean isDispatched(MethodReference method) {
    return dispatchedMethods.contains(method);
  }
}
