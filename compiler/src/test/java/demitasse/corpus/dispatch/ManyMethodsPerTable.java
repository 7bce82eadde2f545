package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Calls many methods of a hierarchy so that dispatch tables have many slots. */
public final class ManyMethodsPerTable extends CorpusProgram {
  public static CorpusProgram create() {
    return new ManyMethodsPerTable();
  }

  static class Device {
    protected int state = 1;

    int a() {
      return state;
    }

    int b(int x) {
      return x + 1;
    }

    long c(long x, int y) {
      return x * y;
    }

    void d() {
      state++;
    }

    boolean e(boolean x) {
      return !x;
    }

    char f(char x) {
      return x;
    }

    Device g(Device x) {
      return x;
    }
  }

  static class Uart extends Device {
    @Override
    int b(int x) {
      return x - a();
    }

    @Override
    void d() {
      state *= 3;
    }

    @Override
    char f(char x) {
      return (char) (x + 1);
    }
  }

  static final class DmaUart extends Uart {
    @Override
    int a() {
      return -state;
    }

    @Override
    long c(long x, int y) {
      return super.c(x, y) - 1;
    }

    @Override
    boolean e(boolean x) {
      return x;
    }

    @Override
    Device g(Device x) {
      return this;
    }
  }

  private final Device[] devices = {new Device(), new Uart(), new DmaUart()};

  @Override
  protected void run() {
    Device previous = devices[1];
    for (int i = 0; i < 9; i++) {
      Device device = devices[i % 3];
      device.d();
      put(device.a());
      put(device.b(i));
      put(device.c(1L << 33, i));
      put(device.e((i & 2) == 0));
      put(device.f((char) ('a' + i)));
      previous = device.g(previous);
      put(previous == device);
    }
  }
}
