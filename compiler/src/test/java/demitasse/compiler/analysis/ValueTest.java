package demitasse.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.image.ImageHeap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Values form a lattice: joining only adds, in any order, and says whether it has. */
class ValueTest {
  /** One thing that may be joined: an object, a number, or any number. */
  private record Step(boolean isObject, boolean isAny, int number) {
    boolean apply(Value value) {
      if (isObject) {
        return value.joinObject(number);
      }
      return isAny ? value.joinAnyNumber() : value.joinNumber(number);
    }
  }

  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<Step> objects =
        Arbitraries.integers().between(0, 4).map(i -> new Step(true, false, i));
    Arbitrary<Step> numbers =
        Arbitraries.integers().between(-1, 1).map(i -> new Step(false, false, i));
    return Arbitraries.oneOf(objects, numbers, Arbitraries.of(new Step(false, true, 0)));
  }

  @Test
  void newValueIsEmpty() {
    Value value = new Value();

    assertThat(value.isEmpty()).isTrue();
    assertThat(value.isConstant()).isFalse();
    assertThat(value.isNull()).isFalse();
  }

  @Test
  void oneNumberIsAConstantAndTwoAreAny() {
    Value value = new Value();

    assertThat(value.joinNumber(7)).isTrue();
    assertThat(value.joinNumber(7)).isFalse();
    assertThat(value.isConstant()).isTrue();
    assertThat(value.constant()).isEqualTo(7);

    assertThat(value.joinNumber(8)).isTrue();
    assertThat(value.isConstant()).isFalse();
    assertThat(value.isAnyNumber()).isTrue();
    assertThat(value.joinNumber(9)).isFalse();
  }

  @Test
  void nullIsAnObject() {
    Value value = new Value();

    value.joinObject(ImageHeap.NULL);
    assertThat(value.isNull()).isTrue();
    assertThat(value.mayBeNull()).isTrue();
    assertThat(value.singleObject()).isEqualTo(ImageHeap.NULL);

    value.joinObject(3);
    assertThat(value.isNull()).isFalse();
    assertThat(value.mayBeNull()).isTrue();
    assertThat(value.singleObject()).isEqualTo(ImageHeap.NULL);
  }

  @Test
  void singleObjectIsKnown() {
    Value value = new Value();
    value.joinObject(3);

    assertThat(value.singleObject()).isEqualTo(3);
    assertThat(value.mayBeNull()).isFalse();
  }

  @Property
  void orderDoesNotMatter(@ForAll @Size(max = 6) List<@From("steps") Step> steps) {
    Value forwards = new Value();
    Value backwards = new Value();
    steps.forEach(step -> step.apply(forwards));
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).apply(backwards);
    }

    assertThat(backwards).hasToString(forwards.toString());
    assertThat(backwards.objects()).isEqualTo(forwards.objects());
  }

  @Property
  void joinAddsAllAndSaysIfItIsNews(
      @ForAll @Size(max = 6) List<@From("steps") Step> first,
      @ForAll @Size(max = 6) List<@From("steps") Step> second) {
    Value joined = new Value();
    Value other = new Value();
    Value stepwise = new Value();
    first.forEach(step -> step.apply(joined));
    second.forEach(step -> step.apply(other));
    first.forEach(step -> step.apply(stepwise));
    boolean isNews = false;
    for (Step step : second) {
      isNews |= step.apply(stepwise);
    }

    assertThat(joined.join(other)).isEqualTo(isNews);
    assertThat(joined).hasToString(stepwise.toString());
    assertThat(joined.join(other)).isFalse();
  }
}
