package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls objects of local classes that captured parameters and locals. */
public final class LocalClasses extends CorpusProgram {
  interface Meter {
    int read(int raw);
  }

  private final Meter[] meters = new Meter[3];

  public static CorpusProgram create() {
    LocalClasses program = new LocalClasses();
    int[] shared = {0};
    for (int i = 0; i < program.meters.length; i++) {
      program.meters[i] = meter(i + 2, shared, (short) (i * -300));
    }
    return program;
  }

  private static Meter meter(int scale, int[] shared, short offset) {
    long base = 10_000_000_000L * scale;
    class Scaled implements Meter {
      private int reads;

      @Override
      public int read(int raw) {
        reads++;
        shared[0] += reads;
        return (int) (base / scale + raw * scale + offset) + shared[0];
      }
    }
    return new Scaled();
  }

  @Override
  protected void run() {
    for (int raw = -4; raw < 4; raw++) {
      for (Meter meter : meters) {
        put(meter.read(raw));
      }
    }
  }
}
