package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Puts fields that change and fields that never change into one object. */
public final class MixedMutability extends CorpusProgram {
  public static CorpusProgram create() {
    return new MixedMutability();
  }

  static final class Device {
    final int address;
    final int[] divisors;
    int speed;
    int interrupts;
    final String name;

    Device(int address, int[] divisors, String name) {
      this.address = address;
      this.divisors = divisors;
      this.name = name;
    }

    void select(int index) {
      speed = 48_000_000 / divisors[index];
      interrupts++;
    }
  }

  private static final int[] COMMON = {1, 2, 4, 8};
  private final Device[] devices = {
    new Device(0x1000, COMMON, "timer"),
    new Device(0x2000, new int[] {3, 5, 7, 9}, "uart"),
    new Device(0x3000, COMMON, "adc")
  };

  @Override
  protected void run() {
    for (int index = 0; index < 4; index++) {
      for (Device device : devices) {
        device.select(index);
        put(device.address + index);
        put(device.speed);
        put(device.name.charAt(index % 3));
      }
    }
    for (Device device : devices) {
      put(device.interrupts);
      put(device.divisors == COMMON);
    }
  }
}
