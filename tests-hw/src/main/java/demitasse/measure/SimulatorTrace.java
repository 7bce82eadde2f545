package demitasse.measure;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.processor.Processor;
import java.time.Duration;

/** The instructions that a simulated Hail executes, with the simulator's estimate of cycles. */
final class SimulatorTrace {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** MPU_RBAR, and MPU_RASR_A3 (ARMv7-M manual, sections B3.5.8 to B3.5.10). */
  private static final int FIRST_REGION_REGISTER = 0xE000_ED9C;

  private static final int LAST_REGION_REGISTER = 0xE000_EDB8;

  private SimulatorTrace() {}

  /** Boots Hail with apps, and logs all instructions until they have printed a text. */
  static InstructionLog run(AppImage image, String last) {
    InstructionLog log = new InstructionLog();
    try (Hail hail = Hail.withFirmware(Hardware.HAIL.kernel())) {
      hail.load(Hardware.HAIL.appsStart(), image.bytes());
      Processor processor = hail.chip().processor();
      processor.setInstructionListener(address -> log.add(address, processor.cycles()));
      processor.setAccessListener(
          (address, width, value, store) -> {
            if (store && isRegionRegister(address)) {
              log.addRegionWrite();
            }
          });
      hail.runUntilOutput(last, LIMIT);
    }
    return log;
  }

  private static boolean isRegionRegister(int address) {
    return Integer.compareUnsigned(address, FIRST_REGION_REGISTER) >= 0
        && Integer.compareUnsigned(address, LAST_REGION_REGISTER) <= 0;
  }
}
