/*
 * d02.c - upcalls that a process has no function for must not keep those from it that it waits for.
 */
#include "attack.h"

/* More than the kernel queues for a process. */
#define NOTIFICATIONS 20

static uint32_t self;

static bool control(void) {
  return ipc_discover(ATTACK_NAME, &self) == STATUS_OK && alarm_delay(1) == STATUS_OK;
}

/* Nothing is subscribed for what the process tells itself; the alarm must come all the same. */
static bool is_woken(void) {
  for (uint32_t i = 0; i < NOTIFICATIONS; i++) {
    (void) ipc_notify_client(self);
  }
  return alarm_delay(10) == STATUS_OK;
}

REFUSAL(wait) {
  return is_woken() && is_woken();
}

/* Writing waits for one certain upcall, behind others in the queue. */
REFUSAL(wait_for) {
  bool is_good = is_woken();
  for (uint32_t i = 0; i < NOTIFICATIONS / 4; i++) {
    (void) ipc_notify_client(self);
  }
  return is_good && console_write("written\r\n", 9) == STATUS_OK && is_woken();
}

ATTACK_MAIN(control)
