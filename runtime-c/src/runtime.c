/*
 * runtime.c - throwing, the same on the board and on the host.
 *
 * Entry point: demitasse_throw, from the main context.
 */
#include "demitasse/runtime.h"

struct demitasse_try_frame *demitasse_try_top;
void *demitasse_thrown;

/* Set by the handlers in exceptions.S, cleared by the takes in intrinsics.h. */
uint32_t demitasse_pending_interrupts[DEMITASSE_INTERRUPT_WORDS];

/* The state of the switch to a process, KERNEL at first, and the summary of what is pending. */
struct demitasse_switch demitasse_switch;

/* Set and cleared by grants.h. */
uint32_t demitasse_grant_supplied;

__attribute__((weak)) void demitasse_set_initial_values(void) {}

_Noreturn void demitasse_throw(void *exception) {
  struct demitasse_try_frame *frame = demitasse_try_top;
  demitasse_thrown = exception;
  if (frame == NULL) {
    demitasse_uncaught(exception);
  }
  demitasse_try_top = frame->previous;
  demitasse_try_resume(frame);
}
