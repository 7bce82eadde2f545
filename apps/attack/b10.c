/*
 * b10.c - memory that the process gives back is closed again.
 */
#include "attack.h"

static uintptr_t top;

static bool control(void) {
  uintptr_t initial = attack_break();
  top = attack_take_all_memory();
  attack_write(top - 1);
  return top > initial && process_set_break(initial) == STATUS_OK;
}

ATTACK(read) {
  attack_read(top - 1);
}

ATTACK(write) {
  attack_write(top - 1);
}

ATTACK_MAIN(control)
