package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Passes a char to a method of a generic class. */
public final class BoxingGeneric {
  static final class Cell<T> {
    private T value;

    void set(T value) {
      this.value = value;
    }

    boolean isEmpty() {
      return value == null;
    }
  }

  private final Cell<Character> cell = new Cell<>();
  private int total;

  public static BoxingGeneric create() {
    return new BoxingGeneric();
  }

  @EntryPoint("main")
  void main() {
    cell.set('x');
    if (cell.isEmpty()) {
      total++;
    }
  }
}
