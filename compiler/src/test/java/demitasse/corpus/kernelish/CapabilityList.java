package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Checks capabilities by identity before privileged calls. */
public final class CapabilityList extends CorpusProgram {
  public static CorpusProgram create() {
    return new CapabilityList();
  }

  /** A token that only create() hands out. */
  static final class Capability {
    private final int rights;
    private int uses;

    Capability(int rights) {
      this.rights = rights;
    }
  }

  /** What only a holder of the right may do. */
  static final class Kernel {
    private final Capability master;
    private int rebooted;
    private long log;

    Kernel(Capability master) {
      this.master = master;
    }

    int reboot(Capability capability) {
      if (capability != master) {
        throw new SecurityException("master");
      }
      capability.uses++;
      return ++rebooted;
    }

    long log(Capability capability, int value) {
      if ((capability.rights & 1) == 0) {
        throw new IllegalArgumentException("log");
      }
      capability.uses++;
      log = log * 257 + value;
      return log;
    }
  }

  private final Capability master = new Capability(3);
  private final Capability[] capabilities = {
    new Capability(1), new Capability(2), master, null, new Capability(3)
  };
  private final Kernel kernel = new Kernel(master);

  @Override
  protected void run() {
    for (int i = 0; i < 10; i++) {
      Capability capability = capabilities[i % 5];
      try {
        put(kernel.log(capability, i));
        put(kernel.reboot(capability));
      } catch (SecurityException | IllegalArgumentException thrown) {
        put(kind(thrown));
        put(thrown.getMessage());
      } catch (NullPointerException thrown) {
        put(kind(thrown));
      }
    }
    for (Capability capability : capabilities) {
      put(capability == null ? -1 : capability.uses);
    }
    put(kernel.rebooted);
  }
}
