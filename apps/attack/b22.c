/*
 * b22.c - a buffer that the memory protection unit can't express is not shared with a process.
 */
#include "attack.h"

/* The process itself, or whichever is first. */
#define PROCESS 0

static uint8_t buffer[256] __attribute__((aligned(256)));

static bool control(void) {
  return ipc_share(PROCESS, buffer, sizeof buffer) == STATUS_OK
      && ipc_share(PROCESS, NULL, 0) == STATUS_OK;
}

REFUSAL(share) {
  return ipc_share(PROCESS, buffer + 1, 32) != STATUS_OK
      && ipc_share(PROCESS, buffer + 16, 32) != STATUS_OK
      && ipc_share(PROCESS, buffer, 16) != STATUS_OK
      && ipc_share(PROCESS, buffer, 48) != STATUS_OK;
}

/* Nothing to refuse for sure; the kernel must live through it all. */
REFUSAL(random_shares) {
  uint32_t state = 1;
  for (uint32_t i = 0; i < 10000; i++) {
    state = state * 1664525u + 1013904223u; /* Numerical Recipes' generator */
    uint32_t offset = state >> 24;
    uint32_t length = (state >> 16 & 0xFF) % (sizeof buffer - offset);
    (void) ipc_share(state >> 8 & 31, buffer + offset, length);
    (void) ipc_notify_client(state >> 8 & 31);
  }
  return attack_is_unprivileged();
}

ATTACK_MAIN(control)
