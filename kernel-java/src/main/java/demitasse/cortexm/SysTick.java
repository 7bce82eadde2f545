package demitasse.cortexm;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The core's timer, which ends a process's slice (ARMv7-M manual, section B3.3). */
public final class SysTick {
  private static final @Unsigned int SYST_CSR = 0xE000E010;
  private static final @Unsigned int SYST_RVR = 0xE000E014;
  private static final @Unsigned int SYST_CVR = 0xE000E018;

  private static final @Unsigned int CSR_ENABLE = 1 << 0;
  private static final @Unsigned int CSR_TICKINT = 1 << 1;
  private static final @Unsigned int CSR_CLKSOURCE_PROCESSOR = 1 << 2;
  private static final int RELOAD_MAXIMUM = 0xFF_FFFF;

  private final @SignedPositive int cyclesPerMicrosecond;
  private final @SignedPositive int longestMicroseconds;

  /** The timer of a processor with this clock, 1 MHz or a multiple. */
  public SysTick(@SignedPositive int clockHertz) {
    this.cyclesPerMicrosecond = clockHertz / 1_000_000;
    this.longestMicroseconds = RELOAD_MAXIMUM / cyclesPerMicrosecond;
  }

  /**
   * Counts down from now on; 0 microseconds stops instead.
   *
   * @param microseconds unsigned; more than the counter can hold counts as the most
   */
  public void start(@Unsigned int microseconds) {
    if (microseconds == 0) {
      stop();
      return;
    }
    int cycles = RELOAD_MAXIMUM;
    if (Integer.compareUnsigned(microseconds, longestMicroseconds) < 0) {
      cycles = microseconds * cyclesPerMicrosecond;
    }
    Memory.store32(SYST_RVR, cycles);
    // Any write clears the counter and the event flag.
    Memory.store32(SYST_CVR, 0);
    Memory.store32(SYST_CSR, CSR_ENABLE | CSR_TICKINT | CSR_CLKSOURCE_PROCESSOR);
  }

  /** Counts no more. */
  public void stop() {
    Memory.store32(SYST_CSR, 0);
  }
}
