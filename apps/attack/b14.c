/*
 * b14.c - no memory that a process can write can be executed.
 */
#include "attack.h"

/* bx lr */
#define RETURN_INSTRUCTION 0x4770

static volatile uint16_t variable = 1;

/* The same instruction in flash does run. */
__attribute__((naked, noinline)) static void return_at_once(void) {
  __asm__ volatile("bx lr");
}

static bool control(void) {
  return_at_once();
  return *(const uint16_t *) ((uintptr_t) return_at_once & ~(uintptr_t) 1) == RETURN_INSTRUCTION;
}

static void run_at(volatile uint16_t *place) {
  *place = RETURN_INSTRUCTION;
  __asm__ volatile("dsb\n\tisb");
  attack_jump((uintptr_t) place);
}

ATTACK(variable) {
  run_at(&variable);
}

ATTACK(stack) {
  volatile uint16_t local;
  run_at(&local);
}

ATTACK(heap) {
  run_at(malloc(sizeof(uint16_t)));
}

ATTACK(shared) {
  static uint16_t buffer[16] __attribute__((aligned(32)));
  (void) allow_read_write(0x1, 1, buffer, sizeof buffer);
  run_at(buffer);
}

ATTACK_MAIN(control)
