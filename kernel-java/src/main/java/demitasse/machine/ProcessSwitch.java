package demitasse.machine;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The switch to a process and back, and what the hardware says about the process that stopped.
 *
 * <p>On the board {@code runtime-c/src/switch.S} does it. The kernel's registers and stack are as
 * before when {@link #run} returns, however the process ended.
 */
public final class ProcessSwitch {
  /** The process executed an SVC: its frame is at {@link #stackPointer}. */
  public static final int SYSCALL = 0;

  /** An interrupt is pending for the kernel; the process may not have run at all. */
  public static final int INTERRUPTED = 1;

  /** The process faulted: {@link #faultStatus} says how. Its frame may not be there. */
  public static final int FAULT = 2;

  private ProcessSwitch() {}

  /**
   * Runs a process until it stops: {@link #SYSCALL}, {@link #INTERRUPTED} or {@link #FAULT}.
   *
   * <p>Answers {@link #INTERRUPTED} at once while {@link Interrupts#hasPending}. PRIMASK must be
   * clear, and the MPU set up for the process.
   *
   * @param registersAddress 8 words for r4 to r11 in the kernel's part of the process's memory
   * @param stackPointer a multiple of 8, where the frame lies that the hardware unstacks
   */
  @Intrinsic("demitasse_switch_to_process")
  public static int run(@Unsigned int registersAddress, @Unsigned int stackPointer) {
    return Machine.attached().runProcess(registersAddress, stackPointer);
  }

  /** PSP as the process left it, which may point anywhere. */
  @Intrinsic("demitasse_process_stack_pointer")
  public static @Unsigned int stackPointer() {
    return Machine.attached().processStackPointer();
  }

  /** CFSR at the last {@link #FAULT} (ARMv7-M manual, section B3.2.15). */
  @Intrinsic("demitasse_process_cfsr")
  public static @Unsigned int faultStatus() {
    return Machine.attached().processFaultStatus();
  }

  /** HFSR at the last {@link #FAULT} (ARMv7-M manual, section B3.2.16). */
  @Intrinsic("demitasse_process_hfsr")
  public static @Unsigned int hardFaultStatus() {
    return Machine.attached().processHardFaultStatus();
  }

  /** MMFAR at the last {@link #FAULT}; an address if MMARVALID is set in {@link #faultStatus}. */
  @Intrinsic("demitasse_process_mmfar")
  public static @Unsigned int memManageAddress() {
    return Machine.attached().processMemManageAddress();
  }

  /** BFAR at the last {@link #FAULT}; an address if BFARVALID is set in {@link #faultStatus}. */
  @Intrinsic("demitasse_process_bfar")
  public static @Unsigned int busFaultAddress() {
    return Machine.attached().processBusFaultAddress();
  }
}
