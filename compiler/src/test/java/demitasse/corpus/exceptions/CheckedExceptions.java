package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Throws checked exceptions of its own through declared methods and interfaces. */
public final class CheckedExceptions extends CorpusProgram {
  public static CorpusProgram create() {
    return new CheckedExceptions();
  }

  static class BusException extends Exception {
    private static final long serialVersionUID = 1L;
    final int register;

    BusException(int register) {
      super("bus");
      this.register = register;
    }
  }

  static final class ParityException extends BusException {
    private static final long serialVersionUID = 1L;

    ParityException(int register) {
      super(register | 0x100);
    }
  }

  interface Bus {
    int read(int register) throws BusException;
  }

  static final class Noisy implements Bus {
    private int reads;

    @Override
    public int read(int register) throws BusException {
      reads++;
      if (reads % 3 == 0) {
        throw new ParityException(register);
      }
      if (reads % 5 == 0) {
        throw new BusException(register);
      }
      return reads * register;
    }
  }

  static final class Quiet implements Bus {
    @Override
    public int read(int register) {
      return register ^ 0x55;
    }
  }

  private final Bus[] buses = {new Noisy(), new Quiet(), new Noisy()};

  @Override
  protected void run() {
    for (int i = 0; i < 24; i++) {
      try {
        put(transfer(buses[i % 3], i));
      } catch (ParityException failure) {
        put(-failure.register);
      } catch (BusException failure) {
        put(failure.register + 10_000);
        put(failure.getMessage());
      }
    }
  }

  private int transfer(Bus bus, int register) throws BusException {
    try {
      return bus.read(register) + bus.read(register + 1);
    } catch (ParityException failure) {
      if (register < 12) {
        return bus.read(register);
      }
      throw failure;
    }
  }
}
