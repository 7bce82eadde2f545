package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Compares records that have a component of type double. */
public final class FloatingPointRecordEquals {
  record Sample(int channel, double volts) {}

  private final Sample first = new Sample(1, 0.5);
  private final Sample second = new Sample(1, 0.25);
  private boolean same;

  public static FloatingPointRecordEquals create() {
    return new FloatingPointRecordEquals();
  }

  @EntryPoint("main")
  void main() {
    same = first.equals(second);
  }
}
