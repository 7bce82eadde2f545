package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Extends generic classes with fixed, passed-on and swapped type arguments. */
public final class GenericInheritance extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericInheritance();
  }

  abstract static class Store<K, V> {
    int lookups;

    abstract V find(K key);

    V findOr(K key, V otherwise) {
      lookups++;
      V found = find(key);
      return found == null ? otherwise : found;
    }
  }

  static class ByIdentity<V> extends Store<Object, V> {
    final Object[] keys;
    final V[] stored;

    ByIdentity(Object[] keys, V[] stored) {
      this.keys = keys;
      this.stored = stored;
    }

    @Override
    V find(Object key) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == key) {
          return stored[i];
        }
      }
      return null;
    }
  }

  static final class Names extends ByIdentity<String> {
    Names(Object[] keys, String[] names) {
      super(keys, names);
    }

    @Override
    String findOr(Object key, String otherwise) {
      String found = super.findOr(key, otherwise);
      return found.isEmpty() ? "empty" : found;
    }
  }

  static final class ByText extends Store<String, int[]> {
    private final int[] small = {1};
    private final int[] large = {1, 2, 3};

    @Override
    int[] find(String key) {
      return key.length() < 3 ? small : key.length() < 6 ? large : null;
    }
  }

  private final Object[] keys = {new Object(), new Object(), "k", new Object()};
  private final Names names = new Names(keys, new String[] {"a", "", "ccc", null});
  private final ByText texts = new ByText();
  private final Store<Object, String> asStore = names;
  private final int[] none = {};

  @Override
  protected void run() {
    for (Object key : keys) {
      put(names.findOr(key, "nothing"));
      put(asStore.findOr(key, "none"));
      String found = asStore.find(key);
      put(found == null ? -1 : found.length());
      put(texts.findOr(names.findOr(key, "otherwise"), none).length);
    }
    put(names.lookups);
    put(texts.lookups);
  }
}
