package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Reads fields and calls methods of enum constants. */
public final class FieldsAndMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new FieldsAndMethods();
  }

  enum Planet {
    MERCURY(3, 88, "hot"),
    EARTH(6, 365, "home"),
    JUPITER(69, 4333, "big");

    private final int radius;
    private final long days;
    private final String note;

    Planet(int radius, long days, String note) {
      this.radius = radius;
      this.days = days;
      this.note = note;
    }

    long yearTimesRadius() {
      return days * radius;
    }
  }

  private final Planet[] planets = {Planet.JUPITER, Planet.EARTH, Planet.MERCURY, Planet.EARTH};
  private Planet current = Planet.EARTH;

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      put(current.radius);
      put(current.yearTimesRadius());
      put(current.note);
      put(current == Planet.EARTH);
      current = planets[i & 3];
    }
  }
}
