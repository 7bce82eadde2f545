package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has methods of one name that call each other in a line, and one method called twice. */
public final class RecursionSameName {
  private int total;

  public static RecursionSameName create() {
    return new RecursionSameName();
  }

  @EntryPoint("main")
  void main() {
    step();
    step(1);
  }

  private void step() {
    step(2);
  }

  private void step(int value) {
    step(value, value);
    step(value, 0);
  }

  private void step(int left, int right) {
    total += left - right;
  }
}
