package demitasse.machine;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Where the parts of the kernel and of its processes lie: symbols of the board's linker script. */
public final class BoardMemory {
  private BoardMemory() {}

  /** The first address of the flash for images of processes. */
  @Intrinsic("demitasse_address_of_apps_start")
  public static @Unsigned int appsStart() {
    return Machine.attached().linkerSymbol("demitasse_apps_start");
  }

  /** The address after the flash for images of processes. */
  @Intrinsic("demitasse_address_of_apps_end")
  public static @Unsigned int appsEnd() {
    return Machine.attached().linkerSymbol("demitasse_apps_end");
  }

  /** The first address of the memory of processes, a multiple of 2,048. */
  @Intrinsic("demitasse_address_of_process_ram_start")
  public static @Unsigned int processRamStart() {
    return Machine.attached().linkerSymbol("demitasse_process_ram_start");
  }

  /** The address after the memory of processes. */
  @Intrinsic("demitasse_address_of_process_ram_end")
  public static @Unsigned int processRamEnd() {
    return Machine.attached().linkerSymbol("demitasse_process_ram_end");
  }

  /** The lowest address of the kernel's stack, a multiple of 32. */
  @Intrinsic("demitasse_address_of_stack_bottom")
  public static @Unsigned int kernelStackBottom() {
    return Machine.attached().linkerSymbol("demitasse_stack_bottom");
  }

  /** The address after the kernel's stack. */
  @Intrinsic("demitasse_address_of_stack_top")
  public static @Unsigned int kernelStackTop() {
    return Machine.attached().linkerSymbol("demitasse_stack_top");
  }

  /** The first address of the kernel's code: its vector table. */
  @Intrinsic("demitasse_address_of_text_start")
  public static @Unsigned int kernelTextStart() {
    return Machine.attached().linkerSymbol("demitasse_text_start");
  }

  /** The address after the kernel's code; its constants follow. */
  @Intrinsic("demitasse_address_of_text_end")
  public static @Unsigned int kernelTextEnd() {
    return Machine.attached().linkerSymbol("demitasse_text_end");
  }

  /** The address after the kernel's constants. */
  @Intrinsic("demitasse_address_of_rodata_end")
  public static @Unsigned int kernelConstantsEnd() {
    return Machine.attached().linkerSymbol("demitasse_rodata_end");
  }

  /** The first address of the kernel's variables that do not start as zero. */
  @Intrinsic("demitasse_address_of_data_start")
  public static @Unsigned int kernelDataStart() {
    return Machine.attached().linkerSymbol("demitasse_data_start");
  }

  /** The address after the kernel's variables that do not start as zero. */
  @Intrinsic("demitasse_address_of_data_end")
  public static @Unsigned int kernelDataEnd() {
    return Machine.attached().linkerSymbol("demitasse_data_end");
  }

  /** The first address of the kernel's variables that start as zero. */
  @Intrinsic("demitasse_address_of_bss_start")
  public static @Unsigned int kernelBssStart() {
    return Machine.attached().linkerSymbol("demitasse_bss_start");
  }

  /** The address after the kernel's variables that start as zero. */
  @Intrinsic("demitasse_address_of_bss_end")
  public static @Unsigned int kernelBssEnd() {
    return Machine.attached().linkerSymbol("demitasse_bss_end");
  }
}
