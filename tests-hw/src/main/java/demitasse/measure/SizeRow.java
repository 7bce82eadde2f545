package demitasse.measure;

import demitasse.hardware.Hardware;

/**
 * What a kernel's size is judged by: the key in the report and in the budget, and the goals.
 *
 * <p>Hail's are half of what Tock takes on the same board.
 */
enum SizeRow {
  KERNEL_FLASH("kernel_flash", 52_072, 32_768, "all of the kernel in flash"),
  KERNEL_RAM("kernel_ram", 10_274, 6_144, "data, bss and the stack's bound"),
  KERNEL_STACK("kernel_stack", 0, 0, "the stack's bound, with what an interrupt stacks"),
  PROCESS_OVERHEAD(
      "process_overhead", 300, 300, "the kernel's part of each process, without grants"),
  SLOT_RAM("slot_ram", 100, 100, "the kernel's RAM for each process slot");

  private final String key;
  private final int goalOnHail;
  private final int goalOnMps2;
  private final String meaning;

  SizeRow(String key, int goalOnHail, int goalOnMps2, String meaning) {
    this.key = key;
    this.goalOnHail = goalOnHail;
    this.goalOnMps2 = goalOnMps2;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  /** The most that a board's kernel should take; 0 for none. */
  int goal(Hardware hardware) {
    return switch (hardware) {
      case HAIL -> goalOnHail;
      case MPS2_AN386 -> goalOnMps2;
    };
  }

  String meaning() {
    return meaning;
  }
}
