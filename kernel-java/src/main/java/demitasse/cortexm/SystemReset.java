package demitasse.cortexm;

import demitasse.machine.Cpu;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The request that resets the whole chip (ARMv7-M manual, section B3.2.6). */
public final class SystemReset {
  private static final @Unsigned int AIRCR = 0xE000ED0C;

  /** Writes without this key are ignored. */
  private static final @Unsigned int AIRCR_VECTKEY = 0x05FA << 16;

  private static final @Unsigned int AIRCR_SYSRESETREQ = 1 << 2;

  private SystemReset() {}

  /** Asks for the reset, which comes some cycles later: the caller may go on until then. */
  public static void request() {
    // What was stored before is to reach memory that keeps it.
    Cpu.dataSynchronizationBarrier();
    Memory.store32(AIRCR, AIRCR_VECTKEY | AIRCR_SYSRESETREQ);
    Cpu.dataSynchronizationBarrier();
  }
}
