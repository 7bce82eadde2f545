package demitasse.scenario;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.processor.Processor;

/** The rig that runs the kernel's ELF on the simulated Hail. */
final class SimulatedHail implements SimulatedRig {
  private static final int PRIMASK = 1;

  @Override
  public Hardware hardware() {
    return Hardware.HAIL;
  }

  @Override
  public SimulatedConsole boot(AppImage apps, Pace pace) {
    Hail hail = Hail.withFirmware(Hardware.HAIL.kernel());
    hail.load(Hardware.HAIL.appsStart(), apps.bytes());
    return new SimulatedConsole(hail, new OnBoard(hail));
  }

  private record OnBoard(Hail hail) implements SimulatedConsole.Runner {
    @Override
    public void run(long untilPicoseconds) {
      hail.chip().run(untilPicoseconds);
    }

    /** It is where a panic's report ends, with all interrupts masked. */
    @Override
    public boolean hasStopped() {
      int masks = hail.chip().processor().register(Processor.CONTROL_AND_MASKS);
      return (masks & PRIMASK) != 0 && hail.location().startsWith("demitasse_board_stop");
    }

    @Override
    public void close() {
      // The board holds nothing but memory.
    }
  }
}
