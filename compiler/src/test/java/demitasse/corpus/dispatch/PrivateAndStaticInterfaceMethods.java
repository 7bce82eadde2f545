package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Uses private and static methods of interfaces. */
public final class PrivateAndStaticInterfaceMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new PrivateAndStaticInterfaceMethods();
  }

  interface Check {
    int seed();

    static int mix(int value) {
      return value * 31 + 17;
    }

    private int twist(int value) {
      return mix(value) ^ seed();
    }

    private static int fold(int value) {
      return value >>> 16 ^ value & 0xFFFF;
    }

    default int digest(int value) {
      return fold(twist(value));
    }
  }

  static final class Fixed implements Check {
    @Override
    public int seed() {
      return 0x0F0F_0F0F;
    }
  }

  static final class Moving implements Check {
    private int next = 1;

    @Override
    public int seed() {
      next = Check.mix(next);
      return next;
    }

    private int twist(int value) {
      return value + 1;
    }

    int own(int value) {
      return twist(value);
    }
  }

  private final Moving moving = new Moving();
  private final Check[] checks = {new Fixed(), moving};

  @Override
  protected void run() {
    int value = 99;
    for (int i = 0; i < 10; i++) {
      value = checks[i & 1].digest(value);
      put(value);
      put(Check.mix(value));
      put(moving.own(value));
    }
  }
}
