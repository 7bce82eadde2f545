package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Puts names of enum constants, also of those with bodies. */
public final class Names extends CorpusProgram {
  public static CorpusProgram create() {
    return new Names();
  }

  enum Kind {
    A,
    LONGER_NAME,
    WITH_BODY {
      @Override
      int extra() {
        return 3;
      }
    },
    Z9;

    int extra() {
      return name().length();
    }
  }

  private final Kind[] kinds = {Kind.WITH_BODY, Kind.A, Kind.Z9, Kind.LONGER_NAME};

  @Override
  protected void run() {
    for (Kind kind : kinds) {
      put(kind.name());
      put(kind.extra());
      put(kind.name().equals("A"));
      put(kind.name().charAt(0));
    }
    put(Kind.A.name() == kinds[1].name());
    put(Kind.WITH_BODY.compareTo(kinds[3]));
  }
}
