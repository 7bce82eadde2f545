package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Stores into arrays of an interface, of rows and of enum constants. */
public final class InterfaceArrayStores extends CorpusProgram {
  private interface Shape {
    int area();
  }

  private record Square(int side) implements Shape {
    @Override
    public int area() {
      return side * side;
    }
  }

  private record Strip(int length) implements Shape {
    @Override
    public int area() {
      return length;
    }
  }

  private enum Size {
    SMALL,
    LARGE
  }

  private final Shape[] shapes = new Shape[2];
  private final Shape[] squares = new Square[2];
  private final Object[] rows = new int[2][3];
  private final Object[] sizes = new Size[2];
  private final Square square = new Square(7);
  private final Strip strip = new Strip(9);
  private final int[] row = {5};
  private final byte[] wrongRow = {6};

  public static CorpusProgram create() {
    return new InterfaceArrayStores();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 3; i++) {
      put(store(shapes, i, square));
      put(store(shapes, i, strip));
      put(store(squares, i, square));
      put(store(squares, i, strip));
      put(store(rows, i, row));
      put(store(rows, i, wrongRow));
      put(store(rows, i, square));
      put(store(sizes, i, Size.LARGE));
      put(store(sizes, i, row));
    }
    put(shapes[0].area());
    put(squares[1].area());
    put(rows[0] == row);
    put(((int[]) rows[1])[0]);
    put(((Size) sizes[0]).ordinal());
  }

  private static int store(Object[] target, int index, Object value) {
    try {
      target[index] = value;
      return 1;
    } catch (ArrayStoreException wrong) {
      return kind(wrong);
    } catch (ArrayIndexOutOfBoundsException outside) {
      return kind(outside);
    }
  }
}
