/*
 * Runs one program on an mps2-an386 in QEMU and says how long it ran.
 *
 * Time is virtual: QEMU is started with -icount, so that each instruction takes the same time, and
 * SysTick counts it (ARMv7-M Architecture Reference Manual, section B3.3). The program is
 * bench_prepare and bench_run. Output goes through semihosting, in lines:
 *
 *     empty TICKS            a call of a function that only returns
 *     run TICKS RESULT       the call of bench_run, and the checksum that it returned
 *     error TEXT NUMBER      instead of these, when something went wrong
 *
 * Entry points: reset, from the vector table, and what the program calls
 * when a check fails or nothing catches an exception.
 */
#include "../bench.h"
#include "demitasse/runtime.h"

#define SYST_CSR (*(volatile uint32_t *) 0xE000E010u)
#define SYST_RVR (*(volatile uint32_t *) 0xE000E014u)
#define SYST_CVR (*(volatile uint32_t *) 0xE000E018u)

#define CSR_ENABLE (1u << 0)
#define CSR_CLKSOURCE (1u << 2)
#define CSR_COUNTFLAG (1u << 16)
#define TICKS_MASK 0x00FFFFFFu

#define SYS_WRITE0 0x04
#define SYS_EXIT 0x18
#define APPLICATION_EXIT 0x20026

extern uint32_t initial_stack[];
uint32_t harness_time_call(int32_t (*function)(void), int32_t *result);
int32_t harness_empty(void);
void harness_reset(void);

static uint32_t semihosting(uint32_t operation, const void *argument) {
  register uint32_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

static void print(const char *text) {
  semihosting(SYS_WRITE0, text);
}

static void print_hex(uint32_t value) {
  char text[] = " 00000000";
  for (int i = 8; i > 0; i--) {
    text[i] = "0123456789abcdef"[value & 15];
    value >>= 4;
  }
  print(text);
}

_Noreturn static void stop(void) {
  for (;;) {
    semihosting(SYS_EXIT, (const void *) APPLICATION_EXIT);
  }
}

_Noreturn static void fail(const char *what, uint32_t number) {
  print("error ");
  print(what);
  print_hex(number);
  print("\n");
  stop();
}

_Noreturn void bench_throw_index(uint32_t location) {
  fail("index", location);
}

_Noreturn void bench_throw_null(uint32_t location) {
  fail("null", location);
}

_Noreturn void bench_throw_division(uint32_t location) {
  fail("division", location);
}

_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) {
  fail("exception of Java at location", exception->location);
}

_Noreturn static void fault(void) {
  uint32_t exception;
  __asm__ volatile("mrs %0, ipsr" : "=r"(exception));
  fail("exception of the processor", exception);
}

/* Times one call, in ticks; more than the counter holds is an error. */
static uint32_t timed(int32_t (*function)(void), int32_t *result) {
  SYST_CVR = 0;
  while (SYST_CVR == 0 || (SYST_CSR & CSR_COUNTFLAG) != 0) {
  }
  uint32_t ticks = harness_time_call(function, result) & TICKS_MASK;
  if ((SYST_CSR & CSR_COUNTFLAG) != 0) {
    fail("overflow", ticks);
  }
  return ticks;
}

_Noreturn static void run(void) {
  SYST_RVR = TICKS_MASK;
  SYST_CSR = CSR_ENABLE | CSR_CLKSOURCE;
  bench_prepare();
  int32_t result;
  uint32_t empty_ticks = timed(harness_empty, &result);
  uint32_t run_ticks = timed(bench_run, &result);
  print("empty");
  print_hex(empty_ticks);
  print("\nrun");
  print_hex(run_ticks);
  print_hex((uint32_t) result);
  print("\n");
  stop();
}

void harness_reset(void) {
  demitasse_set_initial_values();
  run();
}

/* ARMv7-M Architecture Reference Manual, section B1.5.3: stack, reset, NMI and the faults. */
__attribute__((section(".vectors"), used)) static const void *const vectors[16] = {
  initial_stack, (void *) harness_reset, (void *) fault, (void *) fault,
  (void *) fault, (void *) fault,        (void *) fault, (void *) fault,
  (void *) fault, (void *) fault,        (void *) fault, (void *) fault,
  (void *) fault, (void *) fault,        (void *) fault, (void *) fault,
};
