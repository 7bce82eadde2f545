/*
 * a01.c - a system call that meets an interrupt is neither lost nor does it return privileged.
 */
#include "attack.h"

#define CALLS 50000u

static volatile uint32_t rings;

static void ring(void *userdata) {
  (void) userdata;
  rings++;
}

/* Each call's answer is checked; alarms and time slices interrupt at ever other places. */
static bool control(void) {
  static struct alarm alarm;
  uintptr_t start = process_ram_start();
  bool is_good = attack_is_unprivileged();
  is_good &= alarm_start_periodic(&alarm, 1, ring, NULL) == STATUS_OK;
  for (uint32_t i = 0; i < CALLS && is_good; i++) {
    is_good = process_ram_start() == start && attack_is_unprivileged();
    (void) yield_no_wait();
    is_good &= attack_is_unprivileged();
  }
  alarm_stop(&alarm);
  return is_good && rings != 0;
}

ATTACK(read) {
  attack_read(KERNEL_RAM);
}

ATTACK_MAIN(control)
