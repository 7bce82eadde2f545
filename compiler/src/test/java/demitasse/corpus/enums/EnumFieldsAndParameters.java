package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Passes enum constants through fields, parameters, results and null. */
public final class EnumFieldsAndParameters extends CorpusProgram {
  public static CorpusProgram create() {
    return new EnumFieldsAndParameters();
  }

  enum Color {
    RED,
    GREEN,
    BLUE;

    Color mixedWith(Color other) {
      if (other == null) {
        return this;
      }
      return this == other ? this : COLORS[3 - ordinal() - other.ordinal()];
    }
  }

  private static final Color[] COLORS = Color.values();

  static final class Pixel {
    Color color;
    Color previous;

    Color paint(Color next) {
      previous = color;
      color = next;
      return previous;
    }
  }

  private final Pixel[] pixels = {new Pixel(), new Pixel()};
  private Object loose = Color.GREEN;

  @Override
  protected void run() {
    for (int i = 0; i < 10; i++) {
      Pixel pixel = pixels[i & 1];
      Color old = pixel.paint(COLORS[i % 3].mixedWith(pixels[~i & 1].color));
      put(old == null ? -1 : old.ordinal());
      put(pixel.color.ordinal());
      put(pixel.color == loose);
      if (loose instanceof Color color) {
        put(color.mixedWith(pixel.color).ordinal());
      } else {
        put(loose == null ? 9 : ((Pixel) loose).previous.ordinal());
      }
      loose = i % 4 == 2 ? pixel : pixel.previous;
    }
  }
}
