/*
 * h00.c - what unprivileged code must not do to the processor and to the kernel.
 *
 * Some of the instructions do nothing when unprivileged instead of faulting (ARMv7-M manual,
 * section B5.2): then the attack goes on with what would have become possible.
 */
#include "attack.h"

/* Registers of the system control space (section B3.2). */
#define SYST_CSR 0xE000E010u
#define NVIC_ISER0 0xE000E100u
#define VTOR 0xE000ED08u
#define AIRCR 0xE000ED0Cu
#define CCR 0xE000ED14u
#define MPU_CTRL 0xE000ED94u
#define STIR 0xE000EF00u

static bool control(void) {
  return attack_is_unprivileged();
}

ATTACK(become_privileged) {
  __asm__ volatile("msr control, %0\n\tisb" : : "r"(2));
  attack_read(KERNEL_RAM);
}

ATTACK(change_main_stack) {
  __asm__ volatile("msr msp, %0\n\tisb" : : "r"(process_ram_start() + 64));
  (void) process_ram_end(); /* the kernel now runs on its own stack, or on this process's */
  attack_read(KERNEL_RAM);
}

/* The alarm rings only if interrupts still do. */
ATTACK(disable_interrupts) {
  __asm__ volatile("cpsid i\n\tcpsid f\n\tmsr basepri, %0" : : "r"(1));
  uint32_t start = alarm_counter();
  while (alarm_counter() - start < alarm_frequency() / 20) {
  }
  (void) alarm_delay(10);
  attack_read(KERNEL_RAM);
}

ATTACK(disable_protection) {
  *(volatile uint32_t *) MPU_CTRL = 0;
}

ATTACK(stop_time_slices) {
  *(volatile uint32_t *) SYST_CSR = 0;
}

ATTACK(enable_interrupts) {
  *(volatile uint32_t *) NVIC_ISER0 = UINT32_MAX;
}

ATTACK(move_vectors) {
  *(volatile uint32_t *) VTOR = process_ram_start();
}

ATTACK(reset_board) {
  *(volatile uint32_t *) AIRCR = 0x05FA0004u;
}

ATTACK(allow_triggers) {
  *(volatile uint32_t *) CCR = 2;
}

ATTACK(trigger_interrupt) {
  *(volatile uint32_t *) STIR = 0;
}

ATTACK(read_kernel_ram) {
  attack_read(KERNEL_RAM + 0x100);
}

ATTACK(write_kernel_ram) {
  attack_write(KERNEL_RAM + 0x100);
}

ATTACK(write_kernel_code) {
  attack_write(0x100);
}

/* What the first vector points below: the kernel's stack. */
ATTACK(read_kernel_stack) {
  attack_read(KERNEL_RAM + 0xFFC);
}

ATTACK(write_neighbour) {
  attack_write(process_ram_end() + 0x40);
}

ATTACK(write_peripheral) {
  *(volatile uint32_t *) 0x40004000u = 'X';
}

ATTACK(jump_to_kernel) {
  attack_jump(0x200);
}

/* A name without an end, on the last byte of the memory; then one that reaches beyond. */
REFUSAL(endless_name) {
  uint32_t process;
  uintptr_t end = attack_break();
  *(char *) (end - 1) = 'a';
  return allow_read_only(0x10000, 0, (const void *) (end - 1), 2) != STATUS_OK
      && (allow_read_only(0x10000, 0, (const void *) (end - 1), 1) != STATUS_OK
          || command_value(0x10000, 1, 0, 0, &process) != STATUS_OK);
}

/* The console would write what was typed over the kernel's variables. */
REFUSAL(read_into_kernel) {
  return allow_read_write(0x1, 1, (void *) KERNEL_RAM, 64) == STATUS_INVALID
      && allow_read_write(0x1, 1, (void *) process_grant_start(), 64) == STATUS_INVALID;
}

/* Functions that the kernel would call are in the process's own memory. */
REFUSAL(upcall_in_kernel) {
  return subscribe(0x0, 0, (upcall_function *) 0x201, NULL) == STATUS_INVALID
      && subscribe(0x0, 0, (upcall_function *) KERNEL_RAM, NULL) == STATUS_INVALID
      && subscribe(0x0, 0, (upcall_function *) UINTPTR_MAX, NULL) == STATUS_INVALID;
}

/* And a function in RAM is accepted, as in Tock, but not run. */
ATTACK(upcall_in_ram) {
  static uint16_t code = 0x4770; /* bx lr */
  (void) subscribe(0x0, 0, (upcall_function *) ((uintptr_t) &code | 1), NULL);
  (void) command(0x0, 5, 10, 0); /* an alarm, 10 ticks from now */
  yield_wait();
}

ATTACK_MAIN(control)
