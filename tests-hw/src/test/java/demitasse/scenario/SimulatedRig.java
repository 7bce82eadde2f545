package demitasse.scenario;

import demitasse.hardware.AppImage;

/** A rig above a simulated Hail, whose console has simulated time. */
interface SimulatedRig extends Rig {
  @Override
  SimulatedConsole boot(AppImage apps, Pace pace);
}
