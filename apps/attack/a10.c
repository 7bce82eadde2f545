/*
 * a10.c - the kernel must not follow a stack pointer out of the process's memory.
 */
#include "attack.h"

/* What the hardware stacks. */
#define FRAME 32u

/* The lowest and the highest frame that are inside; the last bytes must not be variables. */
static bool control(void) {
  uintptr_t start = process_ram_start();
  uintptr_t unused;
  return process_move_break(2 * FRAME, &unused) == STATUS_OK
      && attack_call_with_stack_at(start + FRAME) == start
      && attack_call_with_stack_at(attack_break() & ~(uintptr_t) 7) == start;
}

ATTACK(below) {
  (void) attack_call_with_stack_at(process_ram_start() + FRAME - 8);
}

/* Nothing was given from here on, though the protection unit may be too coarse to say so. */
ATTACK(above) {
  (void) attack_call_with_stack_at((attack_break() & ~(uintptr_t) 7) + FRAME / 2);
}

ATTACK(grant) {
  (void) attack_call_with_stack_at(process_grant_start() + FRAME);
}

ATTACK(kernel) {
  (void) attack_call_with_stack_at(KERNEL_RAM + 0x100);
}

ATTACK(peripheral) {
  (void) attack_call_with_stack_at(0x40000040u);
}

ATTACK(flash) {
  (void) attack_call_with_stack_at(process_flash_start() + 0x100);
}

ATTACK(null) {
  (void) attack_call_with_stack_at(0);
}

/* A check that adds the frame's size wraps around. */
ATTACK(wrap) {
  (void) attack_call_with_stack_at(0xFFFFFFF8u);
}

ATTACK_MAIN(control)
