/*
 * b01.c - the kernel's part of the process's RAM is closed, however high the process has its break.
 */
#include "attack.h"

/* All that was given can be used. */
static bool control(void) {
  volatile uint8_t *last = (uint8_t *) attack_take_all_memory() - 1;
  *last = 0x5A;
  return *last == 0x5A && (uintptr_t) last < process_grant_start();
}

ATTACK(read_first) {
  attack_read(process_grant_start());
}

ATTACK(write_first) {
  attack_write(process_grant_start());
}

ATTACK(read_last) {
  attack_read(process_ram_end() - 1);
}

ATTACK(write_last) {
  attack_write(process_ram_end() - 1);
}

/* A driver's memory is taken while the process already has all the rest. */
ATTACK(write_new_grant) {
  (void) gpio_listen(NULL, NULL);
  (void) button_listen(NULL, NULL);
  attack_write(process_grant_start());
}

ATTACK_MAIN(control)
