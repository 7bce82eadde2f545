package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a lambda that calls itself through the field that holds it. */
public final class RecursionLambda {
  private Runnable again;
  private int total;

  private RecursionLambda() {
    again =
        () -> {
          total++;
          if (total < 10) {
            again.run();
          }
        };
  }

  public static RecursionLambda create() {
    return new RecursionLambda();
  }

  @EntryPoint("main")
  void main() {
    again.run();
  }
}
