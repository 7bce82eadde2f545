package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Returns an object of another class, which has the entry point, from create(). */
public final class EntryPointOnCreatedClass {
  static class Base {
    private int total;

    @EntryPoint("inherited")
    void inherited() {
      total++;
    }

    int total() {
      return total;
    }
  }

  static final class Machine extends Base {
    @EntryPoint("main")
    int main() {
      return total();
    }
  }

  public static Machine create() {
    return new Machine();
  }
}
