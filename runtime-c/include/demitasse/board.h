/*
 * board.h - what start-up and panic ask of a board and of its linker script.
 */
#ifndef DEMITASSE_BOARD_H
#define DEMITASSE_BOARD_H

#include <stdint.h>

/* Prints bytes by polling: called with interrupts off, from any context, before and after faults. */
void demitasse_board_write(const char *bytes, uint32_t length);

/* Ends: leaves the simulator with the status, or halts. Called from any context. */
_Noreturn void demitasse_board_stop(int32_t status);

/* Java's entry point: the method marked @EntryPoint("demitasse_main"). */
void demitasse_main(void);

/* Java's part of a panic's report, marked @EntryPoint("demitasse_panic_report"); a program may have
 * none. Called at most once, in any context, with interrupts off. */
void demitasse_panic_report(void) __attribute__((weak));

/* What the hardware stacks at exception entry (ARMv7-M manual, section B1.5.6). */
struct demitasse_exception_frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

/* Called by exceptions.S on a fault; the program cannot go on. */
_Noreturn void demitasse_fault(const struct demitasse_exception_frame *frame,
    uint32_t exception_return, uint32_t exception_number);

/* The table in exceptions.S. */
extern const uint32_t demitasse_vectors[];

/* The linker script's symbols: only their addresses mean something. */
extern uint32_t demitasse_data_load[], demitasse_data_start[], demitasse_data_end[];
extern uint32_t demitasse_bss_start[], demitasse_bss_end[];
extern uint32_t demitasse_stack_bottom[], demitasse_stack_top[];

#endif
