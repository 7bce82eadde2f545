/*
 * selftest.c - the runtime's handlers at work on the Cortex-M4, reported on the serial port.
 *
 * Compiled once for each SCENARIO; prints one line for each fact, then ends or panics.
 */
#include "demitasse/board.h"
#include "demitasse/runtime.h"

#define TIMER0_CTRL 0x40000000
#define TIMER0_VALUE 0x40000004
#define TIMER0_RELOAD 0x40000008
#define TIMER0_INTCLEAR 0x4000000C
#define TIMER0_LINE 8
#define NVIC_ISER ((int32_t) 0xE000E100)
#define NVIC_ICPR ((int32_t) 0xE000E280)
#define SYST_CSR ((int32_t) 0xE000E010)
#define SYST_RVR ((int32_t) 0xE000E014)
#define SYST_CVR ((int32_t) 0xE000E018)

int32_t memory_check(void);

static const struct demitasse_type type = {7};
static struct demitasse_throwable exception = {&type, 99};
static uint32_t initialised = 0x12345678;
static uint32_t zero[3];

static void print(const char *text) {
  for (; *text != '\0'; text++) {
    demitasse_board_write(text, 1);
  }
}

static void fact(const char *name, int holds) {
  print(name);
  print(holds ? ": yes\n" : ": NO\n");
}

static void sleep_until_pending(void) {
  demitasse_disable_interrupts();
  if (!demitasse_has_pending_interrupts()) {
    demitasse_wait_for_interrupt();
  }
  demitasse_enable_interrupts();
  demitasse_instruction_synchronization_barrier();
}

/* Called when all interrupts of the scenario are served. */
static __attribute__((unused)) void interrupts(void) {
  demitasse_store32(TIMER0_RELOAD, 999999);
  demitasse_store32(TIMER0_VALUE, 999999);
  demitasse_store32(TIMER0_CTRL, 9);
  demitasse_store32(NVIC_ISER, 1 << TIMER0_LINE);
  sleep_until_pending();
  fact("masked by the handler", (demitasse_load32(NVIC_ISER) & 1 << TIMER0_LINE) == 0);
  fact("the line is pending", demitasse_take_pending_interrupts(0) == 1 << TIMER0_LINE);
  fact("once", demitasse_take_pending_interrupts(0) == 0);
  fact("in no other word", demitasse_take_pending_interrupts(1) == 0);
  demitasse_store32(TIMER0_INTCLEAR, 1);
  demitasse_store32(NVIC_ICPR, 1 << TIMER0_LINE);
  demitasse_store32(NVIC_ISER, 1 << TIMER0_LINE);
  demitasse_instruction_synchronization_barrier();
  fact("quiet when served", !demitasse_has_pending_interrupts());
  sleep_until_pending();
  fact("again", demitasse_take_pending_interrupts(0) == 1 << TIMER0_LINE);
  demitasse_store32(TIMER0_CTRL, 0);
  demitasse_store32(SYST_RVR, 9999);
  demitasse_store32(SYST_CVR, 0);
  demitasse_store32(SYST_CSR, 7);
  sleep_until_pending();
  demitasse_store32(SYST_CSR, 0);
  fact("SysTick is pending", demitasse_take_pending_systick() == 1);
  fact("nothing is left", !demitasse_has_pending_interrupts());
}

/* Throws and returns to the region, from a call deeper than it. */
static __attribute__((unused)) void exceptions(void) {
  struct demitasse_try_frame frame;
  volatile int32_t step = 1;
  if (demitasse_try_enter(&frame) == 0) {
    step = 2;
    demitasse_throw(&exception);
  }
  fact("thrown and caught", step == 2 && demitasse_thrown == &exception);
  fact("no region is left", demitasse_try_top == NULL);
}

void demitasse_main(void) {
#if SCENARIO == 0
  fact("data is copied", *(volatile uint32_t *) &initialised == 0x12345678);
  fact("bss is zero", (zero[0] | zero[1] | zero[2]) == 0);
  fact("memory functions", memory_check() == 0);
  exceptions();
  interrupts();
#elif SCENARIO == 1
  demitasse_throw(&exception);
#elif SCENARIO == 2
  demitasse_store32(0x61000000, 1);
#elif SCENARIO == 3
  __asm__ volatile("udf #1");
#elif SCENARIO == 4
  __asm__ volatile("mov sp, %0\n push {r0}" ::"r"(0x60000100) : "memory");
#elif SCENARIO == 5
  __asm__ volatile("cpsid i\n udf #1");
#endif
  (void) exception;
  (void) initialised;
  (void) zero;
}
