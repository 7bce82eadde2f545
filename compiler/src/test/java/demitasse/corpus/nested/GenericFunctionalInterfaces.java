package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls lambdas through generic interfaces, with the casts that javac adds. */
public final class GenericFunctionalInterfaces extends CorpusProgram {
  interface Mapper<A, B> {
    B map(A value);
  }

  static final class Word {
    final String text;
    Word partner;

    Word(String text) {
      this.text = text;
    }

    Word partner() {
      return partner;
    }

    String text() {
      return text;
    }
  }

  private final Word[] words = {new Word("idle"), new Word("run"), new Word("fault")};
  private final Mapper<Word, Word> partner = Word::partner;
  private final Mapper<Word, String> text = Word::text;
  private final Mapper<String, Word> find = this::find;
  private final Mapper<Object, Object> same = value -> value;
  private final int[] flags = {0, 1, 0};
  private final Mapper<Word[], int[]> ids = list -> list.length > 2 ? flags : null;

  public static CorpusProgram create() {
    GenericFunctionalInterfaces program = new GenericFunctionalInterfaces();
    program.words[0].partner = program.words[2];
    program.words[1].partner = program.words[0];
    return program;
  }

  private Word find(String name) {
    for (Word word : words) {
      if (word.text.equals(name)) {
        return word;
      }
    }
    return null;
  }

  @Override
  @SuppressWarnings("unchecked") // because the cast that fails is what is tested
  protected void run() {
    for (Word word : words) {
      put(text.map(word));
      Word other = partner.map(word);
      put(other == null ? "none" : text.map(other));
      put(find.map(word.text) == word);
      put(same.map(word) == word);
    }
    put(find.map("stop") == null);
    put(ids.map(words)[1]);
    Mapper<Object, Word> raw = (Mapper<Object, Word>) (Mapper<?, ?>) text;
    try {
      Word wrong = raw.map(words[0]);
      put(wrong.text);
    } catch (ClassCastException thrown) {
      put(kind(thrown));
    }
    try {
      put(((Mapper<Object, Object>) (Mapper<?, ?>) partner).map("text") == null);
    } catch (ClassCastException thrown) {
      put(kind(thrown));
    }
  }
}
