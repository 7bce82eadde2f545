package demitasse.scenario;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.processor.Processor;
import java.time.Duration;

/** The rig that runs the kernel's ELF on the simulated Hail. */
final class SimulatedHail implements Rig {
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
      hail.run(Duration.ofNanos((untilPicoseconds - hail.now() + 999) / 1_000));
    }

    /** It sleeps with all interrupts masked: what a panic's report ends with. */
    @Override
    public boolean hasStopped() {
      Processor processor = hail.chip().processor();
      boolean masked = (processor.register(Processor.CONTROL_AND_MASKS) & PRIMASK) != 0;
      return masked && processor.isAsleep() && !processor.nvic().hasEnabledPending();
    }

    @Override
    public void close() {
      // The board holds nothing but memory.
    }
  }
}
