package demitasse.simulator.processor;

import demitasse.simulator.bus.Bus;

/** Semihosting: the host's services for firmware that executes BKPT 0xAB (Arm's specification). */
public final class Semihosting {
  private final Bus bus;
  private final SemihostingHost host;
  private boolean exited;
  private int exitCode;

  public Semihosting(Bus bus, SemihostingHost host) {
    this.bus = bus;
    this.host = host;
  }

  /** Whether the firmware has ended itself: SYS_EXIT. */
  public boolean hasExited() {
    return exited;
  }

  /** 0 if the firmware ended well. */
  public int exitCode() {
    return exitCode;
  }

  /** Serves the call of r0 with the argument of r1; the result is in r0. */
  void call(int[] registers) {
    if (registers[0] == 3) {
      host.print(bus.load(registers[1], 1));
    } else if (registers[0] == 0x18) {
      exited = true;
      exitCode = registers[1] == 0x20026 ? 0 : 1;
    } else {
      registers[0] = -1;
    }
  }
}
