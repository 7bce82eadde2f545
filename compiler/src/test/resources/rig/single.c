/*
 * single.c - runs one corpus program on the Cortex-M4 in QEMU, and prints how much stack it used.
 *
 * Fills the free stack with a pattern before the call and looks for the lowest word that changed.
 * There are no interrupts, so all below the stack pointer is free.
 */
#include "demitasse/runtime.h"

extern uint32_t demitasse_stack_top[];

void demitasse_reset(void);
void demitasse_main(void);
void demitasse_board_stop(int32_t status);
void single_fault(void);
void corpus_run(void);

#define PATTERN 0xC5A3E71Bu
#define PAINTED_WORDS 16384
#define SYS_WRITE0 4
#define STATUS_UNCAUGHT 2
#define STATUS_FAULT 3

__attribute__((section(".vectors"), used)) void *const demitasse_vectors[16] = {
    demitasse_stack_top, demitasse_reset, single_fault, single_fault,
    single_fault, single_fault, single_fault, single_fault,
    single_fault, single_fault, single_fault, single_fault,
    single_fault, single_fault, single_fault, single_fault};

static void print_number(uint32_t value) {
  char digits[12];
  char *start = digits + sizeof digits;
  *--start = '\0';
  *--start = '\n';
  do {
    *--start = (char) ('0' + value % 10);
    value /= 10;
  } while (value != 0);
  demitasse_semihosting_call(SYS_WRITE0, (int32_t) start);
}

void demitasse_main(void) {
  volatile uint32_t *stack_pointer;
  __asm__ volatile("mov %0, sp" : "=r"(stack_pointer));
  volatile uint32_t *lowest = stack_pointer - PAINTED_WORDS;
  for (volatile uint32_t *word = lowest; word < stack_pointer; word++) {
    *word = PATTERN;
  }
  corpus_run();
  while (*lowest == PATTERN) {
    lowest++;
  }
  print_number((uint32_t) (stack_pointer - lowest) * sizeof *lowest);
}

void demitasse_board_stop(int32_t status) {
  demitasse_semihosting_exit(status);
}

void single_fault(void) {
  demitasse_semihosting_exit(STATUS_FAULT);
}

_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) {
  (void) exception;
  for (;;) {
    demitasse_semihosting_exit(STATUS_UNCAUGHT);
  }
}
