/*
 * b18.c - moving the break by any number neither wraps around nor changes anything when refused.
 */
#include "attack.h"

static bool control(void) {
  uintptr_t before;
  return process_move_break(8, &before) == STATUS_OK
      && process_move_break(-8, &before) == STATUS_OK;
}

/* Whether the kernel says that there is no such memory, and leaves the break where it was. */
static bool is_refused(int32_t increment) {
  uintptr_t unused;
  uintptr_t before = attack_break();
  return process_move_break(increment, &unused) == STATUS_NO_MEMORY && attack_break() == before;
}

REFUSAL(increments) {
  uintptr_t at = attack_break();
  return is_refused(INT32_MAX) && is_refused(INT32_MIN) && is_refused(INT32_MIN + 1)
      && is_refused((int32_t) (0u - at)) && is_refused((int32_t) (UINT32_MAX - at))
      && is_refused((int32_t) (process_ram_start() - 1 - at))
      && is_refused((int32_t) (process_grant_start() + 1 - at))
      && is_refused((int32_t) (process_ram_end() - at));
}

REFUSAL(addresses) {
  static const uintptr_t addresses[] = {0, 1, KERNEL_RAM, 0x7FFFFFFF, 0x80000000, UINTPTR_MAX};
  bool is_good = true;
  for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
    uintptr_t before = attack_break();
    is_good &= process_set_break(addresses[i]) == STATUS_NO_MEMORY && attack_break() == before;
  }
  return is_good && process_set_break(process_ram_start() - 1) == STATUS_NO_MEMORY
      && process_set_break(process_grant_start() + 1) == STATUS_NO_MEMORY;
}

ATTACK_MAIN(control)
