package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Compares references: the same, equal looking, null, and of unrelated types. */
public final class ReferenceIdentity extends CorpusProgram {
  public static CorpusProgram create() {
    return new ReferenceIdentity();
  }

  static final class Point {
    int x;
    int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }
  }

  private Point one = new Point(1, 2);
  private final Point twin = new Point(1, 2);
  private Point alias = one;
  private Object object = one;
  private Point missing;
  private final Object[] all = {one, twin, null, new int[] {1}, new Object(), one};

  @Override
  protected void run() {
    put(one == twin);
    put(one == alias);
    put(one == object);
    put(one != missing);
    put(one.equals(twin));
    put(object.equals(alias));
    for (Object left : all) {
      for (Object right : all) {
        put(left == right);
      }
    }
    Point swap = one;
    one = twin;
    alias = swap;
    missing = swap;
    put(one == twin);
    put(missing == alias);
    put(object == missing ? missing.x + 10 : one.y);
    put(object != null && object != twin);
  }
}
