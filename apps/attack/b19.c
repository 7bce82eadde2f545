/*
 * b19.c - memory that is shared with a driver can't be given back, so it never becomes a grant.
 */
#include "attack.h"

#define DRIVER_CONSOLE 0x1
#define BUFFER_READ 1
#define SIZE 64

static uintptr_t start;

static bool control(void) {
  return process_move_break(SIZE, &start) == STATUS_OK
      && allow_read_write(DRIVER_CONSOLE, BUFFER_READ, (void *) start, SIZE) == STATUS_OK
      && process_set_break(start + SIZE) == STATUS_OK;
}

REFUSAL(shared) {
  return process_set_break(start + SIZE - 1) == STATUS_NO_MEMORY
      && process_set_break(start) == STATUS_NO_MEMORY
      && process_set_break(process_ram_start()) == STATUS_NO_MEMORY;
}

/* The kernel may have kept what it knew of the buffer's place. */
REFUSAL(revoked) {
  return allow_read_write(DRIVER_CONSOLE, BUFFER_READ, NULL, 0) == STATUS_OK
      && process_set_break(start) == STATUS_NO_MEMORY;
}

ATTACK_MAIN(control)
