package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Chooses among three subclasses of an abstract class by array index. */
public final class ThreeImplementations extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThreeImplementations();
  }

  abstract static class Shape {
    abstract int area();

    abstract int perimeter();

    int ratio() {
      return area() * 100 / perimeter();
    }
  }

  static final class Square extends Shape {
    int side = 4;

    @Override
    int area() {
      return side * side;
    }

    @Override
    int perimeter() {
      return 4 * side;
    }
  }

  static final class Rectangle extends Shape {
    int width = 3;
    int height = 8;

    @Override
    int area() {
      return width * height;
    }

    @Override
    int perimeter() {
      return 2 * (width + height);
    }
  }

  static final class Triangle extends Shape {
    int base = 6;
    int height = 4;

    @Override
    int area() {
      return base * height / 2;
    }

    @Override
    int perimeter() {
      return 16;
    }

    @Override
    int ratio() {
      return -super.ratio();
    }
  }

  private final Square square = new Square();
  private final Shape[] shapes = {square, new Rectangle(), new Triangle(), square};

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      Shape shape = shapes[i * 3 & 3];
      put(shape.area());
      put(shape.perimeter());
      put(shape.ratio());
      square.side += i;
    }
  }
}
