package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Picks among overloads by static type, with widening and null. */
public final class Overloads extends CorpusProgram {
  public static CorpusProgram create() {
    return new Overloads();
  }

  private int id(int value) {
    return 1;
  }

  private int id(long value) {
    return 2;
  }

  private int id(char value) {
    return 3;
  }

  private int id(boolean value) {
    return 4;
  }

  private int id(Object value) {
    return 5;
  }

  private int id(String value) {
    return 6;
  }

  private int id(int[] value) {
    return 7;
  }

  private int id(int left, long right) {
    return 8;
  }

  private int id(long left, int right) {
    return 9;
  }

  static class Base {
    int pick(Object value) {
      return 10;
    }
  }

  static final class Derived extends Base {
    int pick(String value) {
      return 20;
    }

    @Override
    int pick(Object value) {
      return 30;
    }
  }

  private byte small = 5;
  private short medium = 6;
  private char letter = 'q';
  private long wide = 7;
  private Object object = "text";
  private String text = "more";
  private int[] array = {1};
  private final Derived derived = new Derived();
  private final Base base = derived;

  @Override
  protected void run() {
    put(id(small));
    put(id(medium));
    put(id(letter));
    put(id(letter + 1));
    put(id(wide));
    put(id(small < medium));
    put(id(object));
    put(id(text));
    put(id((Object) text));
    put(id(array));
    put(id(small, wide));
    put(id(wide, small));
    put(base.pick(text));
    put(derived.pick(text));
    put(derived.pick(object));
    put(derived.pick((Object) null));
    put(derived.pick((String) null));
  }
}
