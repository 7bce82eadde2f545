package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Breaks a container's type through a raw reference and catches the late cast. */
public final class RawCasts extends CorpusProgram {
  public static CorpusProgram create() {
    return new RawCasts();
  }

  static final class Slot<T> {
    T value;

    T get() {
      return value;
    }
  }

  static final class Word {
    int length = 6;
  }

  private final Slot<String> text = new Slot<>();
  private final Slot<Word> word = new Slot<>();
  private final Object[] values = {"abc", new Word(), new int[2], null};

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // because the late cast is what is tested
  protected void run() {
    for (Object value : values) {
      ((Slot) text).value = value;
      ((Slot<Object>) (Slot<?>) word).value = value;
      try {
        put(text.get().length());
      } catch (ClassCastException | NullPointerException thrown) {
        put(kind(thrown));
        put(Thrown.line(thrown));
      }
      try {
        put(word.value.length);
      } catch (ClassCastException | NullPointerException thrown) {
        put(kind(thrown));
        put(Thrown.line(thrown));
      }
      Object unchecked = text.get();
      put(unchecked == value);
    }
  }
}
