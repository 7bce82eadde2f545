package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Compares records whose components are strings, enums, arrays, records and null. */
public final class EqualsOfReferences extends CorpusProgram {
  public static CorpusProgram create() {
    return new EqualsOfReferences();
  }

  enum Kind {
    FILE,
    DEVICE
  }

  record Name(String text, Kind kind) {}

  record Entry(Name name, int[] data, Name parent) {}

  private static final int[] DATA = {1, 2};

  private final Name[] names = {
    new Name("uart", Kind.DEVICE), new Name("uart", Kind.DEVICE), new Name("uart", Kind.FILE),
    new Name("log", Kind.FILE), new Name(null, Kind.FILE), new Name(null, Kind.FILE),
    new Name(null, null)
  };
  private final Entry[] entries = {
    new Entry(names[0], DATA, null), new Entry(names[1], DATA, null),
    new Entry(names[1], new int[] {1, 2}, null), new Entry(names[0], DATA, names[3]),
    new Entry(names[1], DATA, new Name("log", Kind.FILE)), new Entry(null, null, null)
  };

  @Override
  protected void run() {
    for (Name left : names) {
      int equal = 0;
      for (Name right : names) {
        equal = equal << 1 | (left.equals(right) ? 1 : 0);
      }
      put(equal);
    }
    for (Entry left : entries) {
      int equal = 0;
      for (Entry right : entries) {
        equal = equal << 1 | (left.equals(right) ? 1 : 0);
      }
      put(equal);
      put(left.equals(names[0]));
    }
  }
}
