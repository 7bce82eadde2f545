package demitasse.machine;

/** Barriers, sleep and the interrupt mask of the processor: one instruction each on the board. */
public final class Cpu {
  private Cpu() {}

  /** DMB: memory accesses before it are seen before those after it. */
  @Intrinsic("demitasse_data_memory_barrier")
  public static void dataMemoryBarrier() {}

  /** DSB: memory accesses before it have completed when it ends. */
  @Intrinsic("demitasse_data_synchronization_barrier")
  public static void dataSynchronizationBarrier() {}

  /** ISB: instructions after it see the effect of system register writes before it. */
  @Intrinsic("demitasse_instruction_synchronization_barrier")
  public static void instructionSynchronizationBarrier() {}

  /** WFI: sleeps until an interrupt is pending, masked by PRIMASK or not. */
  @Intrinsic("demitasse_wait_for_interrupt")
  public static void waitForInterrupt() {
    Machine.attached().waitForInterrupt();
  }

  /** CPSID i: sets PRIMASK, so that no interrupt is taken. */
  @Intrinsic("demitasse_disable_interrupts")
  public static void disableInterrupts() {
    Machine.attached().setInterruptsMasked(true);
  }

  /** CPSIE i: clears PRIMASK. */
  @Intrinsic("demitasse_enable_interrupts")
  public static void enableInterrupts() {
    Machine.attached().setInterruptsMasked(false);
  }
}
