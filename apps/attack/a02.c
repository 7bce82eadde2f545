/*
 * a02.c - after each kind of fault the process runs no further instruction, privileged or not.
 */
#include "attack.h"

static bool control(void) {
  return attack_is_unprivileged();
}

ATTACK(load) {
  attack_read(KERNEL_RAM);
}

ATTACK(store) {
  attack_write(KERNEL_RAM);
}

ATTACK(fetch) {
  attack_jump(0xFFFFFFFEu);
}

ATTACK(undefined) {
  __asm__ volatile("udf #0");
}

/* The Thumb bit is clear: the processor has no other state. */
ATTACK(state) {
  __asm__ volatile("bx %0" : : "r"((uintptr_t) control & ~(uintptr_t) 1));
}

/* Load multiple checks alignment always (ARMv7-M manual, section A3.2.1). */
ATTACK(unaligned) {
  __asm__ volatile("ldm %0, {r2, r3}" : : "r"(attack_break() - 15) : "r2", "r3");
}

ATTACK(breakpoint) {
  __asm__ volatile("bkpt #0");
}

/* No coprocessor, and no floating point unit, is on for processes. */
ATTACK(coprocessor) {
  __asm__ volatile(".inst.w 0xEE000E10"); /* mcr p14, 0, r0, c0, c0, 0 */
}

ATTACK(stacking) {
  (void) attack_call_with_stack_at(KERNEL_RAM + 0x100);
}

ATTACK(class8) {
  __asm__ volatile("svc 8");
}

ATTACK(class255) {
  __asm__ volatile("svc 255");
}

/* Returns from an exception that never was: reserved addresses in thread mode (section B1.5.8). */
ATTACK(exception_return) {
  attack_jump(0xFFFFFFF1u);
}

ATTACK_MAIN(control)
