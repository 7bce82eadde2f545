package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws classes of its own with fields, methods and a superclass of its own. */
public final class OwnExceptionClasses extends CorpusProgram {
  public static CorpusProgram create() {
    return new OwnExceptionClasses();
  }

  static class DeviceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int device;
    int retries = 3;

    DeviceFailure(String message, int device) {
      super(message);
      this.device = device;
    }

    int severity() {
      return device + retries;
    }
  }

  static final class BusFailure extends DeviceFailure {
    private static final long serialVersionUID = 1L;
    final long address;
    final String bus;

    BusFailure(int device, long address, String bus) {
      super("bus", device);
      this.address = address;
      this.bus = bus;
    }

    @Override
    int severity() {
      return super.severity() * 10;
    }
  }

  private final String[] buses = {"i2c", "spi"};
  private int sequence;

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      try {
        attempt(i);
      } catch (BusFailure failure) {
        put(failure.address);
        put(failure.bus);
        put(failure.severity());
        put(Thrown.line(failure));
      } catch (DeviceFailure failure) {
        put(failure.severity());
        put(failure.getMessage());
        put(failure.device);
        put(Thrown.line(failure));
      }
    }
  }

  private void attempt(int i) {
    sequence += 7;
    if ((i & 1) == 0) {
      throw new DeviceFailure("device", sequence);
    }
    throw new BusFailure(sequence, (long) sequence << 33, buses[i / 2 & 1]);
  }
}
