package demitasse.scenario;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.jvm.HailOnJvm;
import demitasse.simulator.firmware.Firmware;
import demitasse.simulator.hail.Hail;

/** The rig whose kernel runs on the JVM, above the simulated Hail. */
final class JvmHail implements SimulatedRig {
  @Override
  public Hardware hardware() {
    return Hardware.HAIL;
  }

  @Override
  public SimulatedConsole boot(AppImage apps, Pace pace) {
    Hail hail = new Hail();
    hail.load(Hardware.HAIL.appsStart(), apps.bytes());
    // Processes get the addresses that they have on the board.
    HailOnJvm system = new HailOnJvm(hail, Firmware.elf(Hardware.HAIL.kernel()).symbols());
    return new SimulatedConsole(hail, new OnJvm(system));
  }

  private record OnJvm(HailOnJvm system) implements SimulatedConsole.Runner {
    @Override
    public void run(long untilPicoseconds) {
      system.run(untilPicoseconds);
    }

    @Override
    public boolean hasStopped() {
      return system.hasStopped();
    }

    @Override
    public void close() {
      system.close();
    }
  }
}
