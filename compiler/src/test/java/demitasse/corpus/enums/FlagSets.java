package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Keeps sets of enum constants as bits and walks them. */
public final class FlagSets extends CorpusProgram {
  public static CorpusProgram create() {
    return new FlagSets();
  }

  enum Permission {
    READ,
    WRITE,
    EXECUTE,
    SHARE,
    DEBUG;

    int bit() {
      return 1 << ordinal();
    }

    boolean in(int set) {
      return (set & bit()) != 0;
    }
  }

  private static final Permission[] ALL = Permission.values();
  private final Permission[] required = {Permission.READ, Permission.SHARE};
  private int granted = Permission.READ.bit() | Permission.DEBUG.bit();

  @Override
  protected void run() {
    for (int round = 0; round < 5; round++) {
      int size = 0;
      for (Permission permission : ALL) {
        if (permission.in(granted)) {
          size++;
          put(permission.name().charAt(0));
        }
      }
      put(size);
      put(size == Integer.bitCount(granted));
      boolean allowed = true;
      for (Permission permission : required) {
        allowed &= permission.in(granted);
      }
      put(allowed);
      granted = (granted ^ ALL[round].bit()) | ALL[(round + 3) % 5].bit();
      put(granted);
    }
  }
}
