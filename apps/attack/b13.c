/*
 * b13.c - a restart closes the memory that the process had taken before.
 *
 * The first LED tells the second life from the first, as nothing of the RAM survives.
 */
#include "attack.h"

static bool control(void) {
  bool is_second_life = false;
  if (led_is_on(0, &is_second_life) != STATUS_OK) {
    return false;
  }
  if (is_second_life) {
    return led_off(0) == STATUS_OK;
  }
  (void) led_on(0);
  attack_write(attack_take_all_memory() - 1);
  process_restart(0);
}

/* Close below the kernel's part, which is lower by less than this if more drivers are used. */
ATTACK(read) {
  attack_read(process_grant_start() - 1);
}

ATTACK_MAIN(control)
