package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.power.ResetCause;
import java.util.function.Consumer;

/** The chip without its processor: memories, peripherals, clocks, and the wires between them. */
final class Hardware {
  final ChipServices services;
  final ClockTree clocks;
  final FlashArray array = new FlashArray();
  final InterruptWiring wiring = new InterruptWiring();
  final BusFaults faults = new BusFaults();
  final SystemPeripherals system;
  final UserPeripherals user;
  final Sam4lBus bus;
  final FrequencyLimits limits;
  private final PeripheralMap map;

  /** Makes the hardware; {@code resetRequest} takes resets that a peripheral causes. */
  Hardware(ChipServices services, ChipOptions options, Consumer<ResetCause> resetRequest) {
    this.services = services;
    clocks = new ClockTree(services.timeline());
    map = new PeripheralMap(services, clocks);
    system =
        new SystemPeripherals(
            map,
            services,
            clocks,
            wiring,
            array,
            options,
            () -> resetRequest.accept(ResetCause.WATCHDOG));
    bus = new Sam4lBus(services, map, array, system.flash, system.cache, faults);
    user = new UserPeripherals(map, services, clocks, wiring, bus);
    limits = new FrequencyLimits(services, clocks, system.flash, system.bpm);
    reset(ResetCause.POWER_ON);
  }

  /** Brings all peripherals that the cause concerns to their state after reset. */
  void reset(ResetCause cause) {
    services.diagnostics().setSuspended(true);
    limits.setSuspended(true);
    if (cause == ResetCause.WATCHDOG) {
      system.watchdog.keepControl();
    }
    for (RegisterBlock block : map.blocks()) {
      if (!outlives(block, cause)) {
        block.reset();
      }
    }
    system.pm.setResetCause(cause);
    system.smap.setProtected(array.isSecured());
    limits.setSuspended(false);
    services.diagnostics().setSuspended(false);
  }

  /**
   * The timer and the oscillators of 32 kHz run on when anything but the power fails; after BACKUP
   * so does all that has its supply then.
   */
  private boolean outlives(RegisterBlock block, ResetCause cause) {
    if (cause.isPowerLoss()) {
      return false;
    }
    boolean onBackupSupply =
        block == system.bpm || block == system.watchdog || block == user.externalInterrupts;
    return block == user.ast
        || block == system.bscif
        || (cause == ResetCause.BACKUP && onBackupSupply);
  }
}
