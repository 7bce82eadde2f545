package demitasse.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject.Origin;
import org.junit.jupiter.api.Test;
import org.teavm.model.instructions.BinaryBranchingCondition;
import org.teavm.model.instructions.BranchingCondition;

class ConditionsTest {
  private final ImageHeap heap = new ImageHeap(ConditionsTest.class.getClassLoader());
  private final int first = heap.of(new Object(), "first").id();
  private final int second = heap.of(new Object(), "second").id();
  private final int many = heap.madeAt("grant", "demitasse.Grant", Origin.GRANT).id();

  @Test
  void nullIsKnownOnlyIfItIsTheOnlyValueOrNone() {
    assertThat(isNull(objects(ImageHeap.NULL))).isTrue();
    assertThat(isNull(objects(first, second))).isFalse();
    assertThat(isNull(objects(ImageHeap.NULL, first))).isNull();
    assertThat(Conditions.known(BranchingCondition.NOT_NULL, objects(first))).isTrue();
  }

  @Test
  void constantDecidesABranch() {
    assertThat(Conditions.known(BranchingCondition.LESS, number(-1))).isTrue();
    assertThat(Conditions.known(BranchingCondition.LESS, number(0))).isFalse();
    assertThat(Conditions.known(BranchingCondition.LESS, anyNumber())).isNull();
  }

  @Test
  void constantsAreCompared() {
    assertThat(equalNumbers(number(3), number(3))).isTrue();
    assertThat(equalNumbers(number(3), number(4))).isFalse();
    assertThat(equalNumbers(number(3), anyNumber())).isNull();
    assertThat(Conditions.known(BinaryBranchingCondition.NOT_EQUAL, number(3), number(3), heap))
        .isFalse();
  }

  @Test
  void referencesThatShareNoObjectDiffer() {
    assertThat(same(objects(first), objects(second))).isFalse();
    assertThat(same(objects(first), objects(ImageHeap.NULL))).isFalse();
    assertThat(same(objects(first, second), objects(second))).isNull();
  }

  @Test
  void oneObjectIsTheSame() {
    assertThat(same(objects(first), objects(first))).isTrue();
    assertThat(same(objects(ImageHeap.NULL), objects(ImageHeap.NULL))).isTrue();
    assertThat(
            Conditions.known(
                BinaryBranchingCondition.REFERENCE_NOT_EQUAL, objects(first), objects(first), heap))
        .isFalse();
  }

  /** All objects of a grant's class have one number, but are not one. */
  @Test
  void oneNumberForManyObjectsIsNotTheSame() {
    assertThat(same(objects(many), objects(many))).isNull();
  }

  private static Boolean isNull(Value value) {
    return Conditions.known(BranchingCondition.NULL, value);
  }

  private Boolean equalNumbers(Value left, Value right) {
    return Conditions.known(BinaryBranchingCondition.EQUAL, left, right, heap);
  }

  private Boolean same(Value left, Value right) {
    return Conditions.known(BinaryBranchingCondition.REFERENCE_EQUAL, left, right, heap);
  }

  private static Value objects(int... ids) {
    Value value = new Value();
    for (int id : ids) {
      value.joinObject(id);
    }
    return value;
  }

  private static Value number(long number) {
    Value value = new Value();
    value.joinNumber(number);
    return value;
  }

  private static Value anyNumber() {
    Value value = new Value();
    value.joinAnyNumber();
    return value;
  }
}
