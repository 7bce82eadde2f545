package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Calls through Object-typed and generic references that must be cast first. */
public final class GenericReferences extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericReferences();
  }

  interface Measured {
    int measure();
  }

  static final class Rod implements Measured {
    private final int length;

    Rod(int length) {
      this.length = length;
    }

    @Override
    public int measure() {
      return length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rod rod && rod.length == length;
    }

    @Override
    public int hashCode() {
      return length;
    }
  }

  static final class Holder<T> {
    T content;

    Holder(T content) {
      this.content = content;
    }
  }

  private final Holder<Measured> measured = new Holder<>(new Rod(4));
  private final Holder<String> text = new Holder<>("rod");
  private final Holder<Object> any = new Holder<>(new Rod(4));
  private final Object[] objects = {measured, text, any, new Rod(9), "rod", new int[] {8}};

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      put(measured.content.measure());
      put(text.content.length());
      put(any.content.equals(measured.content));
      put(measured.content.equals(objects[3]));
      put(text.content.equals(objects[4]));
      for (Object object : objects) {
        put(describe(object));
      }
      any.content = objects[3 + round];
      measured.content = (Measured) objects[3];
    }
  }

  private static int describe(Object object) {
    if (object instanceof Measured value) {
      return value.measure();
    }
    if (object instanceof Holder<?> holder) {
      return holder.content instanceof Rod rod ? 100 + rod.length : 200;
    }
    return object instanceof String text ? 300 + text.length() : ((int[]) object)[0];
  }
}
