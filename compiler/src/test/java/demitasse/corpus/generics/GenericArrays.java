package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Uses generic varargs and arrays of generic objects that create() made. */
public final class GenericArrays extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericArrays();
  }

  static final class Entry<T> {
    final T key;
    int count;

    Entry(T key) {
      this.key = key;
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // because the array is meant to leave
  private static <T> T[] list(T... items) {
    return items;
  }

  private final Entry<String>[] words = list(new Entry<>("get"), new Entry<>("set"));
  private final Entry<int[]>[] rows = list(new Entry<>(new int[] {4, 5}), new Entry<>(null));
  private final String[] input = list("set", "get", "set", "put", "set");
  private final Entry<?>[][] all = {words, rows};

  @Override
  protected void run() {
    for (String text : input) {
      boolean known = false;
      for (Entry<String> entry : words) {
        if (entry.key.equals(text)) {
          entry.count++;
          known = true;
        }
      }
      put(known);
    }
    for (Entry<?>[] entries : all) {
      for (Entry<?> entry : entries) {
        put(entry.count);
        put(entry.key == null);
        put(entry.key instanceof String);
      }
    }
    rows[1] = rows[0];
    for (Entry<int[]> entry : rows) {
      entry.key[1] += 10;
      put(entry.key[1]);
    }
    Object[] covariant = words;
    try {
      covariant[0] = "not an entry";
      put(0);
    } catch (ArrayStoreException thrown) {
      put(kind(thrown));
    }
  }
}
