package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Tries several handlers in order, each of which may itself be skipped. */
public final class HandlersInOrder extends CorpusProgram {
  public static CorpusProgram create() {
    return new HandlersInOrder();
  }

  static class A extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static class B extends A {
    private static final long serialVersionUID = 1L;
  }

  static final class C extends B {
    private static final long serialVersionUID = 1L;
  }

  static final class Other extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int log;

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      log = 1;
      put(outer(i));
      put(log);
    }
  }

  private int outer(int i) {
    try {
      return inner(i);
    } catch (A thrown) {
      log = log * 10 + 7;
      return thrown instanceof C ? 3 : thrown instanceof B ? 2 : 1;
    } catch (RuntimeException thrown) {
      log = log * 10 + 8;
      return 9;
    }
  }

  private int inner(int i) {
    try {
      raise(i);
      log = log * 10 + 2;
    } catch (C thrown) {
      log = log * 10 + 3;
      return 30;
    } catch (B thrown) {
      log = log * 10 + 4;
      raise(i - 1);
    } catch (A thrown) {
      log = log * 10 + 5;
      throw thrown;
    }
    return 0;
  }

  private static void raise(int i) {
    switch (i) {
      case 1 -> throw new A();
      case 2 -> throw new B();
      case 3 -> throw new C();
      case 4 -> throw new Other();
      default -> {}
    }
  }
}
