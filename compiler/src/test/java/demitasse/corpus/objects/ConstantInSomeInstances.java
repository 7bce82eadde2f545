package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Changes a field in some instances of a class while it stays constant in others. */
public final class ConstantInSomeInstances extends CorpusProgram {
  public static CorpusProgram create() {
    return new ConstantInSomeInstances();
  }

  static final class Gauge {
    int scale;
    int offset;
    String unit;

    Gauge(int scale, int offset, String unit) {
      this.scale = scale;
      this.offset = offset;
      this.unit = unit;
    }

    int convert(int raw) {
      return raw * scale + offset;
    }
  }

  private final Gauge fixed = new Gauge(3, 7, "mV");
  private final Gauge tuned = new Gauge(3, 7, "mV");
  private final Gauge renamed = new Gauge(3, 7, "mV");

  @Override
  protected void run() {
    for (int i = 1; i < 6; i++) {
      put(fixed.convert(i));
      put(tuned.convert(i));
      put(renamed.convert(i));
      tuned.scale += i;
      if (i == 3) {
        tuned.offset = -1;
        renamed.unit = "uA";
      }
    }
    put(fixed.unit);
    put(tuned.unit);
    put(renamed.unit);
    put(fixed.unit.equals(renamed.unit));
    put(fixed.unit == tuned.unit);
  }
}
