package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Uses one generic class with two type arguments, reading and writing both. */
public final class GenericBox extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericBox();
  }

  static final class Box<T> {
    private T content;
    private int writes;

    Box(T content) {
      this.content = content;
    }

    T get() {
      return content;
    }

    T swap(T next) {
      T old = content;
      content = next;
      writes++;
      return old;
    }

    boolean isEmpty() {
      return content == null;
    }
  }

  private final Box<String> text = new Box<>("first");
  private final Box<int[]> array = new Box<>(new int[] {1, 2, 3});
  private final Box<Box<String>> nested = new Box<>(text);
  private final String[] texts = {"second", null, "third", "fourth"};
  private final int[][] arrays = {{9}, {8, 7}, null, {}};

  @Override
  protected void run() {
    for (int i = 0; i < texts.length; i++) {
      put(text.isEmpty());
      String oldText = text.swap(texts[i]);
      put(oldText == null ? "-" : oldText);
      int[] oldArray = array.swap(arrays[i]);
      put(oldArray == null ? -1 : oldArray.length);
      put(nested.get().isEmpty());
      put(nested.get() == text);
      put(text.writes * 10 + nested.writes);
    }
    put(array.get().length);
    nested.swap(null);
    put(nested.isEmpty());
  }
}
