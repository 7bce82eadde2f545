package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import java.util.BitSet;

/**
 * What the analysis knows of a variable, field or element: the objects it may refer to, or the
 * number it holds.
 *
 * <p>Values only grow. A number starts unknown (nothing was assigned yet), may become one constant,
 * and ends as "any". A reference may also be <em>refused</em>: what an instruction would have given
 * that breaks the kernel subset. The analysis goes on with it, so that one run finds all errors,
 * but reports nothing about it again.
 */
public class Value {
  private final BitSet objects = new BitSet();
  private boolean hasNumber;
  private boolean anyNumber;
  private boolean refused;
  private long number;

  /** Adds what {@code other} may be; true if that is news. */
  public boolean join(Value other) {
    boolean changed = joinObjects(other.objects);
    if (other.refused) {
      changed |= joinRefused();
    }
    if (other.anyNumber) {
      changed |= joinAnyNumber();
    } else if (other.hasNumber) {
      changed |= joinNumber(other.number);
    }
    return changed;
  }

  public boolean joinObjects(BitSet more) {
    int before = objects.cardinality();
    objects.or(more);
    return objects.cardinality() != before;
  }

  public boolean joinObject(int id) {
    boolean isNew = !objects.get(id);
    objects.set(id);
    return isNew;
  }

  public boolean joinNumber(long value) {
    if (anyNumber || (hasNumber && number == value)) {
      return false;
    }
    anyNumber = hasNumber;
    hasNumber = true;
    number = value;
    return true;
  }

  public boolean joinAnyNumber() {
    boolean changed = !anyNumber;
    anyNumber = true;
    hasNumber = true;
    return changed;
  }

  /** Takes an object out of a value that nothing depends on yet. */
  void remove(int id) {
    objects.clear(id);
  }

  public boolean joinRefused() {
    boolean changed = !refused;
    refused = true;
    return changed;
  }

  /** Whether this may be something that the kernel subset forbids. */
  public boolean isRefused() {
    return refused;
  }

  /** The numbers of the objects this may refer to, null included; not to be changed. */
  public BitSet objects() {
    return objects;
  }

  public boolean mayBeNull() {
    return objects.get(ImageHeap.NULL);
  }

  /** Whether this is null whenever the program gets here. */
  public boolean isNull() {
    return mayBeNull() && objects.cardinality() == 1 && !refused;
  }

  /** The one object that this refers to, or 0 if there are several, or null is possible. */
  public int singleObject() {
    return objects.cardinality() == 1 ? objects.nextSetBit(0) : ImageHeap.NULL;
  }

  public boolean isConstant() {
    return hasNumber && !anyNumber;
  }

  public boolean isAnyNumber() {
    return anyNumber;
  }

  /** The number, if {@link #isConstant}. */
  public long constant() {
    return number;
  }

  /** Whether nothing was ever assigned: the program does not get here. */
  public boolean isEmpty() {
    return !hasNumber && objects.isEmpty() && !refused;
  }

  @Override
  public String toString() {
    if (refused) {
      return "refused or " + objects;
    }
    if (anyNumber) {
      return "any";
    }
    return hasNumber ? Long.toString(number) : objects.toString();
  }
}
