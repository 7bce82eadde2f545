package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has an entry point that takes a float. */
public final class EntryPointFloatParameter {
  private int total;

  public static EntryPointFloatParameter create() {
    return new EntryPointFloatParameter();
  }

  @EntryPoint("main")
  void main(float value) {
    total = (int) value;
  }
}
