package demitasse.measure;

/** What a kernel's size is judged by: the key in the report and in the budget, and the goal. */
enum SizeRow {
  KERNEL_FLASH("kernel_flash", 32_768, "all of the kernel in flash"),
  KERNEL_RAM("kernel_ram", 6_144, "data, bss and the stack's bound"),
  KERNEL_STACK("kernel_stack", 0, "the stack's bound, with what an interrupt stacks"),
  PROCESS_OVERHEAD("process_overhead", 300, "the kernel's part of each process, without grants"),
  SLOT_RAM("slot_ram", 100, "the kernel's RAM for each process slot");

  private final String key;
  private final int goal;
  private final String meaning;

  SizeRow(String key, int goal, String meaning) {
    this.key = key;
    this.goal = goal;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  int goal() {
    return goal;
  }

  String meaning() {
    return meaning;
  }
}
